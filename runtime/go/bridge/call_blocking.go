// SPDX-License-Identifier: MIT

//go:build (amd64 || arm64) && !windows

// The safe call where there is a trampoline: what package syscall does around a system call, around a fast call.

package bridge

import "unsafe"

//go:linkname entersyscall runtime.entersyscall
func entersyscall()

//go:linkname exitsyscall runtime.exitsyscall
func exitsyscall()

// Call calls the native function, which may block and take as long as it likes, but can't call Go. The frame may lie
// on the stack.
//
// It lets others use the processor as the runtime's cgocall does, and leaves out what only a call back into Go would
// need. Nothing here may grow the stack: the runtime has noted where it ends.
//
//go:nosplit
func Call(function uintptr, frame unsafe.Pointer) {
	if !fastWorks {
		cgocall(function, frame)
		return
	}
	entersyscall()
	CallFast(function, frame)
	exitsyscall()
}
