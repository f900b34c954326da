// SPDX-License-Identifier: MIT

package called

import (
	"errors"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

const badLuck = 1_300_000_000_000

// must1 returns a counter that there is.
func newCounter(t testing.TB, value int64) *Counter {
	t.Helper()
	counter, err := NewCounter(value)
	if err != nil {
		t.Fatal(err)
	}
	return counter
}

// TestR1Handle: a constructor that fails, use after close, double close.
func TestR1Handle(t *testing.T) {
	nothingLeft(t)
	if none, err := NewCounter(-1); none != nil || err == nil || err.Error() != "is negative" {
		t.Errorf("NewCounter(-1): %v, %v", none, err)
	}
	counter := newCounter(t, 40)
	if got := counter.Add(2); got != 42 || counter.Get() != 42 {
		t.Errorf("Add: %d", got)
	}
	for range 2 {
		if err := counter.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	}
	for name, use := range map[string]func(){
		"Get":  func() { counter.Get() },
		"Add":  func() { counter.Add(1) },
		"Ring": func() { counter.Ring(1) },
		"Keep": func() { counter.Keep(func(int64) int64 { return 0 }) },
	} {
		if got := panicOf(t, use); got != ErrClosed {
			t.Errorf("%s: %v", name, got)
		}
	}
	if _, err := counter.Finish(0); err != ErrClosed {
		t.Errorf("Finish: %v", err)
	}
	if _, err := Sum(newCounter(t, 1), counter); !errors.Is(err, ErrClosed) {
		t.Errorf("Sum: %v", err)
	}
}

// TestR1Unreachable: what nobody closed is freed.
func TestR1Unreachable(t *testing.T) {
	nothingLeft(t)
	for i := range scale(10_000, 1000) {
		newCounter(t, int64(i))
		NewShared(int64(i)).Again().Get()
	}
}

func TestNilAndZero(t *testing.T) {
	var zero Counter
	for counter, reason := range map[*Counter]string{nil: "is nil", &zero: "was not made by this package"} {
		want := func(got any, function, argument string) {
			t.Helper()
			err, _ := got.(*ArgumentError)
			if err == nil || *err != (ArgumentError{Function: function, Argument: argument, Reason: reason}) {
				t.Errorf("%s: %v", function, got)
			}
		}
		want(panicOf(t, func() { counter.Get() }), "Counter.Get", "counter")
		want(panicOf(t, func() { counter.Add(1) }), "Counter.Add", "counter")
		want(panicOf(t, func() { counter.Visit(func(int64) int64 { return 0 }) }), "Counter.Visit", "counter")
		_, err := Sum(newCounter(t, 1), counter)
		want(err, "Sum", "b")
		_, err = counter.Finish(1)
		want(err, "Counter.Finish", "counter")
		want(counter.Close(), "Counter.Close", "counter")
		want(panicOf(t, func() { Take(func() *Counter { return counter }) }), "func() *Counter", "result")
		if counter.Same(newCounter(t, 1)) || !counter.Same(counter) {
			t.Error("Same")
		}
	}
}

func TestSame(t *testing.T) {
	nothingLeft(t)
	a, b := NewShared(1), NewShared(2)
	again := a.Again()
	if !a.Same(again) || !a.Same(a) || a.Same(b) {
		t.Error("Same")
	}
	again.Add(5)
	if a.Get() != 6 {
		t.Errorf("Get: %d", a.Get())
	}
	a.Close()
	if a.Same(again) || !a.Same(a) || again.Get() != 6 {
		t.Error("closed")
	}
	again.Close()
	b.Close()
}

// TestTwice: the same object twice, one use of which is exclusive.
func TestTwice(t *testing.T) {
	nothingLeft(t)
	counter := newCounter(t, 4)
	if got, err := Sum(counter, counter); got != 8 || err != nil {
		t.Errorf("Sum: %d, %v", got, err)
	}
	if err := Move(counter, counter, 1); err != ErrReentrant {
		t.Errorf("Move: %v", err)
	}
	shared := NewShared(4)
	if err := MoveShared(shared, shared.Again(), 1); err != ErrReentrant {
		t.Errorf("MoveShared: %v", err)
	}
	if counter.Get() != 4 || shared.Get() != 4 {
		t.Error("changed")
	}
	counter.Close()
	shared.Close()
}

// TestConsumed: it counts as closed, unless the call was refused.
func TestConsumed(t *testing.T) {
	nothingLeft(t)
	counter := newCounter(t, 4)
	var refused *ArgumentError
	if _, err := counter.Finish(-1); !errors.As(err, &refused) || refused.Argument != "value" {
		t.Errorf("Finish: %v", err)
	}
	if got, err := counter.Finish(3); got != 7 || err != nil {
		t.Errorf("Finish: %d, %v", got, err)
	}
	if _, err := counter.Finish(3); err != ErrClosed {
		t.Errorf("Finish: %v", err)
	}
	if err := counter.Close(); err != nil {
		t.Errorf("Close: %v", err)
	}
	panicking := newCounter(t, 4)
	var panicked *PanicError
	if err, _ := panicOf(t, func() { _, _ = panicking.Finish(badLuck) }).(error); !errors.As(err, &panicked) {
		t.Errorf("Finish: %v", err)
	}
	if got := panicOf(t, func() { panicking.Get() }); got != ErrClosed {
		t.Errorf("Get: %v", got)
	}
	if got := Take(func() *Counter { return newCounter(t, 8) }); got != 8 {
		t.Errorf("Take: %d", got)
	}
	closed := newCounter(t, 1)
	closed.Close()
	if got := panicOf(t, func() { Take(func() *Counter { return closed }) }); got != ErrClosed {
		t.Errorf("Take: %v", got)
	}
}

// TestOffered: what is inside data is gone where native code took it, though the call was refused after that.
func TestOffered(t *testing.T) {
	nothingLeft(t)
	value := func(counter *Counter) (got any) {
		defer func() {
			if thrown := recover(); thrown != nil {
				got = thrown
			}
		}()
		return counter.Get()
	}
	a, b, c, d := newCounter(t, 1), newCounter(t, 2), newCounter(t, 4), newCounter(t, 8)
	for _, list := range [][]*Counter{{a, nil}, {a, new(Counter)}} {
		var refused *ArgumentError
		if _, err := TakeAll(list); !errors.As(err, &refused) || refused.Argument != "counters" {
			t.Errorf("TakeAll: %v", err)
		}
	}
	if _, err := TakeAll([]*Counter{a, b, a}); err != ErrReentrant {
		t.Errorf("TakeAll: %v", err)
	}
	if value(a) != int64(1) || value(b) != int64(2) {
		t.Error("refused by Go, and gone")
	}
	c.Add(-5)
	var refused *ArgumentError
	if _, err := TakeAll([]*Counter{a, b, c, d}); !errors.As(err, &refused) || refused.Reason != "is negative" {
		t.Errorf("TakeAll: %v", err)
	}
	if value(a) != ErrClosed || value(b) != ErrClosed {
		t.Error("taken, and still there")
	}
	if value(c) != int64(-1) || value(d) != int64(8) {
		t.Error("not taken, and gone")
	}
	c.Add(5)
	if got, err := TakeAll([]*Counter{c, d}); got != 12 || err != nil {
		t.Errorf("TakeAll: %d, %v", got, err)
	}
	if got, err := TakeAll(nil); got != 0 || err != nil {
		t.Errorf("TakeAll: %d, %v", got, err)
	}
	if _, err := TakeAll([]*Counter{d}); err != ErrClosed {
		t.Errorf("TakeAll: %v", err)
	}
	for _, counter := range []*Counter{a, b, c, d} {
		if err := counter.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	}
}

// TestDestructorPanics: closing panics, and the object is gone.
func TestDestructorPanics(t *testing.T) {
	nothingLeft(t)
	counter := newCounter(t, badLuck)
	panicked, _ := panicOf(t, func() { counter.Close() }).(*PanicError)
	if panicked == nil || panicked.Message != "bad luck" {
		t.Errorf("Close: %v", panicked)
	}
	if err := counter.Close(); err != nil {
		t.Errorf("Close: %v", err)
	}
	// In the last method that uses it.
	counter = newCounter(t, badLuck)
	panicked, _ = panicOf(t, func() { counter.Visit(func(int64) int64 { counter.Close(); return 0 }) }).(*PanicError)
	if panicked == nil || panicked.Message != "bad luck" {
		t.Errorf("Visit: %v", panicked)
	}
	// A destructor can call Go, and a panic there is that of Close.
	counter = newCounter(t, 1)
	counter.Keep(func(value int64) int64 { panic(value) })
	if got := panicOf(t, func() { counter.Close() }); got != int64(-1) {
		t.Errorf("Close: %v", got)
	}
}

// TestReentrant: a callback that comes back to the object of its own call.
func TestReentrant(t *testing.T) {
	nothingLeft(t)
	for _, counter := range []interface {
		Get() int64
		Add(int64) int64
		Visit(func(int64) int64) int64
		Close() error
	}{newCounter(t, 4), NewShared(4)} {
		got := counter.Visit(func(value int64) int64 {
			if again := panicOf(t, func() { counter.Add(1) }); again != ErrReentrant {
				t.Errorf("Add: %v", again)
			}
			return value + counter.Get() + counter.Visit(func(value int64) int64 { return value })
		})
		if got != 12 {
			t.Errorf("Visit: %d", got)
		}
		if got := counter.Add(1); got != 5 {
			t.Errorf("Add: %d", got)
		}
		counter.Close()
	}
	counter := newCounter(t, 4)
	counter.Change(func(value int64) int64 {
		for name, use := range map[string]func(){
			"Get":    func() { counter.Get() },
			"Add":    func() { counter.Add(1) },
			"Change": func() { counter.Change(func(int64) int64 { return 0 }) },
			"Finish": func() { _, err := counter.Finish(1); must(err) },
			"Move":   func() { must(Move(newCounter(t, 1), counter, 1)) },
		} {
			if got := panicOf(t, use); got != ErrReentrant {
				t.Errorf("%s: %v", name, got)
			}
		}
		return value + 1
	})
	if got := counter.Get(); got != 5 {
		t.Errorf("Get: %d", got)
	}
	counter.Close()
}

// TestReentrantBesideWriter: shared use within shared use does not wait for a writer that does.
func TestReentrantBesideWriter(t *testing.T) {
	nothingLeft(t)
	counter := newCounter(t, 4)
	added, read := make(chan int64, 1), make(chan int64, 1)
	got := counter.Visit(func(value int64) int64 {
		go func() { added <- counter.Add(1) }()
		waitFor(t, func() bool { return counter.object.Waited() })
		go func() { read <- counter.Get() }()
		time.Sleep(time.Millisecond)
		return counter.Get() + counter.Visit(func(value int64) int64 { return value + counter.Get() })
	})
	if got != 12 {
		t.Errorf("Visit: %d", got)
	}
	// The writer came before the other reader.
	if got := <-added; got != 5 {
		t.Errorf("Add: %d", got)
	}
	if got := <-read; got != 5 {
		t.Errorf("Get: %d", got)
	}
	counter.Close()
}

func waitFor(t *testing.T, condition func() bool) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); !condition(); runtime.Gosched() {
		if time.Now().After(end) {
			t.Fatal("waited for too long")
		}
	}
}

