// SPDX-License-Identifier: MIT

// An object, as it is generated for a package that native code does not call.

package sample

import (
	"unsafe"

	"beepboop.dev/runtime/bridge"
)

// Counter is an object.
type Counter struct {
	object bridge.Object
}

func (counter *Counter) handle() *bridge.Object {
	if counter == nil {
		return nil
	}
	return &counter.object
}

// Close destroys the counter, or has the last method do so that uses it.
func (counter *Counter) Close() error {
	return closeObject(&functions[functionCounterClose], counter.handle())
}

func liftCounter(_ *bridge.Reader, wire *uintptr) *Counter {
	lifted := new(Counter)
	lifted.object.Adopt(&classes[classCounter], *wire)
	return lifted
}

// NewCounter makes a counter.
func NewCounter(value int64) *Counter {
	var frame struct {
		value  int64
		result uintptr
		bridge.Outcome
	}
	frame.value = value
	must(call(&functions[functionNewCounter], unsafe.Pointer(&frame), &frame.Outcome))
	return liftCounter(nil, &frame.result)
}

// Get returns the sum of the counter and the value.
func (counter *Counter) Get(value int64) int64 {
	var frame struct {
		self   uintptr
		value  int64
		result int64
		bridge.Outcome
	}
	frame.value = value
	must(callShared(&functions[functionCounterGet], counter.handle(), unsafe.Pointer(&frame), &frame.Outcome, nil))
	return frame.result
}

// GetFast is Get, marked as fast.
func (counter *Counter) GetFast(value int64) int64 {
	var frame struct {
		self   uintptr
		value  int64
		result int64
		bridge.Outcome
	}
	frame.value = value
	must(callSharedFast(&functions[functionCounterGetFast], counter.handle(), unsafe.Pointer(&frame), &frame.Outcome, nil))
	return frame.result
}

// Add adds, and returns how the counter stands then.
func (counter *Counter) Add(value int64) int64 {
	var frame struct {
		self   uintptr
		value  int64
		result int64
		bridge.Outcome
	}
	frame.value = value
	must(callExclusive(&functions[functionCounterAdd], counter.handle(), unsafe.Pointer(&frame), &frame.Outcome, nil))
	return frame.result
}

// Work keeps native code busy for so many rounds.
func (counter *Counter) Work(rounds uint64) uint64 {
	var frame struct {
		self   uintptr
		rounds uint64
		result uint64
		bridge.Outcome
	}
	frame.rounds = rounds
	must(callShared(&functions[functionCounterWork], counter.handle(), unsafe.Pointer(&frame), &frame.Outcome, nil))
	return frame.result
}

// LoopCounters makes and destroys so many counters, in C.
func LoopCounters(rounds uint64) uint64 {
	var frame struct {
		rounds uint64
		result uint64
		bridge.Outcome
	}
	frame.rounds = rounds
	must(call(&functions[functionLoopCounters], unsafe.Pointer(&frame), &frame.Outcome))
	return frame.result
}
