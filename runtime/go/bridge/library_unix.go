// SPDX-License-Identifier: MIT

//go:build (linux || darwin) && (amd64 || arm64) && !android && !ios

// The dynamic loader of Linux and macOS, reached through purego.

package bridge

import (
	"os"
	"runtime"

	"github.com/ebitengine/purego"
)

// supported says whether native code can be called on this platform.
const supported = true

func openLibrary(path string) (uintptr, error) {
	// The loader keeps its message for the thread that asked.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	return purego.Dlopen(path, purego.RTLD_NOW|purego.RTLD_LOCAL)
}

// openUnchanging opens the file. Nothing can keep others from changing it, but nobody else may write to its folder.
func openUnchanging(path string) (*os.File, error) { return os.Open(path) }

func findSymbol(handle uintptr, symbol string) (uintptr, error) {
	return purego.Dlsym(handle, symbol)
}