// TestExclusive: methods that change the object exclude each other.
func TestExclusive(t *testing.T) {
	nothingLeft(t)
	counter, shared := newCounter(t, 0), NewShared(0)
	var group sync.WaitGroup
	rounds := scale(2000, 200)
	for range 16 {
		group.Add(1)
		go func() {
			defer group.Done()
			again := shared.Again()
			for range rounds {
				counter.Add(1)
				again.Add(1)
				if counter.Get() < 1 || shared.Get() < 1 {
					t.Error("Get")
				}
			}
			again.Close()
		}()
	}
	group.Wait()
	if counter.Get() != int64(16*rounds) || shared.Get() != int64(16*rounds) {
		t.Errorf("%d and %d, not %d", counter.Get(), shared.Get(), 16*rounds)
	}
	counter.Close()
	shared.Close()
}

// TestLockOrder: calls with the same objects in other orders do not wait for each other in a ring.
func TestLockOrder(t *testing.T) {
	nothingLeft(t)
	counters := []*Counter{newCounter(t, 0), newCounter(t, 0), newCounter(t, 0)}
	var group sync.WaitGroup
	for worker := range 6 {
		group.Add(1)
		go func() {
			defer group.Done()
			for i := range scale(5000, 500) {
				from, to := counters[(i+worker)%3], counters[(i*worker+worker+1)%3]
				if err := Move(from, to, 1); (err != nil) != (from == to) {
					t.Errorf("Move: %v", err)
				}
				if _, err := Sum(to, from); err != nil {
					t.Errorf("Sum: %v", err)
				}
			}
		}()
	}
	group.Wait()
	if sum := counters[0].Get() + counters[1].Get() + counters[2].Get(); sum != 0 {
		t.Errorf("sum: %d", sum)
	}
	for _, counter := range counters {
		counter.Close()
	}
}

