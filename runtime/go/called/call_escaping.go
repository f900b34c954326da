// SPDX-License-Identifier: MIT

// The call of packages that native code calls: a callback can move the stack, so frames and arguments are on the heap.

package called

import (
	"unsafe"

	"beepboop.dev/runtime/bridge"
)

// callTyped is call for a function with an error type of its own, which lift makes from the payload.
func callTyped(
	function *bridge.Function, frame unsafe.Pointer, outcome *bridge.Outcome, lift func(*bridge.Reader, uintptr) error,
) error {
	if !library.Ready() {
		if err := library.Load(); err != nil {
			return err
		}
	}
	bridge.CallEscaping(function.Address, frame)
	library.TakeDropped()
	if outcome.Status != bridge.Returned {
		return failure(function, outcome, lift)
	}
	return nil
}
