// SPDX-License-Identifier: MIT

//go:build (linux || darwin) && (amd64 || arm64) && !android && !ios

// How native code comes into Go: by crosscall2, which runtime/cgo brings, or purego where there is no cgo.

package bridge

import "unsafe"

// crosscall2Address is set in assembly.
var crosscall2Address uintptr

// dispatchFunction is a variable so that its code's address can be had.
var dispatchFunction = dispatch

// callbackEntry returns what native code calls, and the function that it passes to that, with the frame.
func callbackEntry() (enter, dispatch uintptr) {
	return crosscall2Address, **(**uintptr)(unsafe.Pointer(&dispatchFunction))
}
