// SPDX-License-Identifier: MIT

// What packages have whose objects or functions stay native.

package native

import (
	"unsafe"

	"beepboop.dev/runtime/bridge"
)

// callShared is callTyped for a method that takes no other object, beside which there may be others: the object, which is
// the first of the frame, is in use during the call.
func callShared(
	function *bridge.Function, object *bridge.Object, frame unsafe.Pointer, outcome *bridge.Outcome,
	lift func(*bridge.Reader, uintptr) error,
) error {
	if !object.BeganShared() {
		if err := object.AwaitShared(); err != nil {
			return unusable(function, err)
		}
	}
	*(*uintptr)(frame) = object.Address()
	callSafe(function.Address, frame, outcome)
	if object.EndedShared() && outcome.Status == bridge.Returned {
		return nil
	}
	return afterMethod(function, object, outcome, lift)
}

// callExclusive is callShared for a method beside which there is no other.
func callExclusive(
	function *bridge.Function, object *bridge.Object, frame unsafe.Pointer, outcome *bridge.Outcome,
	lift func(*bridge.Reader, uintptr) error,
) error {
	if !object.BeganExclusive() {
		if err := object.AwaitExclusive(); err != nil {
			return unusable(function, err)
		}
	}
	*(*uintptr)(frame) = object.Address()
	callSafe(function.Address, frame, outcome)
	if object.EndedExclusive() && outcome.Status == bridge.Returned {
		return nil
	}
	return afterMethod(function, object, outcome, lift)
}

// callSharedFast is callShared for a function that is marked as fast.
func callSharedFast(
	function *bridge.Function, object *bridge.Object, frame unsafe.Pointer, outcome *bridge.Outcome,
	lift func(*bridge.Reader, uintptr) error,
) error {
	address := function.Fast()
	if address == 0 {
		return callShared(function, object, frame, outcome, lift)
	}
	if !object.BeganShared() {
		if err := object.AwaitShared(); err != nil {
			return unusable(function, err)
		}
	}
	*(*uintptr)(frame) = object.Address()
	bridge.CallFast(address, frame)
	if object.EndedShared() && outcome.Status == bridge.Returned {
		return nil
	}
	return afterMethod(function, object, outcome, lift)
}

// callExclusiveFast is callExclusive for a function that is marked as fast.
func callExclusiveFast(
	function *bridge.Function, object *bridge.Object, frame unsafe.Pointer, outcome *bridge.Outcome,
	lift func(*bridge.Reader, uintptr) error,
) error {
	address := function.Fast()
	if address == 0 {
		return callExclusive(function, object, frame, outcome, lift)
	}
	if !object.BeganExclusive() {
		if err := object.AwaitExclusive(); err != nil {
			return unusable(function, err)
		}
	}
	*(*uintptr)(frame) = object.Address()
	bridge.CallFast(address, frame)
	if object.EndedExclusive() && outcome.Status == bridge.Returned {
		return nil
	}
	return afterMethod(function, object, outcome, lift)
}

// afterMethod does what is left after a call that did not return, or whose use of the object was the last.
func afterMethod(
	function *bridge.Function, object *bridge.Object, outcome *bridge.Outcome, lift func(*bridge.Reader, uintptr) error,
) error {
	defer object.FreeLast()
	if outcome.Status != bridge.Returned {
		return failure(function, outcome, lift)
	}
	return nil
}

// unusable returns the error of a method whose receiver can't be used.
func unusable(function *bridge.Function, err error) error {
	if reason, is := err.(bridge.Unusable); is {
		return argumentError(function, 0, string(reason))
	}
	return err
}

// closeObject closes an object. The function is its destructor, and names what is closed.
func closeObject(function *bridge.Function, object *bridge.Object) error {
	if err := object.Close(); err != nil {
		return unusable(function, err)
	}
	return nil
}

// raise panics with what a destructor panicked with.
func raise(outcome *bridge.Outcome) {
	if outcome.Status == bridge.CallbackPanicked {
		panic(bridge.TakePanic(outcome.Block))
	}
	reader := bridge.Read(outcome.Block)
	err := makePanic(&reader, bridge.At[bridge.Panic](outcome.Payload()))
	library.Free(outcome.Block)
	panic(err)
}
