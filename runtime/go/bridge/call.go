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
//   - The frame may lie on the goroutine's stack, and lead there, if nothing can call Go during the call: use [Call] or
//     [CallFast]. Where a callback could run, the stack could move under the native code: use [CallEscaping].
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

// CallEscaping is Call for native functions that can call Go: the frame, and all it leads to, is moved to the heap.
func CallEscaping(function uintptr, frame unsafe.Pointer) {
	cgocallEscaping(function, frame)
}
