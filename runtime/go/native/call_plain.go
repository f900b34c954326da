// SPDX-License-Identifier: MIT

//go:build !beepboop_callbacks

// The call of packages that native code does not call.

package native

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
	bridge.Call(function.Address, frame)
	if outcome.Status != bridge.Returned {
		return failure(function, outcome, lift)
	}
	return nil
}
