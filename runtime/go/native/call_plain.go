// SPDX-License-Identifier: MIT

//go:build !beepboop_callbacks

// The call of packages that native code does not call.

package native

import (
	"unsafe"

	"beepboop.dev/runtime/bridge"
)

// callSafe calls native code that may block.
func callSafe(function uintptr, frame unsafe.Pointer, _ *bridge.Outcome) {
	bridge.Call(function, frame)
}
