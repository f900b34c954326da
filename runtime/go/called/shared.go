// SPDX-License-Identifier: MIT

// An object that several handles share, as it is generated.

package called

import (
	"unsafe"

	"beepboop.dev/runtime/bridge"
)

// Shared is an object that native code has by shared_ptr.
type Shared struct {
	object bridge.Object
}

func (shared *Shared) handle() *bridge.Object {
	if shared == nil {
		return nil
	}
	return &shared.object
}

// Close closes this handle.
func (shared *Shared) Close() error {
	return closeObject(&functions[functionSharedClose], shared.handle())
}

// Same reports whether both are handles of one object.
func (shared *Shared) Same(other *Shared) bool {
	return bridge.Same(shared.handle(), other.handle())
}

func liftShared(_ *bridge.Reader, wire *uintptr) *Shared {
	lifted := new(Shared)
	lifted.object.Adopt(&classes[classShared], *wire)
	return lifted
}

// NewShared makes an object.
func NewShared(value int64) *Shared {
	var frame struct {
		value  int64
		result uintptr
		bridge.Outcome
	}
	frame.value = value
	must(call(&functions[functionNewShared], unsafe.Pointer(&frame), &frame.Outcome))
	return liftShared(nil, &frame.result)
}

// Again returns another handle of the same object.
func (shared *Shared) Again() *Shared {
	var frame struct {
		self   uintptr
		result uintptr
		bridge.Outcome
	}
	must(callShared(&functions[functionSharedAgain], shared.handle(), unsafe.Pointer(&frame), &frame.Outcome, nil))
	return liftShared(nil, &frame.result)
}

// Get returns how it stands.
func (shared *Shared) Get() int64 {
	var frame struct {
		self   uintptr
		result int64
		bridge.Outcome
	}
	must(callShared(&functions[functionSharedGet], shared.handle(), unsafe.Pointer(&frame), &frame.Outcome, nil))
	return frame.result
}

// Add adds, and returns how it stands then.
func (shared *Shared) Add(value int64) int64 {
	var frame struct {
		self   uintptr
		value  int64
		result int64
		bridge.Outcome
	}
	frame.value = value
	must(callExclusive(&functions[functionSharedAdd], shared.handle(), unsafe.Pointer(&frame), &frame.Outcome, nil))
	return frame.result
}

// Visit calls the function with how it stands.
func (shared *Shared) Visit(function func(int64) int64) int64 {
	var lowering bridge.Lowering
	var frame struct {
		self     uintptr
		function uint64
		result   int64
		bridge.Outcome
	}
	frame.self = lowering.Argument(0).Share(shared.handle())
	frame.function = lowerFuncInt64(lowering.Argument(1), function)
	must(refused(&functions[functionSharedVisit], &lowering))
	must(lowering.Begin())
	defer lowering.End(&frame.Outcome)
	must(call(&functions[functionSharedVisit], unsafe.Pointer(&frame), &frame.Outcome))
	return frame.result
}

// MoveShared takes from one and gives to the other.
func MoveShared(from, to *Shared, value int64) error {
	var lowering bridge.Lowering
	var frame struct {
		from, to uintptr
		value    int64
		bridge.Outcome
	}
	frame.from = lowering.Argument(0).Exclude(from.handle())
	frame.to = lowering.Argument(1).Exclude(to.handle())
	frame.value = value
	if err := refused(&functions[functionSharedMove], &lowering); err != nil {
		return err
	}
	if err := lowering.Begin(); err != nil {
		return err
	}
	defer lowering.End(&frame.Outcome)
	return call(&functions[functionSharedMove], unsafe.Pointer(&frame), &frame.Outcome)
}
