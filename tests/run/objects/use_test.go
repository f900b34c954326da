// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"example.com/run/native"
)

// TestMain checks that nothing native is left when all tests are over.
func TestMain(m *testing.M) {
	status := m.Run()
	if status == 0 && !allFreed() {
		fmt.Fprintf(os.Stderr, "%d objects are left\n", native.Live())
		status = 1
	}
	os.Exit(status)
}

// allFreed waits for the collector to free what nobody closed.
func allFreed() bool {
	for range 100 {
		runtime.GC()
		if native.Live() == 0 {
			return true
		}
		time.Sleep(10 * time.Millisecond)
	}
	return false
}

func TestConstructorsAndMethods(t *testing.T) {
	counter := native.NewCounter(40)
	defer counter.Close()
	if got := counter.Add(2); got != 42 {
		t.Errorf("Add = %d", got)
	}
	if got := counter.Value(); got != 42 {
		t.Errorf("Value = %d", got)
	}
	if got := counter.Describe("it is"); got != "it is 42" {
		t.Errorf("Describe = %q", got)
	}
	if got, err := counter.Check(50); got != 43 || err != nil {
		t.Errorf("Check = %d, %v", got, err)
	}
	if _, err := counter.Check(0); err == nil || err.Error() != "44 is too much" {
		t.Errorf("Check = %v", err)
	}
}

// a constructor that fails, use after close, double close, freed when unreachable.
func TestR1Lifetime(t *testing.T) {
	before := native.Live()
	if counter, err := native.CounterParse("seven"); counter != nil || err == nil || err.Error() != "`seven` is no number" {
		t.Errorf("CounterParse = %v, %v", counter, err)
	}
	counter, err := native.CounterParse("7")
	if err != nil {
		t.Fatal(err)
	}
	if native.Live() != before+1 {
		t.Errorf("%d objects", native.Live()-before)
	}
	if err := counter.Close(); err != nil {
		t.Errorf("Close = %v", err)
	}
	if native.Live() != before {
		t.Errorf("%d objects after Close", native.Live()-before)
	}
	if err := counter.Close(); err != nil {
		t.Errorf("a second Close = %v", err)
	}
	if _, err := counter.Check(1); !errors.Is(err, native.ErrClosed) {
		t.Errorf("Check of a closed one = %v", err)
	}
	if got := panicOf(func() { counter.Add(1) }); got != native.ErrClosed {
		t.Errorf("Add of a closed one panics with %v", got)
	}

	native.NewCounter(1)
	if !allFreed() {
		t.Errorf("%d objects are left", native.Live())
	}
}

func panicOf(f func()) (value any) {
	defer func() { value = recover() }()
	f()
	return nil
}

func TestNilAndZero(t *testing.T) {
	var none *native.Counter
	var argument *native.ArgumentError
	if _, err := none.Check(1); !errors.As(err, &argument) || argument.Reason != "is nil" {
		t.Errorf("a nil receiver: %v", err)
	}
	if _, err := new(native.Counter).Check(1); !errors.As(err, &argument) || argument.Reason != "was not made by this package" {
		t.Errorf("a zero receiver: %v", err)
	}
	if err := none.Close(); !errors.As(err, &argument) {
		t.Errorf("Close of nil: %v", err)
	}
	counter := native.NewCounter(1)
	defer counter.Close()
	if err, _ := panicOf(func() { counter.Merge(nil) }).(error); !errors.As(err, &argument) || argument.Argument != "other" {
		t.Errorf("Merge(nil) panics with %v", err)
	}
}

// N-6: a parameter whose ownership passes.
func TestN6Consumed(t *testing.T) {
	sum := native.NewCounter(1)
	defer sum.Close()
	part := native.NewCounter(2)
	if got := sum.Absorb(part, "ab"); got != 2 {
		t.Errorf("Absorb = %d", got)
	}
	if sum.Value() != 3 {
		t.Errorf("Value = %d", sum.Value())
	}
	if _, err := part.Check(1); !errors.Is(err, native.ErrClosed) {
		t.Errorf("Check of a consumed one = %v", err)
	}
	if err := part.Close(); err != nil {
		t.Errorf("Close of a consumed one = %v", err)
	}
	if got := native.NewCounter(9).Finish(); got != 9 {
		t.Errorf("Finish = %d", got)
	}
	if got := native.Take(native.NewCounter(4)); got != 4 {
		t.Errorf("Take = %d", got)
	}
	if got := native.Take(nil); got != -1 {
		t.Errorf("Take(nil) = %d", got)
	}
}

