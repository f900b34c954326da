// SPDX-License-Identifier: MIT

//go:build !((amd64 || arm64) && !windows)

// The call of native code that can call Go, where there is no trampoline.

package bridge

import "unsafe"

// CallMovable calls a native function that may block and may call Go. The frame, which the outcome ends, may lie on the
// stack, but may lead nowhere into it: what it leads to must have gone through [Escape].
func CallMovable(function uintptr, frame unsafe.Pointer, outcome *Outcome) {
	callOnHeap(function, frame, outcome)
}
