// SPDX-License-Identifier: MIT

// Calls: the native library is loaded by the first one, and what goes wrong becomes an error or a panic.

package native

import (
	"unsafe"

	"beepboop.dev/runtime/bridge"
)

// LoadLibrary loads the native library, which otherwise the first call does. It returns the same error or nil each
// time. Functions with an error result return that error too, others panic with it.
func LoadLibrary() error { return library.Load() }

// call calls a function that may block. It returns the error that the function returned, or why it could not be
// called; a panic of the function goes on in Go.
func call(function *bridge.Function, frame unsafe.Pointer, outcome *bridge.Outcome) error {
	return callTyped(function, frame, outcome, nil)
}

// callTyped is call for a function with an error type of its own, which lift makes from the payload.
func callTyped(
	function *bridge.Function, frame unsafe.Pointer, outcome *bridge.Outcome, lift func(*bridge.Reader, uintptr) error,
) error {
	if !library.Ready() {
		if err := library.Load(); err != nil {
			return err
		}
	}
	callSafe(function.Address, frame, outcome)
	if outcome.Status != bridge.Returned {
		return failure(function, outcome, lift)
	}
	return nil
}

// makeOpaqueError makes an error that has no type of its own, from its payload.
func makeOpaqueError(reader *bridge.Reader, payload uintptr) error {
	return makeErrorReport(reader, bridge.At[bridge.ErrorReport](payload))
}

// afterFast does what a fast call has left: the call itself, where it was not made, and the error of one that did not
// return.
func afterFast(
	function *bridge.Function, frame unsafe.Pointer, outcome *bridge.Outcome, lift func(*bridge.Reader, uintptr) error,
) error {
	if outcome.Status != bridge.Returned {
		return failure(function, outcome, lift)
	}
	return callTyped(function, frame, outcome, lift)
}

// must is for functions without an error result.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
