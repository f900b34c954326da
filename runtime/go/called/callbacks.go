// SPDX-License-Identifier: MIT

// The results of Go functions that native code called.

package called

import (
	"unsafe"

	"beepboop.dev/runtime/bridge"
)

// deliver gives native code the result of a callback, or its error: the value points to the wire value as of an argument.
// What native code refuses is a panic of the callback; the outcome tells so.
func deliver(head *bridge.CallbackHead, isError bool, value unsafe.Pointer, outcome *bridge.Outcome) {
	library.Deliver(head, isError, value, outcome)
	if outcome.Status != bridge.Returned {
		must(failure(callbackFunction(head), outcome, nil))
	}
}

// refusedResult returns the error of a callback's result that could not be lowered, or nil.
func refusedResult(head *bridge.CallbackHead, lowering *bridge.Lowering) error {
	if lowering.Reason == "" {
		return nil
	}
	return refused(callbackFunction(head), lowering)
}

// callbackFunction describes the callback as errors show it. What it returns has the index 0.
func callbackFunction(head *bridge.CallbackHead) *bridge.Function {
	return &bridge.Function{Name: head.Callback().Name, Arguments: []string{"result"}}
}