// TestP15ClosedInside: closing does not wait, the method ends well, and then the object is destroyed.
func TestP15ClosedInside(t *testing.T) {
	nothingLeft(t)
	for range scale(200, 20) {
		counter := newCounter(t, 4)
		before := Live()
		inside, closed := make(chan struct{}), make(chan struct{})
		go func() {
			<-inside
			if err := counter.Close(); err != nil {
				t.Errorf("Close: %v", err)
			}
			close(closed)
		}()
		got := counter.Visit(func(value int64) int64 {
			close(inside)
			<-closed
			if err := panicOf(t, func() { counter.Get() }); err != ErrClosed {
				t.Errorf("Get: %v", err)
			}
			if live := Live(); live <= before {
				t.Errorf("destroyed while in use")
			}
			return value + 1
		})
		if got != 5 || Live() != before-1 {
			t.Errorf("Visit: %d, %d live", got, Live()-before)
		}
	}
}

// TestClosedWhileWaiting: who waits for an object learns that it was closed.
func TestClosedWhileWaiting(t *testing.T) {
	nothingLeft(t)
	counter := newCounter(t, 4)
	var waiting sync.WaitGroup
	var refused atomic.Int64
	counter.Change(func(value int64) int64 {
		for i := range 4 {
			waiting.Add(1)
			go func() {
				defer waiting.Done()
				use := func() { counter.Get() }
				if i%2 == 0 {
					use = func() { counter.Add(1) }
				}
				if panicOf(t, use) == ErrClosed {
					refused.Add(1)
				}
			}()
		}
		waitFor(t, func() bool { return counter.object.Waited() })
		counter.Close()
		waiting.Wait()
		return value
	})
	if refused.Load() != 4 {
		t.Errorf("%d were refused", refused.Load())
	}
}

