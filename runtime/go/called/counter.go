// SPDX-License-Identifier: MIT

// An object, as it is generated.

package called

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

// Same reports whether both are handles of one counter.
func (counter *Counter) Same(other *Counter) bool {
	return bridge.Same(counter.handle(), other.handle())
}

func liftCounter(_ *bridge.Reader, wire *uintptr) *Counter {
	lifted := new(Counter)
	lifted.object.Adopt(&classes[classCounter], *wire)
	return lifted
}

// NewCounter makes a counter; its number may not be negative.
func NewCounter(value int64) (*Counter, error) {
	var frame struct {
		value  int64
		result uintptr
		bridge.Outcome
	}
	frame.value = value
	if err := call(&functions[functionNewCounter], unsafe.Pointer(&frame), &frame.Outcome); err != nil {
		return nil, err
	}
	return liftCounter(nil, &frame.result), nil
}

// Get returns how it stands.
func (counter *Counter) Get() int64 {
	var frame struct {
		self   uintptr
		result int64
		bridge.Outcome
	}
	must(callShared(&functions[functionCounterGet], counter.handle(), unsafe.Pointer(&frame), &frame.Outcome, nil))
	return frame.result
}

// Add adds, and returns how it stands then.
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

// Visit calls the function with how it stands.
func (counter *Counter) Visit(function func(int64) int64) int64 {
	var lowering bridge.Lowering
	var frame struct {
		self     uintptr
		function uint64
		result   int64
		bridge.Outcome
	}
	frame.self = lowering.Argument(0).Share(counter.handle())
	frame.function = lowerFuncInt64(lowering.Argument(1), function)
	must(refused(&functions[functionCounterVisit], &lowering))
	must(lowering.Begin())
	defer lowering.End(&frame.Outcome)
	must(call(&functions[functionCounterVisit], unsafe.Pointer(&frame), &frame.Outcome))
	return frame.result
}

// Change makes the number what the function returns for it.
func (counter *Counter) Change(function func(int64) int64) int64 {
	var lowering bridge.Lowering
	var frame struct {
		self     uintptr
		function uint64
		result   int64
		bridge.Outcome
	}
	frame.self = lowering.Argument(0).Exclude(counter.handle())
	frame.function = lowerFuncInt64(lowering.Argument(1), function)
	must(refused(&functions[functionCounterChange], &lowering))
	must(lowering.Begin())
	defer lowering.End(&frame.Outcome)
	must(call(&functions[functionCounterChange], unsafe.Pointer(&frame), &frame.Outcome))
	return frame.result
}

// Keep keeps a function, for Ring. When the counter is destroyed, it is called with -1.
func (counter *Counter) Keep(function func(int64) int64) {
	var lowering bridge.Lowering
	var frame struct {
		self     uintptr
		function uint64

		bridge.Outcome
	}
	frame.self = lowering.Argument(0).Exclude(counter.handle())
	frame.function = lowerFuncInt64(lowering.Argument(1), function)
	must(refused(&functions[functionCounterKeep], &lowering))
	must(lowering.Begin())
	defer lowering.End(&frame.Outcome)
	must(call(&functions[functionCounterKeep], unsafe.Pointer(&frame), &frame.Outcome))

}

// Ring calls the function that the counter keeps.
func (counter *Counter) Ring(value int64) int64 {
	var frame struct {
		self   uintptr
		value  int64
		result int64
		bridge.Outcome
	}
	frame.value = value
	must(callShared(&functions[functionCounterRing], counter.handle(), unsafe.Pointer(&frame), &frame.Outcome, nil))
	return frame.result
}

// Finish returns the sum, and consumes the counter.
func (counter *Counter) Finish(value int64) (int64, error) {
	var lowering bridge.Lowering
	var frame struct {
		self   uintptr
		value  int64
		result int64
		bridge.Outcome
	}
	frame.self = lowering.Argument(0).Consume(counter.handle())
	frame.value = value
	if err := refused(&functions[functionCounterFinish], &lowering); err != nil {
		return 0, err
	}
	if err := lowering.Begin(); err != nil {
		return 0, err
	}
	defer lowering.End(&frame.Outcome)
	if err := call(&functions[functionCounterFinish], unsafe.Pointer(&frame), &frame.Outcome); err != nil {
		return 0, err
	}
	return frame.result, nil
}

// Sum returns the sum of two counters.
func Sum(a, b *Counter) (int64, error) {
	var lowering bridge.Lowering
	var frame struct {
		a, b   uintptr
		result int64
		bridge.Outcome
	}
	frame.a = lowering.Argument(0).Share(a.handle())
	frame.b = lowering.Argument(1).Share(b.handle())
	if err := refused(&functions[functionSum], &lowering); err != nil {
		return 0, err
	}
	if err := lowering.Begin(); err != nil {
		return 0, err
	}
	defer lowering.End(&frame.Outcome)
	if err := call(&functions[functionSum], unsafe.Pointer(&frame), &frame.Outcome); err != nil {
		return 0, err
	}
	return frame.result, nil
}

// TakeAll returns the sum of the counters, and consumes them.
func TakeAll(counters []*Counter) (int64, error) {
	var lowering bridge.Lowering
	var frame struct {
		counters []uintptr
		result   int64
		bridge.Outcome
	}
	frame.counters = bridge.Escape(bridge.LowerList(lowering.Argument(0), counters, lowerCounter))
	if err := refused(&functions[functionTakeAll], &lowering); err != nil {
		return 0, err
	}
	if err := lowering.Begin(); err != nil {
		return 0, err
	}
	defer lowering.End(&frame.Outcome)
	if err := call(&functions[functionTakeAll], unsafe.Pointer(&frame), &frame.Outcome); err != nil {
		return 0, err
	}
	return frame.result, nil
}

func lowerCounter(l *bridge.Lowering, value *Counter) uintptr {
	return l.Offer(value.handle())
}

// Move takes from one and gives to the other.
func Move(from, to *Counter, value int64) error {
	var lowering bridge.Lowering
	var frame struct {
		from, to uintptr
		value    int64
		bridge.Outcome
	}
	frame.from = lowering.Argument(0).Exclude(from.handle())
	frame.to = lowering.Argument(1).Exclude(to.handle())
	frame.value = value
	if err := refused(&functions[functionMove], &lowering); err != nil {
		return err
	}
	if err := lowering.Begin(); err != nil {
		return err
	}
	defer lowering.End(&frame.Outcome)
	return call(&functions[functionMove], unsafe.Pointer(&frame), &frame.Outcome)
}
