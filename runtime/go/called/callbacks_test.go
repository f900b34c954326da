// SPDX-License-Identifier: MIT

package called

import (
	"errors"
	"os"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"unsafe"

	"beepboop.dev/runtime/bridge"
)

// TestN7CallsBackTenTimes: a function that calls back ten times, and sums.
func TestN7CallsBackTenTimes(t *testing.T) {
	nothingLeft(t)
	calls := 0
	if got := Repeat(func(value int64) int64 { calls++; return value * value }, 10); got != 385 || calls != 10 {
		t.Errorf("Repeat: %d after %d calls", got, calls)
	}
}

// TestN9UserData: each function has its own state, kept by native code.
func TestN9UserData(t *testing.T) {
	nothingLeft(t)
	counters := make([]*Counter, 100)
	for i := range counters {
		counters[i], _ = NewCounter(0)
		counters[i].Keep(func(value int64) int64 { return value + int64(i) })
	}
	for i, counter := range counters {
		if got := counter.Ring(1000); got != int64(1000+i) {
			t.Errorf("Ring(%d): %d", i, got)
		}
		counter.Close()
	}
}

// TestP1StackMoves: a callback grows the stack while native code holds the frame and a text.
func TestP1StackMoves(t *testing.T) {
	nothingLeft(t)
	for i := range scale(20, 3) {
		done := make(chan struct{})
		go func() {
			defer close(done)
			text := strings.Repeat("x", 10+i)
			got, err := Convert(func(text string) (string, error) {
				deep(1024)
				runtime.GC()
				return text + "y", nil
			}, text)
			if err != nil || got != text+"y" {
				t.Errorf("Convert: %q, %v", got, err)
			}
			sum := Repeat(func(value int64) int64 { return int64(deep(int(value) * 100)) }, 10)
			if sum != 5500 {
				t.Errorf("Repeat: %d", sum)
			}
		}()
		<-done
	}
}

// TestP3MadeAndDropped: memory stays flat. BEEPBOOP_LONG asks for ten millions.
func TestP3MadeAndDropped(t *testing.T) {
	nothingLeft(t)
	rounds := scale(200_000, 10_000)
	if os.Getenv("BEEPBOOP_LONG") != "" {
		rounds = 10_000_000
	}
	work := func(rounds int) uint64 {
		var sum int64
		for i := range rounds {
			sum += Repeat(func(value int64) int64 { return value + int64(i) }, 1)
		}
		if want := int64(rounds) * int64(rounds+1) / 2; sum != want {
			t.Errorf("sum: %d, not %d", sum, want)
		}
		runtime.GC()
		var memory runtime.MemStats
		runtime.ReadMemStats(&memory)
		return memory.HeapAlloc
	}
	before := work(1000)
	if after := work(rounds); after > before+1<<20 {
		t.Errorf("the heap grew from %d to %d bytes", before, after)
	}
}

// TestManyAtOnce: there is no limit on the functions that native code keeps.
func TestManyAtOnce(t *testing.T) {
	nothingLeft(t)
	counters := make([]*Counter, scale(20_000, 3_000))
	for i := range counters {
		counters[i], _ = NewCounter(int64(i))
		counters[i].Keep(func(value int64) int64 { return value + int64(i) })
	}
	for i, counter := range counters {
		if got := counter.Ring(1); got != int64(i+1) {
			t.Fatalf("Ring(%d): %d", i, got)
		}
		counter.Close()
	}
}

// TestP8ForeignThread: 100 000 callbacks from one thread that Go did not start, with a small stack; one of them deep.
func TestP8ForeignThread(t *testing.T) {
	nothingLeft(t)
	times := int64(scale(100_000, 5_000))
	calls := int64(0)
	got := RepeatOnThreads(func(value int64) int64 {
		if calls++; calls == times/2 {
			return int64(deep(2048)) - 2048 + value
		}
		return value
	}, times, 1)
	if got != times*(times+1)/2 || calls != times {
		t.Errorf("RepeatOnThreads: %d after %d calls", got, calls)
	}
}

func TestForeignThreadsAtOnce(t *testing.T) {
	nothingLeft(t)
	var calls atomic.Int64
	var group sync.WaitGroup
	for range 4 {
		group.Add(1)
		go func() {
			defer group.Done()
			if got := RepeatOnThreads(func(value int64) int64 { calls.Add(1); return value }, 100, 8); got != 8*5050 {
				t.Errorf("RepeatOnThreads: %d", got)
			}
		}()
	}
	group.Wait()
	if calls.Load() != 4*8*100 {
		t.Errorf("%d calls", calls.Load())
	}
}

