// SPDX-License-Identifier: MIT

// What packages have whose objects or functions stay native.

package called

import "beepboop.dev/runtime/bridge"

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
