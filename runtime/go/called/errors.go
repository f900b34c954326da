// SPDX-License-Identifier: MIT

// The errors that every package of this kind has.

package called

import (
	"strconv"

	"beepboop.dev/runtime/bridge"
)

// ErrClosed is what a method of a closed object returns.
var ErrClosed = bridge.ErrClosed

// ErrReentrant is what a call returns that needs an object which it already uses, or a call further out does.
var ErrReentrant = bridge.ErrReentrant

// PanicError is what Go panics with when native code panicked.
type PanicError struct {
	Message string
	// File and Line say where; empty and 0 where that is not known.
	File string
	Line int
	// Backtrace is filled when RUST_BACKTRACE asks for it.
	Backtrace string
}

// Error returns the message, and where it came from.
func (e *PanicError) Error() string {
	if e.File == "" {
		return "native code panicked: " + e.Message
	}
	return "native code panicked at " + e.File + ":" + strconv.Itoa(e.Line) + ": " + e.Message
}

// ArgumentError says that an argument can't be passed to native code. Functions with an error result return it, others
// panic with it.
type ArgumentError struct {
	Function, Argument, Reason string

	cause error
}

// Error returns all three.
func (e *ArgumentError) Error() string {
	return e.Function + ": argument " + e.Argument + ": " + e.Reason
}

// Unwrap returns the error of the conversion that failed, or nil.
func (e *ArgumentError) Unwrap() error { return e.cause }

// failure makes the error of a call that did not return, and frees its block. It panics if the function panicked, or a
// callback did. The error of the function itself is made by lift, or is of the language's general type where lift is nil.
func failure(function *bridge.Function, outcome *bridge.Outcome, lift func(*bridge.Reader, uintptr) error) error {
	if outcome.Status == bridge.CallbackPanicked {
		panic(bridge.TakePanic(outcome.Block))
	}
	reader := bridge.Read(outcome.Block)
	payload := outcome.Payload()
	var err error
	switch {
	case outcome.Status == bridge.Failed && lift != nil:
		err = lift(&reader, payload)
	case outcome.Status == bridge.Refused:
		err = makeRefusal(function, &reader, bridge.At[bridge.Refusal](payload))
	case outcome.Status == bridge.ThrewTyped:
		err = makeException(&reader, bridge.At[bridge.Variant](payload))
	case outcome.Status == bridge.Panicked:
		err = makePanic(&reader, bridge.At[bridge.Panic](payload))
	default:
		err = makeError(&reader, outcome.Status, payload)
	}
	library.Free(outcome.Block)
	if outcome.Status == bridge.Panicked {
		panic(err)
	}
	return err
}

// refused returns the error of an argument that could not be lowered, or nil. If there is one, the call's callbacks are
// taken back.
func refused(function *bridge.Function, lowering *bridge.Lowering) error {
	if lowering.Reason == "" {
		return nil
	}
	lowering.Abandon()
	return argumentError(function, lowering.Index, lowering.Reason)
}

func argumentError(function *bridge.Function, index int, reason string) *ArgumentError {
	argument := strconv.Itoa(index)
	if index < len(function.Arguments) {
		argument = function.Arguments[index]
	}
	return &ArgumentError{Function: function.Name, Argument: argument, Reason: reason}
}

func makeRefusal(function *bridge.Function, reader *bridge.Reader, refusal *bridge.Refusal) error {
	err := argumentError(function, int(refusal.Index), reader.Text(refusal.Reason))
	if refusal.Cause.Tag != 0 {
		err.cause = makeCause(reader, &refusal.Cause)
	}
	return err
}

func makePanic(reader *bridge.Reader, wire *bridge.Panic) *PanicError {
	return &PanicError{
		Message:   reader.Text(wire.Message),
		File:      reader.Text(wire.File),
		Line:      int(wire.Line),
		Backtrace: reader.Text(wire.Backtrace),
	}
}
