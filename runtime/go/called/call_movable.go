// SPDX-License-Identifier: MIT

// The call of packages that native code calls: a callback can move the stack, so arguments are on the heap.

package called

import (
	"unsafe"

	"beepboop.dev/runtime/bridge"
)

// callSafe calls native code that may block.
func callSafe(function uintptr, frame unsafe.Pointer, outcome *bridge.Outcome) {
	bridge.CallMovable(function, frame, outcome)
	library.TakeDropped()
}