func TestSameObjectTwice(t *testing.T) {
	counter := native.NewCounter(1)
	defer counter.Close()
	if got := panicOf(func() { counter.Merge(counter) }); got != native.ErrReentrant {
		t.Errorf("Merge with itself panics with %v", got)
	}
	if got := panicOf(func() { counter.Absorb(counter, "") }); got != native.ErrReentrant {
		t.Errorf("Absorb of itself panics with %v", got)
	}
	if counter.Value() != 1 {
		t.Errorf("Value = %d", counter.Value())
	}
}

func TestObjectsInData(t *testing.T) {
	counter := native.NewCounter(123)
	defer counter.Close()
	var digits []int64
	for _, digit := range counter.Split() {
		digits = append(digits, digit.Value())
		digit.Close()
	}
	if !slices.Equal(digits, []int64{1, 2, 3}) {
		t.Errorf("Split = %v", digits)
	}
	if native.Maybe(false) != nil {
		t.Error("Maybe(false) is not nil")
	}
	maybe := native.Maybe(true)
	if maybe.Value() != 7 {
		t.Errorf("Maybe(true) = %d", maybe.Value())
	}
	maybe.Close()
	all := native.ByName()
	if len(all) != 2 || all["one"].Value() != 1 || all["two"].Value() != 2 {
		t.Errorf("ByName = %v", all)
	}
	made := native.Make("four")
	if made.Note != "four" || made.Counter.Value() != 4 {
		t.Errorf("Make = %v", made)
	}
}

func TestShared(t *testing.T) {
	registry := native.RegistryShared()
	defer registry.Close()
	twin := native.Twin(registry)
	other := native.RegistryShared()
	defer other.Close()
	if !registry.Same(twin) || registry.Same(other) || registry.Same(nil) {
		t.Error("Same is wrong")
	}
	twin.Put("a")
	twin.Close()
	if native.PutAll([]native.Place{{Title: "x", Registry: registry}, {Title: "y", Registry: other}, {Title: "z", Registry: registry}}, "b") != 3 {
		t.Error("PutAll")
	}
	place := native.PutAt(registry, "here")
	if place.Title != "here" || !place.Registry.Same(registry) {
		t.Errorf("PutAt = %v", place)
	}
	place.Registry.Put("c")
	place.Registry.Close()
	if got := registry.Names(); !slices.Equal(got, []string{"a", "b at x", "b at z", "c"}) {
		t.Errorf("Names = %q", got)
	}
	var argument *native.ArgumentError
	err, _ := panicOf(func() { native.PutAll([]native.Place{{Title: "x"}}, "b") }).(error)
	if !errors.As(err, &argument) || argument.Argument != "places" || argument.Reason != "is nil" {
		t.Errorf("a nil object in a list: %v", err)
	}
}

func TestOperators(t *testing.T) {
	old, current, same := native.NewVersion(1, 9), native.NewVersion(1, 10), native.NewVersion(1, 10)
	defer old.Close()
	defer current.Close()
	defer same.Close()
	if old.Equal(current) || !current.Equal(same) {
		t.Error("Equal is wrong")
	}
	if old.Compare(current) >= 0 || current.Compare(old) <= 0 || current.Compare(same) != 0 {
		t.Error("Compare is wrong")
	}
	if current.Hash() != same.Hash() || current.Hash() == old.Hash() {
		t.Error("Hash is wrong")
	}
	if got := fmt.Sprint(current); got != "1.10" {
		t.Errorf("String = %q", got)
	}
}

// P-15: an object is closed on one goroutine while another is inside a method.
func TestP15CloseDuringMethod(t *testing.T) {
	before := native.Live()
	counter := native.NewCounter(5)
	started := make(chan struct{})
	result := make(chan int64)
	go func() {
		close(started)
		result <- counter.Wait(100)
	}()
	<-started
	time.Sleep(20 * time.Millisecond)
	if err := counter.Close(); err != nil {
		t.Errorf("Close = %v", err)
	}
	if native.Live() != before+1 {
		t.Error("Close freed what was in use, or waited")
	}
	if got := <-result; got != 5 {
		t.Errorf("Wait = %d", got)
	}
	if native.Live() != before {
		t.Error("the last method did not free it")
	}
}

// Methods that change an object wait for each other; nobody loses an addition.
func TestExclusive(t *testing.T) {
	counter := native.NewCounter(0)
	defer counter.Close()
	one, two := native.NewCounter(0), native.NewCounter(0)
	defer one.Close()
	defer two.Close()
	var group sync.WaitGroup
	for range 8 {
		group.Add(1)
		go func() {
			defer group.Done()
			for range 500 {
				counter.Add(1)
				counter.Value()
				one.Merge(two)
				two.Merge(one)
			}
		}()
	}
	group.Wait()
	if got := counter.Value(); got != 4000 {
		t.Errorf("Value = %d", got)
	}
}
