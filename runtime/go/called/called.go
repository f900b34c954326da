// SPDX-License-Identifier: MIT

// Package called is a generated package, written by hand, whose native code calls Go: the model for what beepboop
// generates, over the C library in testdata.
package called

import (
	"runtime"
	"unsafe"

	"beepboop.dev/runtime/bridge"
)

// Live returns how many objects and functions native code has.
func Live() int64 {
	var frame struct {
		result int64
		bridge.Outcome
	}
	must(call(&functions[functionLive], unsafe.Pointer(&frame), &frame.Outcome))
	return frame.result
}

// Repeat calls the function so many times, and adds up what it returns.
func Repeat(function func(int64) int64, times int64) int64 {
	var lowering bridge.Lowering
	var frame struct {
		function uint64
		times    int64
		result   int64
		bridge.Outcome
	}
	frame.function = lowerFuncInt64(lowering.Argument(0), function)
	frame.times = times
	must(refused(&functions[functionRepeat], &lowering))
	must(lowering.Begin())
	defer lowering.End(&frame.Outcome)
	must(call(&functions[functionRepeat], unsafe.Pointer(&frame), &frame.Outcome))
	return frame.result
}

// RepeatOnThreads does the same on so many threads of native code's at once.
func RepeatOnThreads(function func(int64) int64, times, threads int64) int64 {
	var lowering bridge.Lowering
	var frame struct {
		function       uint64
		times, threads int64
		result         int64
		bridge.Outcome
	}
	frame.function = lowerFuncInt64(lowering.Argument(0), function)
	frame.times, frame.threads = times, threads
	must(refused(&functions[functionRepeatOnThreads], &lowering))
	must(lowering.Begin())
	defer lowering.End(&frame.Outcome)
	must(call(&functions[functionRepeatOnThreads], unsafe.Pointer(&frame), &frame.Outcome))
	return frame.result
}

// Catch calls the function, and returns whether it panicked.
func Catch(function func(int64) int64) bool {
	var lowering bridge.Lowering
	var frame struct {
		function uint64
		result   bool
		_        [7]byte
		bridge.Outcome
	}
	frame.function = lowerFuncInt64(lowering.Argument(0), function)
	must(refused(&functions[functionCatch], &lowering))
	must(lowering.Begin())
	defer lowering.End(&frame.Outcome)
	must(call(&functions[functionCatch], unsafe.Pointer(&frame), &frame.Outcome))
	return frame.result
}

// Refuse refuses its second argument.
func Refuse(function func(int64) int64, text string) {
	var lowering bridge.Lowering
	var frame struct {
		function uint64
		text     string
		bridge.Outcome
	}
	frame.function = lowerFuncInt64(lowering.Argument(0), function)
	frame.text = bridge.Escape(text)
	must(refused(&functions[functionRefuse], &lowering))
	must(lowering.Begin())
	defer lowering.End(&frame.Outcome)
	must(call(&functions[functionRefuse], unsafe.Pointer(&frame), &frame.Outcome))
}

// Convert returns what the function makes of the text.
func Convert(function func(string) (string, error), text string) (string, error) {
	var lowering bridge.Lowering
	var frame struct {
		function uint64
		text     string
		result   bridge.Text
		bridge.Outcome
	}
	frame.function = lowerFuncStringError(lowering.Argument(0), function)
	frame.text = bridge.Escape(text)
	if err := refused(&functions[functionConvert], &lowering); err != nil {
		return "", err
	}
	if err := lowering.Begin(); err != nil {
		return "", err
	}
	defer lowering.End(&frame.Outcome)
	if err := call(&functions[functionConvert], unsafe.Pointer(&frame), &frame.Outcome); err != nil {
		return "", err
	}
	result := bridge.CopyText(frame.result)
	library.Free(frame.Block)
	return result, nil
}

// Adder returns a function that adds.
func Adder(addend int64) func(int64) int64 {
	var frame struct {
		addend int64
		result uintptr
		bridge.Outcome
	}
	frame.addend = addend
	must(call(&functions[functionAdder], unsafe.Pointer(&frame), &frame.Outcome))
	return liftFuncInt64(nil, &frame.result)
}

