// SPDX-License-Identifier: MIT

//go:build !((amd64 || arm64) && !windows)

// The safe call where there is no trampoline.

package bridge

import "unsafe"

// Call calls the native function, which may block and take as long as it likes, but can't call Go. The frame may lie
// on the stack.
func Call(function uintptr, frame unsafe.Pointer) {
	cgocall(function, frame)
}
