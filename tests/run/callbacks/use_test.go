// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"example.com/run/native"
)

func panicOf(f func()) (value any) {
	defer func() { value = recover() }()
	f()
	return nil
}

// N-7: a function calls back ten times and sums up.
func TestN7SumTen(t *testing.T) {
	if got := native.SumTen(func(i int64) int64 { return i * i }); got != 285 {
		t.Errorf("SumTen = %d", got)
	}
}

// N-9: what a callback needs besides, it has from its closure.
func TestN9Context(t *testing.T) {
	var words []string
	native.EachWord("an apple a day", func(word string, index uint) {
		if index != uint(len(words)) {
			t.Errorf("%q has the index %d", word, index)
		}
		words = append(words, word)
	})
	if !slices.Equal(words, []string{"an", "apple", "a", "day"}) {
		t.Errorf("EachWord = %q", words)
	}
}

func TestTextsAndRecords(t *testing.T) {
	got := native.MapTexts([]string{"a", "", "ö"}, func(text string) string { return strings.ToUpper(text) + "!" })
	if !slices.Equal(got, []string{"A!", "!", "Ö!"}) {
		t.Errorf("MapTexts = %q", got)
	}
	item := native.Refine(native.Item{Name: "x"}, 3, func(item native.Item) native.Item {
		item.Name += "y"
		item.Sizes = append(item.Sizes, uint32(len(item.Sizes)))
		return item
	})
	if item.Name != "xyyy" || !slices.Equal(item.Sizes, []uint32{0, 1, 2}) {
		t.Errorf("Refine = %v", item)
	}
	kept := native.Keep(map[string]int64{"a": 1, "b": 2, "c": 3}, func(name string, count int64) bool { return name == "a" || count == 3 })
	if !maps.Equal(kept, map[string]int64{"a": 1, "c": 3}) {
		t.Errorf("Keep = %v", kept)
	}
}

func TestFallible(t *testing.T) {
	all, err := native.ReadAll([]string{"a", "b"}, func(name string) (string, error) { return name + name, nil })
	if all != "aabb" || err != nil {
		t.Errorf("ReadAll = %q, %v", all, err)
	}
	_, err = native.ReadAll([]string{"a", "b"}, func(name string) (string, error) {
		if name == "b" {
			return "", native.ErrReadMissing
		}
		return name, nil
	})
	if err != native.ErrReadMissing {
		t.Errorf("ReadAll = %v", err)
	}
	if value, err := native.ReadOne("x", func(string) (int64, error) { return 41, nil }); value != 42 || err != nil {
		t.Errorf("ReadOne = %d, %v", value, err)
	}
	if _, err := native.ReadOne("x", func(name string) (int64, error) { return 0, errors.New("no " + name) }); err == nil || err.Error() != "no x" {
		t.Errorf("ReadOne = %v", err)
	}
}

func TestOnceAndMaybe(t *testing.T) {
	if got := native.Once(true, func(bool) int64 { return 3 }); got != 3 {
		t.Errorf("Once = %d", got)
	}
	if got := native.Once(false, func(bool) int64 { return 3 }); got != -1 {
		t.Errorf("Once = %d", got)
	}
	if got := native.MaybeCall(nil); got != nil {
		t.Errorf("MaybeCall(nil) = %v", *got)
	}
	if got := native.MaybeCall(func() int64 { return 8 }); got == nil || *got != 8 {
		t.Errorf("MaybeCall = %v", got)
	}
}

func TestNil(t *testing.T) {
	var argument *native.ArgumentError
	err, _ := panicOf(func() { native.SumTen(nil) }).(error)
	if !errors.As(err, &argument) || argument.Argument != "function_" && argument.Argument != "function" || argument.Reason != "is nil" {
		t.Errorf("a nil callback: %v", err)
	}
}

func TestStored(t *testing.T) {
	native.Store(func(value int64) int64 { return value + 1 })
	native.Store(func(value int64) int64 { return value * 10 })
	runtime.GC()
	if got := native.CallStored(4); got != 50 {
		t.Errorf("CallStored = %d", got)
	}
	if got := native.DropStored(); got != 2 {
		t.Errorf("DropStored = %d", got)
	}
	if got := native.CallStored(4); got != 4 {
		t.Errorf("CallStored = %d", got)
	}
}

