// SPDX-License-Identifier: MIT

//go:build (amd64 || arm64) && !windows

// The call of native code that can call Go, which can move the goroutine's stack: native code works on a copy of the
// frame, on the stack of the thread.

package bridge

import "unsafe"

// movableCall is what the trampoline is given. It finds out the size of the frame while the stack can't move.
type movableCall struct {
	function uintptr
	frame    unsafe.Pointer
	outcome  *Outcome
	// g is the goroutine's. It stays where it is, and knows where the stack lies.
	g uintptr
}

// maxCopied is about the size of the largest frame that is copied. Larger ones are seldom, and better off on the heap.
const maxCopied = 1 << 10

// callMovableAddress is that of the trampoline. It is set in assembly.
var callMovableAddress uintptr

// CallMovable calls a native function that may block and may call Go. The frame, which the outcome ends, may lie on the
// stack, but may lead nowhere into it: what it leads to must have gone through [Escape].
func CallMovable(function uintptr, frame unsafe.Pointer, outcome *Outcome) {
	if !fastWorks || uintptr(unsafe.Pointer(outcome))-uintptr(frame) > maxCopied {
		callOnHeap(function, frame, outcome)
		return
	}
	call := movableCall{function, frame, outcome, currentG()}
	cgocall(callMovableAddress, unsafe.Pointer(&call))
}
