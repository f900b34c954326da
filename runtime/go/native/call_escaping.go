// SPDX-License-Identifier: MIT

// The call of packages that are called back. Others do not carry it.

package native

import (
	"unsafe"

	"beepboop.dev/runtime/bridge"
)

// callEscaping is callTyped for a package that is called back: frame and arguments are on the heap.
func callEscaping(
	function *bridge.Function, frame unsafe.Pointer, outcome *bridge.Outcome, lift func(*bridge.Reader, uintptr) error,
) error {
	if !library.Ready() {
		if err := library.Load(); err != nil {
			return err
		}
	}
	bridge.CallEscaping(function.Address, frame)
	if outcome.Status != bridge.Returned {
		return failure(function, outcome, lift)
	}
	return nil
}
