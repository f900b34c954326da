// SPDX-License-Identifier: MIT

// The library and its functions, as they are generated.

package sample

import "beepboop.dev/runtime/bridge"

var library = bridge.Library{
	Package:     "sample",
	Prefix:      "bb_sample_",
	Environment: "BEEPBOOP_LIBRARY_SAMPLE",
	ABI:         "sample-1",
	Image:       &image,
	SHA256:      imageSHA256,
	Functions:   functions[:],
}

// Indexes of functions.
const (
	functionAdd = iota
	functionAddFast
	functionCount
	functionGreet
	functionInvert
	functionPeople
	functionTotal
	functionIndex
	functionParse
	functionPanic
	functionThrow
	functionAddWide
	functionCopy
	functionWork
	functionLoop
	functionNewCounter
	functionCounterClose
	functionCounterGet
	functionCounterGetFast
	functionCounterAdd
	functionCounterWork
	functionLoopCounters
)

var functions = [...]bridge.Function{
	{Symbol: "bb_sample_add", Name: "Add", Arguments: []string{"a", "b"}},
	{Symbol: "bb_sample_add_fast", Name: "AddFast", Arguments: []string{"a", "b"}},
	{Symbol: "bb_sample_count", Name: "Count", Arguments: []string{"text"}},
	{Symbol: "bb_sample_greet", Name: "Greet", Arguments: []string{"name"}},
	{Symbol: "bb_sample_invert", Name: "Invert", Arguments: []string{"bytes"}},
	{Symbol: "bb_sample_people", Name: "People", Arguments: []string{"count"}},
	{Symbol: "bb_sample_total", Name: "Total", Arguments: []string{"scores"}},
	{Symbol: "bb_sample_index", Name: "Index", Arguments: []string{"texts"}},
	{Symbol: "bb_sample_parse", Name: "Parse", Arguments: []string{"text"}},
	{Symbol: "bb_sample_panic", Name: "Panic", Arguments: []string{"message"}},
	{Symbol: "bb_sample_throw", Name: "Throw", Arguments: []string{"number"}},
	{Symbol: "bb_sample_add_wide", Name: "AddWide", Arguments: []string{"a", "b"}},
	{Symbol: "bb_sample_copy", Name: "Copy", Arguments: []string{"a", "b"}},
	{Symbol: "bb_sample_work", Name: "Work", Arguments: []string{"rounds"}},
	{Symbol: "bb_sample_loop", Name: "Loop", Arguments: []string{"rounds"}},
	{Symbol: "bb_sample_new_counter", Name: "NewCounter", Arguments: []string{"value"}},
	{Symbol: "bb_sample_d_counter", Name: "Counter.Close", Arguments: []string{"counter"}},
	{Symbol: "bb_sample_counter_get", Name: "Counter.Get", Arguments: []string{"counter", "value"}},
	{Symbol: "bb_sample_counter_get_fast", Name: "Counter.GetFast", Arguments: []string{"counter", "value"}},
	{Symbol: "bb_sample_counter_add", Name: "Counter.Add", Arguments: []string{"counter", "value"}},
	{Symbol: "bb_sample_counter_work", Name: "Counter.Work", Arguments: []string{"counter", "rounds"}},
	{Symbol: "bb_sample_loop_counters", Name: "LoopCounters", Arguments: []string{"rounds"}},
}

// Indexes of classes.
const (
	classCounter = iota
)

var classes = [...]bridge.Class{
	{Name: "Counter", Library: &library, Destroy: &functions[functionCounterClose], Locks: true, Panic: raise},
}
