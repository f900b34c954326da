// SPDX-License-Identifier: MIT

// Package bridge is the part of a generated package that calls native code: it loads the library, makes the calls and
// turns wire values into Go values. Every generated package carries its own copy, so two of them share nothing.
//
// A call takes the address of a native function and a frame: a struct of 64-bit slots that holds the arguments, then
// the result, then an [Outcome]. Whoever makes a frame keeps these rules:
//
//   - A field that leads to Go memory has a Go pointer type (a pointer, string or slice), and holds nothing else. The
//     collector then sees through the frame, and what the frame leads to lives as long as the frame.
//   - A field that leads to native memory is a uintptr, as all wire values of this package are.
//   - The outcome is read after the call. That keeps the frame alive during it, so arguments need no
//     [runtime.KeepAlive]; an object whose cleanup frees native memory does.
//   - The frame may lie on the goroutine's stack. It may lead there too if nothing can call Go during the call: use [Call]
//     or [CallFast]. Where a callback could run, the stack could move under the native code: use [CallMovable], and
//     [Escape] for what the frame leads to.
package bridge

import "unsafe"

// cgocall is the runtime's own way into C: it lets the goroutine's thread block without holding up others.
//
//go:noescape
//go:linkname cgocall runtime.cgocall
func cgocall(function uintptr, frame unsafe.Pointer) int32

// cgocallEscaping is cgocall without the promise that the frame may lie on the stack.
//
//go:linkname cgocallEscaping runtime.cgocall
func cgocallEscaping(function uintptr, frame unsafe.Pointer) int32

// callOnHeap makes the call on a copy of the frame that no stack holds. What the frame leads to lives as long as that.
func callOnHeap(function uintptr, frame unsafe.Pointer, outcome *Outcome) {
	// The stack can move at any time here, so there are pointers to it, and no numbers.
	end := unsafe.Pointer(&outcome.Block)
	copied := make([]uint64, 0, 16)
	for at := frame; at != end; at = unsafe.Add(at, 8) {
		copied = append(copied, *(*uint64)(at))
	}
	copied = append(copied, *(*uint64)(end))
	cgocallEscaping(function, unsafe.Pointer(&copied[0]))
	at := frame
	for _, word := range copied {
		*(*uint64)(at) = word
		at = unsafe.Add(at, 8)
	}
}

// Escape returns the value, and moves to the heap what it leads to.
func Escape[T any](value T) T {
	if never {
		escaped = value
	}
	return value
}

// never is false. The compiler does not know that.
var never bool

var escaped any