// A function that native code has dropped can be collected.
func TestDroppedIsFreed(t *testing.T) {
	freed := make(chan struct{})
	func() {
		big := new([1024]int64)
		runtime.AddCleanup(big, func(int) { close(freed) }, 0)
		native.Store(func(value int64) int64 { return value + big[0] })
	}()
	runtime.GC()
	select {
	case <-freed:
		t.Fatal("freed while native code has it")
	default:
	}
	native.DropStored()
	for range 100 {
		runtime.GC()
		select {
		case <-freed:
			return
		default:
			runtime.Gosched()
		}
	}
	t.Error("not freed")
}

func TestFromThreads(t *testing.T) {
	var sum atomic.Int64
	native.FromThreads(4, 250, func(thread, time uint32) { sum.Add(int64(thread*1000 + time)) })
	if got := sum.Load(); got != 4*(249*250/2)+250*6000 {
		t.Errorf("FromThreads = %d", got)
	}
}

// Callbacks inside callbacks, 200 deep.
func TestNested(t *testing.T) {
	var down func(depth uint32) uint32
	down = func(depth uint32) uint32 { return native.Descend(depth, down) }
	if got := native.Descend(200, down); got != 200 {
		t.Errorf("Descend = %d", got)
	}
}

// P-1: a callback grows the stack of its goroutine, while native code has arguments of the call.
func TestP1StackGrows(t *testing.T) {
	var grow func(depth int) int
	grow = func(depth int) int {
		var room [1024]byte
		room[depth%len(room)] = 1
		if depth == 0 {
			return int(room[0])
		}
		return grow(depth-1) + int(room[depth%len(room)])
	}
	var group sync.WaitGroup
	for range 4 {
		group.Add(1)
		go func() {
			defer group.Done()
			texts := []string{"one", "two", "three"}
			got := native.MapTexts(texts, func(text string) string {
				grow(1000)
				runtime.GC()
				return text + text
			})
			if !slices.Equal(got, []string{"oneone", "twotwo", "threethree"}) {
				t.Errorf("MapTexts = %q", got)
			}
		}()
	}
	group.Wait()
}

func TestNativeFunctions(t *testing.T) {
	add := native.Adder(3)
	if got := add(4); got != 7 {
		t.Errorf("add(4) = %d", got)
	}
	if got := native.SumTen(add); got != 75 {
		t.Errorf("SumTen(add) = %d", got)
	}
	if got := native.Greeter("Hello")("you"); got != "Hello, you!" {
		t.Errorf("Greeter = %q", got)
	}
	check := native.Checker(5)
	if got, err := check(5); got != 5 || err != nil {
		t.Errorf("check(5) = %d, %v", got, err)
	}
	if _, err := check(6); err == nil || err.Error() != "6 is too much" {
		t.Errorf("check(6) = %v", err)
	}
	runtime.GC()
	if got := add(1); got != 4 {
		t.Errorf("add(1) = %d", got)
	}
}

func TestObjectsInCallbacks(t *testing.T) {
	var kept *native.Tally
	native.Give(func(tally *native.Tally) { kept = tally })
	kept.Add(1)
	if got := kept.Value(); got != 6 {
		t.Errorf("Value = %d", got)
	}
	kept.Close()
	var made *native.Tally
	got := native.Obtain(func() *native.Tally {
		made = native.NewTally()
		made.Add(9)
		return made
	})
	if got != 9 {
		t.Errorf("Obtain = %d", got)
	}
	if got := panicOf(func() { made.Value() }); got != native.ErrClosed {
		t.Errorf("what the callback gave away is still there: %v", got)
	}
}

func TestReentrant(t *testing.T) {
	tally := native.NewTally()
	defer tally.Close()
	tally.Add(2)
	tally.Visit(func(value int64) {
		if got := tally.Value(); got != value {
			t.Errorf("Value = %d", got)
		}
		if got := panicOf(func() { tally.Add(1) }); got != native.ErrReentrant {
			t.Errorf("Add inside Visit: %v", got)
		}
	})
	tally.AddBy(func(value int64) int64 {
		if got := panicOf(func() { tally.Value() }); got != native.ErrReentrant {
			t.Errorf("Value inside AddBy: %v", got)
		}
		return value
	})
	if got := tally.Value(); got != 4 {
		t.Errorf("Value = %d", got)
	}
}

func TestPanics(t *testing.T) {
	if got := panicOf(func() { native.SumTen(func(int64) int64 { panic("here") }) }); got != "here" {
		t.Errorf("the panic arrives as %v", got)
	}
	var calls int
	got := panicOf(func() {
		native.EachWord("a b c", func(string, uint) {
			calls++
			panic(calls)
		})
	})
	if got != 1 || calls != 1 {
		t.Errorf("%d calls, %v", calls, got)
	}
}
