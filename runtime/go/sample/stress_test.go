// SPDX-License-Identifier: MIT

package sample

import (
	"bytes"
	"fmt"
	"os"
	"runtime"
	"runtime/pprof"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// scale is how much of a test is done: all of it takes minutes under the slow modes.
func scale(full, short int) int {
	if testing.Short() {
		return short
	}
	return full
}

// everything calls each kind of function, and fails where a result is another's.
func everything(n int) error {
	text := strconv.Itoa(n)
	if got := Add(int64(n), 1); got != int64(n)+1 {
		return fmt.Errorf("Add(%d): %d", n, got)
	}
	if got := AddFast(int64(n), 2); got != int64(n)+2 {
		return fmt.Errorf("AddFast(%d): %d", n, got)
	}
	if got := Greet(text); got != "Hello, "+text+"!" {
		return fmt.Errorf("Greet(%d): %s", n, got)
	}
	if got := People(uint16(n % 50)); len(got) != n%50 {
		return fmt.Errorf("People(%d): %d", n, len(got))
	}
	if got := Index([]string{text, "z"}); got[text] != 0 || got["z"] != 1 {
		return fmt.Errorf("Index(%d): %v", n, got)
	}
	if got := Total(map[string]int64{text: int64(n), "z": 1}); got != int64(n)+1 {
		return fmt.Errorf("Total(%d): %d", n, got)
	}
	if got, err := Parse(text); got != int64(n) || err != nil {
		return fmt.Errorf("Parse(%d): %d, %v", n, got, err)
	}
	if _, err := Parse(text + "x"); err == nil {
		return fmt.Errorf("Parse(%dx): no error", n)
	}
	return nil
}

// TestP2ManyGoroutines: each gets its own results, while the collector runs.
func TestP2ManyGoroutines(t *testing.T) {
	var group sync.WaitGroup
	for i := range 1000 {
		group.Add(1)
		go func() {
			defer group.Done()
			for j := range scale(50, 3) {
				if err := everything(i*100 + j); err != nil {
					t.Error(err)
					return
				}
			}
		}()
	}
	group.Wait()
}

// TestP4StackMoves: calls from stacks that grow, and that the collector shrinks.
func TestP4StackMoves(t *testing.T) {
	var deep func(n int) int64
	deep = func(n int) int64 {
		var room [256]byte
		room[n%256] = 1
		if n == 0 {
			return 0
		}
		if got := Greet("deep"); got != "Hello, deep!" {
			panic(got)
		}
		sum := AddFast(int64(n), deep(n-1))
		return Add(sum, int64(room[n%256])-1)
	}
	stop := collect()
	defer stop()
	var group sync.WaitGroup
	for range 8 {
		group.Add(1)
		go func() {
			defer group.Done()
			for range scale(20, 2) {
				if got := deep(2000); got != 2000*2001/2 {
					t.Errorf("sum: %d", got)
				}
				runtime.Gosched()
			}
		}()
	}
	group.Wait()
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
			}
		}
	}()
	return func() {
		close(done)
		<-ended
	}
}

// TestP7Signals: the profiler's signals and those of preemption arrive during calls of either kind.
func TestP7Signals(t *testing.T) {
	runtime.SetCPUProfileRate(10_000)
	var profile bytes.Buffer
	if err := pprof.StartCPUProfile(&profile); err != nil {
		t.Skip(err)
	}
	defer pprof.StopCPUProfile()
	stop := collect()
	defer stop()
	var group sync.WaitGroup
	for i := range 4 {
		group.Add(1)
		go func() {
			defer group.Done()
			end := time.Now().Add(time.Duration(scale(3000, 300)) * time.Millisecond)
			for n := i; time.Now().Before(end); n++ {
				for range 1000 {
					if AddFast(int64(n), 1) != int64(n)+1 {
						t.Error("AddFast")
						return
					}
				}
				if err := everything(n); err != nil {
					t.Error(err)
					return
				}
				Work(10_000)
			}
		}()
	}
	group.Wait()
}

// TestP14FlatMemory: results and errors leave nothing behind.
func TestP14FlatMemory(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("reads /proc")
	}
	work := func(rounds int) {
		for i := range rounds {
			if err := everything(i); err != nil {
				t.Fatal(err)
			}
		}
		runtime.GC()
	}
	work(scale(50_000, 2_000))
	before := resident(t)
	work(scale(250_000, 10_000))
	if grown := resident(t) - before; grown > 16<<20 {
		t.Errorf("resident memory grew by %d KiB", grown>>10)
	}
}

// resident returns how much memory the process uses, in bytes.
func resident(t *testing.T) int {
	status, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		t.Skip(err)
	}
	pages, err := strconv.Atoi(strings.Fields(string(status))[1])
	if err != nil {
		t.Skip(err)
	}
	return pages * os.Getpagesize()
}

// TestBlockingCalls: threads inside native code do not keep others from running.
func TestBlockingCalls(t *testing.T) {
	var group sync.WaitGroup
	for range 2 * runtime.GOMAXPROCS(0) {
		group.Add(1)
		go func() {
			defer group.Done()
			Work(20_000_000)
		}()
	}
	for i := range 100 {
		if Add(int64(i), 1) != int64(i)+1 {
			t.Error("Add")
		}
		runtime.Gosched()
	}
	group.Wait()
}