// TestManyClosers: one of them destroys.
func TestManyClosers(t *testing.T) {
	nothingLeft(t)
	for range scale(500, 50) {
		counter := newCounter(t, 1)
		var group sync.WaitGroup
		for i := range 8 {
			group.Add(1)
			go func() {
				defer group.Done()
				defer func() {
					if value := recover(); value != nil && value != ErrClosed {
						t.Errorf("panics with %v", value)
					}
				}()
				if i%2 == 0 {
					counter.Get()
					counter.Add(1)
				}
				counter.Close()
			}()
		}
		group.Wait()
	}
}

// TestObjectsFlat: objects that are closed, and those that are left to the collector, leave nothing. BEEPBOOP_LONG asks for
// a million.
func TestObjectsFlat(t *testing.T) {
	nothingLeft(t)
	rounds := scale(50_000, 5_000)
	if os.Getenv("BEEPBOOP_LONG") != "" {
		rounds = 1_000_000
	}
	work := func(rounds int) uint64 {
		for i := range rounds {
			counter := newCounter(t, int64(i))
			shared := NewShared(int64(i)).Again()
			if counter.Get() != shared.Get() {
				t.Fatal("Get")
			}
			if i%2 == 0 {
				counter.Close()
				shared.Close()
			}
		}
		for range 5 {
			settle()
		}
		var memory runtime.MemStats
		runtime.ReadMemStats(&memory)
		return memory.HeapAlloc
	}
	before := work(1000)
	if after := work(rounds); after > before+1<<20 {
		t.Errorf("the heap grew from %d to %d bytes", before, after)
	}
}