// TestNested: callbacks within callbacks, 200 deep.
func TestNested(t *testing.T) {
	nothingLeft(t)
	var level func(depth int64) int64
	level = func(depth int64) int64 {
		if depth == 0 {
			return 0
		}
		return Repeat(func(int64) int64 { return level(depth-1) + 1 }, 1)
	}
	if got := level(200); got != 200 {
		t.Errorf("%d levels", got)
	}
}

func TestDelivered(t *testing.T) {
	nothingLeft(t)
	upper := func(text string) (string, error) { return strings.ToUpper(text), nil }
	for _, text := range []string{"", "gopher", "a\x00b", strings.Repeat("long ", 100_000)} {
		if got, err := Convert(upper, text); err != nil || got != strings.ToUpper(text) {
			t.Errorf("Convert(%d bytes): %d bytes, %v", len(text), len(got), err)
		}
	}
	_, err := Convert(func(string) (string, error) { return "", errors.New("no such text") }, "x")
	if err == nil || err.Error() != "no such text" {
		t.Errorf("Convert: %v", err)
	}
	// What native code refuses is a panic of the callback.
	refused, _ := panicOf(t, func() {
		_, _ = Convert(func(text string) (string, error) { return text + "!", nil }, "x")
	}).(*ArgumentError)
	if refused == nil || *refused != (ArgumentError{
		Function: "func(string) (string, error)", Argument: "result", Reason: "is too loud",
	}) {
		t.Errorf("Convert: %v", refused)
	}
}

// TestRefusedCall: Go has its functions back.
func TestRefusedCall(t *testing.T) {
	nothingLeft(t)
	refused, _ := panicOf(t, func() { Refuse(func(int64) int64 { return 0 }, "") }).(*ArgumentError)
	if refused == nil || *refused != (ArgumentError{Function: "Refuse", Argument: "text", Reason: "is refused"}) {
		t.Errorf("Refuse: %v", refused)
	}
	refused, _ = panicOf(t, func() { Repeat(nil, 1) }).(*ArgumentError)
	if refused == nil || *refused != (ArgumentError{Function: "Repeat", Argument: "function", Reason: "is nil"}) {
		t.Errorf("Repeat: %v", refused)
	}
}

// TestNativeFunctions: functions that native code gives are dropped when they are unreachable.
func TestNativeFunctions(t *testing.T) {
	nothingLeft(t)
	add := Adder(5)
	if got := add(1); got != 6 {
		t.Errorf("Adder: %d", got)
	}
	twice := Twice(add)
	if got := twice(1); got != 11 {
		t.Errorf("Twice: %d", got)
	}
	if got := Repeat(Twice(Twice(add)), 3); got != 66 {
		t.Errorf("Repeat: %d", got)
	}
	want := errors.New("own")
	panicking := Twice(func(int64) int64 { panic(want) })
	if got := panicOf(t, func() { panicking(1) }); got != want {
		t.Errorf("Twice: %v", got)
	}
}

// TestDroppedFunctionsAreFreed: Go frees a function when native code drops it.
func TestDroppedFunctionsAreFreed(t *testing.T) {
	nothingLeft(t)
	freed := make(chan struct{})
	func() {
		value := new([100]int64)
		runtime.AddCleanup(value, func(chan struct{}) { close(freed) }, freed)
		Repeat(func(i int64) int64 { return value[i] }, 3)
	}()
	for range 1000 {
		// The next call that can call Go looks for what was dropped.
		Live()
		runtime.GC()
		select {
		case <-freed:
			return
		default:
			runtime.Gosched()
		}
	}
	t.Error("the function is still there")
}

// TestUnknownHandle: a handle that was dropped is not called.
func TestUnknownHandle(t *testing.T) {
	must(library.Load())
	for _, handle := range []uint64{0, 1 << 62, 1<<62 | 1, 1<<62 | 7, 1<<32 - 1} {
		var frame struct {
			function      uint64
			times, result int64
			bridge.Outcome
		}
		frame.function, frame.times = handle, 1
		got := panicOf(t, func() {
			must(call(&functions[functionRepeat], unsafe.Pointer(&frame), &frame.Outcome))
		})
		if got != "native code called a Go function that it had dropped" {
			t.Errorf("%x: panics with %v", handle, got)
		}
	}
}