// Twice returns a function that calls this one twice.
func Twice(function func(int64) int64) func(int64) int64 {
	var lowering bridge.Lowering
	var frame struct {
		function uint64
		result   uintptr
		bridge.Outcome
	}
	frame.function = lowerFuncInt64(lowering.Argument(0), function)
	must(refused(&functions[functionTwice], &lowering))
	must(lowering.Begin())
	defer lowering.End(&frame.Outcome)
	must(call(&functions[functionTwice], unsafe.Pointer(&frame), &frame.Outcome))
	return liftFuncInt64(nil, &frame.result)
}

// Take calls a function that returns a counter, and returns how it stands; the counter is consumed.
func Take(function func() *Counter) int64 {
	var lowering bridge.Lowering
	var frame struct {
		function uint64
		result   int64
		bridge.Outcome
	}
	frame.function = lowerFuncCounter(lowering.Argument(0), function)
	must(refused(&functions[functionTake], &lowering))
	must(lowering.Begin())
	defer lowering.End(&frame.Outcome)
	must(call(&functions[functionTake], unsafe.Pointer(&frame), &frame.Outcome))
	return frame.result
}

var callbackFuncInt64 = bridge.CallbackType{Name: "func(int64) int64", Invoke: invokeFuncInt64}

func lowerFuncInt64(lowering *bridge.Lowering, function func(int64) int64) uint64 {
	if function == nil {
		lowering.Refuse("is nil")
		return 0
	}
	return lowering.Callback(&callbackFuncInt64, function)
}

func invokeFuncInt64(function any, pointer unsafe.Pointer) {
	frame := (*struct {
		bridge.CallbackHead
		argument0 int64
		result    int64
	})(pointer)
	frame.result = function.(func(int64) int64)(frame.argument0)
}

func liftFuncInt64(_ *bridge.Reader, wire *uintptr) func(int64) int64 {
	native := adoptFunction("func(int64) int64", *wire)
	return func(argument0 int64) int64 {
		var frame struct {
			holder    uintptr
			argument0 int64
			result    int64
			bridge.Outcome
		}
		frame.holder, frame.argument0 = native.Holder, argument0
		defer runtime.KeepAlive(native)
		must(call(&native.Function, unsafe.Pointer(&frame), &frame.Outcome))
		return frame.result
	}
}

var callbackFuncStringError = bridge.CallbackType{Name: "func(string) (string, error)", Invoke: invokeFuncStringError}

func lowerFuncStringError(lowering *bridge.Lowering, function func(string) (string, error)) uint64 {
	if function == nil {
		lowering.Refuse("is nil")
		return 0
	}
	return lowering.Callback(&callbackFuncStringError, function)
}

func invokeFuncStringError(function any, pointer unsafe.Pointer) {
	frame := (*struct {
		bridge.CallbackHead
		argument0 bridge.Text
	})(pointer)
	reader := bridge.Read(frame.Block)
	result, err := function.(func(string) (string, error))(reader.Text(frame.argument0))
	var outcome bridge.Outcome
	if err != nil {
		message := err.Error()
		deliver(&frame.CallbackHead, true, unsafe.Pointer(&message), &outcome)
		return
	}
	deliver(&frame.CallbackHead, false, unsafe.Pointer(&result), &outcome)
}

var callbackFuncCounter = bridge.CallbackType{Name: "func() *Counter", Invoke: invokeFuncCounter}

func lowerFuncCounter(lowering *bridge.Lowering, function func() *Counter) uint64 {
	if function == nil {
		lowering.Refuse("is nil")
		return 0
	}
	return lowering.Callback(&callbackFuncCounter, function)
}

func invokeFuncCounter(function any, pointer unsafe.Pointer) {
	frame := (*bridge.CallbackHead)(pointer)
	result := function.(func() *Counter)()
	var lowering bridge.Lowering
	lowered := lowering.Offer(result.handle())
	must(refusedResult(frame, &lowering))
	must(lowering.Begin())
	var outcome bridge.Outcome
	defer lowering.End(&outcome)
	deliver(frame, false, unsafe.Pointer(&lowered), &outcome)
}
