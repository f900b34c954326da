// SPDX-License-Identifier: MIT

// The library, its functions and its classes, as they are generated.

package called

import "beepboop.dev/runtime/bridge"

var library = bridge.Library{
	Package:     "called",
	Prefix:      "bb_called_",
	Environment: "BEEPBOOP_LIBRARY_CALLED",
	ABI:         "called-1",
	Image:       &image,
	SHA256:      imageSHA256,
	Functions:   functions[:],
	CallsBack:   true,
}

// Indexes of functions.
const (
	functionLive = iota
	functionRepeat
	functionRepeatOnThreads
	functionCatch
	functionRefuse
	functionConvert
	functionAdder
	functionTwice
	functionNewCounter
	functionCounterClose
	functionCounterGet
	functionCounterAdd
	functionCounterVisit
	functionCounterChange
	functionCounterKeep
	functionCounterRing
	functionCounterFinish
	functionSum
	functionMove
	functionTake
	functionTakeAll
	functionNewShared
	functionSharedClose
	functionSharedAgain
	functionSharedGet
	functionSharedAdd
	functionSharedVisit
	functionSharedMove
)

var functions = [...]bridge.Function{
	{Symbol: "bb_called_live", Name: "Live"},
	{Symbol: "bb_called_repeat", Name: "Repeat", Arguments: []string{"function", "times"}},
	{Symbol: "bb_called_repeat_on_threads", Name: "RepeatOnThreads", Arguments: []string{"function", "times", "threads"}},
	{Symbol: "bb_called_catch", Name: "Catch", Arguments: []string{"function"}},
	{Symbol: "bb_called_refuse", Name: "Refuse", Arguments: []string{"function", "text"}},
	{Symbol: "bb_called_convert", Name: "Convert", Arguments: []string{"function", "text"}},
	{Symbol: "bb_called_adder", Name: "Adder", Arguments: []string{"addend"}},
	{Symbol: "bb_called_twice", Name: "Twice", Arguments: []string{"function"}},
	{Symbol: "bb_called_new_counter", Name: "NewCounter", Arguments: []string{"value"}},
	{Symbol: "bb_called_d_counter", Name: "Counter.Close", Arguments: []string{"counter"}},
	{Symbol: "bb_called_counter_get", Name: "Counter.Get", Arguments: []string{"counter"}},
	{Symbol: "bb_called_counter_add", Name: "Counter.Add", Arguments: []string{"counter", "value"}},
	{Symbol: "bb_called_counter_visit", Name: "Counter.Visit", Arguments: []string{"counter", "function"}},
	{Symbol: "bb_called_counter_change", Name: "Counter.Change", Arguments: []string{"counter", "function"}},
	{Symbol: "bb_called_counter_keep", Name: "Counter.Keep", Arguments: []string{"counter", "function"}},
	{Symbol: "bb_called_counter_ring", Name: "Counter.Ring", Arguments: []string{"counter", "value"}},
	{Symbol: "bb_called_counter_finish", Name: "Counter.Finish", Arguments: []string{"counter", "value"}},
	{Symbol: "bb_called_sum", Name: "Sum", Arguments: []string{"a", "b"}},
	{Symbol: "bb_called_move", Name: "Move", Arguments: []string{"from", "to", "value"}},
	{Symbol: "bb_called_take", Name: "Take", Arguments: []string{"function"}},
	{Symbol: "bb_called_take_all", Name: "TakeAll", Arguments: []string{"counters"}},
	{Symbol: "bb_called_new_shared", Name: "NewShared", Arguments: []string{"value"}},
	{Symbol: "bb_called_d_shared", Name: "Shared.Close", Arguments: []string{"shared"}},
	{Symbol: "bb_called_shared_again", Name: "Shared.Again", Arguments: []string{"shared"}},
	{Symbol: "bb_called_shared_get", Name: "Shared.Get", Arguments: []string{"shared"}},
	{Symbol: "bb_called_shared_add", Name: "Shared.Add", Arguments: []string{"shared", "value"}},
	{Symbol: "bb_called_shared_visit", Name: "Shared.Visit", Arguments: []string{"shared", "function"}},
	{Symbol: "bb_called_shared_move", Name: "MoveShared", Arguments: []string{"from", "to", "value"}},
}

// Indexes of classes.
const (
	classCounter = iota
	classShared
)

var classes = [...]bridge.Class{
	{Name: "Counter", Library: &library, Destroy: &functions[functionCounterClose], Locks: true, Panic: raise},
	{Name: "Shared", Library: &library, Destroy: &functions[functionSharedClose], Locks: true, Indirect: true, Panic: raise},
}
