// SPDX-License-Identifier: MIT

package called

import (
	"bytes"
	"fmt"
	"runtime"
	"runtime/pprof"
	"strconv"
	"sync"
	"testing"
	"time"
)

// everything uses objects and callbacks of each kind, and fails where a result is another's.
func everything(n int, common *Counter, shared *Shared) error {
	value := int64(n)
	if got := Repeat(func(times int64) int64 { return value + times }, 3); got != 3*value+6 {
		return fmt.Errorf("Repeat(%d): %d", n, got)
	}
	text := strconv.Itoa(n)
	if got, err := Convert(func(text string) (string, error) { deep(n % 64); return text + "x", nil }, text); got != text+"x" {
		return fmt.Errorf("Convert(%d): %s, %v", n, got, err)
	}
	counter, err := NewCounter(value)
	if err != nil {
		return err
	}
	counter.Keep(func(times int64) int64 { return value * times })
	if got := counter.Ring(3) + counter.Add(1) - counter.Get(); got != 3*value {
		return fmt.Errorf("Ring(%d): %d", n, got)
	}
	// Some are closed, some consumed, some left to the collector.
	switch n % 3 {
	case 0:
		counter.Close()
	case 1:
		if got, err := counter.Finish(1); got != value+2 || err != nil {
			return fmt.Errorf("Finish(%d): %d, %v", n, got, err)
		}
	}
	common.Add(1)
	again := shared.Again()
	again.Add(1)
	if !again.Same(shared) || common.Visit(func(seen int64) int64 { return seen }) < 1 {
		return fmt.Errorf("objects of %d", n)
	}
	again.Close()
	if got := Twice(Adder(value))(1); got != 2*value+1 {
		return fmt.Errorf("Twice(%d): %d", n, got)
	}
	return nil
}

// TestP2ManyGoroutines: 1 000 of them, while the collector runs and the profiler sends its signals, from stacks that grow.
func TestP2ManyGoroutines(t *testing.T) {
	nothingLeft(t)
	// P-7: the CPU profile is running.
	var profile bytes.Buffer
	runtime.SetCPUProfileRate(10_000)
	if pprof.StartCPUProfile(&profile) == nil {
		defer pprof.StopCPUProfile()
	}
	stop := collect()
	defer stop()
	common, shared := newCounter(t, 0), NewShared(0)
	goroutines, rounds := scale(1000, 200), scale(20, 3)
	var group sync.WaitGroup
	for i := range goroutines {
		group.Add(1)
		go func() {
			defer group.Done()
			for j := range rounds {
				if err := everything(i*100+j, common, shared); err != nil {
					t.Error(err)
					return
				}
			}
		}()
	}
	group.Wait()
	if want := int64(goroutines * rounds); common.Get() != want || shared.Get() != want {
		t.Errorf("%d and %d, not %d", common.Get(), shared.Get(), want)
	}
	common.Close()
	shared.Close()
}

// collect runs the collector until stop is called.
func collect() (stop func()) {
	done, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		for {
			select {
			case <-done:
				return
			default:
				runtime.GC()
				time.Sleep(time.Millisecond)
			}
		}
	}()
	return func() {
		close(done)
		<-ended
	}
}

// TestCallbackThatBlocks: others go on meanwhile, and who needs the object waits.
func TestCallbackThatBlocks(t *testing.T) {
	nothingLeft(t)
	counter, other := newCounter(t, 1), newCounter(t, 1)
	inside, release, added := make(chan struct{}), make(chan struct{}), make(chan int64)
	go counter.Visit(func(int64) int64 { close(inside); <-release; return 0 })
	<-inside
	go func() { added <- counter.Add(1) }()
	waitFor(t, func() bool { return counter.object.Waited() })
	if got := other.Add(1); got != 2 {
		t.Errorf("Add: %d", got)
	}
	close(release)
	if got := <-added; got != 2 {
		t.Errorf("Add: %d", got)
	}
	counter.Close()
	other.Close()
}
