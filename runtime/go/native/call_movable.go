// SPDX-License-Identifier: MIT

//go:build beepboop_callbacks

// The call of packages that native code calls: a callback can move the stack, so arguments are on the heap.

package native

import (
	"unsafe"

	"beepboop.dev/runtime/bridge"
)

// callSafe calls native code that may block.
func callSafe(function uintptr, frame unsafe.Pointer, outcome *bridge.Outcome) {
	bridge.CallMovable(function, frame, outcome)
	library.TakeDropped()
}
