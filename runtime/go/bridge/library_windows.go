// SPDX-License-Identifier: MIT

//go:build amd64 || arm64

// Loading on Windows: from the user's cache, by the system's own calls.

package bridge

import "syscall"

// supported says whether native code can be called on this platform.
const supported = true

const libraryExtension = ".dll"

func openImage(image, hash, environment string) (uintptr, error) {
	return openCached(image, hash, environment)
}

func openLibrary(path string) (uintptr, error) {
	handle, err := syscall.LoadLibrary(path)
	return uintptr(handle), err
}

func findSymbol(handle uintptr, symbol string) (uintptr, error) {
	return syscall.GetProcAddress(syscall.Handle(handle), symbol)
}
