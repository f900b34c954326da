// SPDX-License-Identifier: MIT

package sample

import (
	"sync"
	"testing"
)

func TestCounter(t *testing.T) {
	counter := NewCounter(40)
	if got := counter.Add(2); got != 42 || counter.Get(1) != 43 || counter.GetFast(2) != 44 {
		t.Errorf("Add: %d", got)
	}
	for range 2 {
		if err := counter.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	}
	for name, use := range map[string]func(){
		"Get":     func() { counter.Get(1) },
		"GetFast": func() { counter.GetFast(1) },
		"Add":     func() { counter.Add(1) },
	} {
		if err := panics(t, use); err != ErrClosed {
			t.Errorf("%s: %v", name, err)
		}
	}
	var none *Counter
	var zero Counter
	for counter, reason := range map[*Counter]string{none: "is nil", &zero: "was not made by this package"} {
		for name, use := range map[string]func(){
			"Counter.Get":     func() { counter.Get(1) },
			"Counter.GetFast": func() { counter.GetFast(1) },
			"Counter.Add":     func() { counter.Add(1) },
			"Counter.Close":   func() { must(counter.Close()) },
		} {
			err, _ := panics(t, use).(*ArgumentError)
			if err == nil || *err != (ArgumentError{Function: name, Argument: "counter", Reason: reason}) {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// TestP15ClosedInside: closed while others are inside a method, which ends well.
func TestP15ClosedInside(t *testing.T) {
	for i := range scale(200, 20) {
		counter := NewCounter(int64(i))
		var group sync.WaitGroup
		for range 4 {
			group.Add(1)
			go func() {
				defer group.Done()
				defer func() {
					if value := recover(); value != nil && value != ErrClosed {
						t.Errorf("panics with %v", value)
					}
				}()
				for range 3 {
					if got := counter.Work(50_000); got != uint64(i) {
						t.Errorf("Work: %d, not %d", got, i)
					}
				}
			}()
		}
		counter.Work(20_000)
		counter.Close()
		group.Wait()
	}
}

// TestExclusive: methods that change the object exclude others, fast ones too.
func TestExclusive(t *testing.T) {
	counter := NewCounter(0)
	var group sync.WaitGroup
	rounds := scale(20_000, 2_000)
	for range 8 {
		group.Add(1)
		go func() {
			defer group.Done()
			for range rounds {
				before := counter.GetFast(0)
				if after := counter.Add(1); after <= before {
					t.Errorf("Add: %d after %d", after, before)
				}
			}
		}()
	}
	group.Wait()
	if got := counter.Get(0); got != int64(8*rounds) {
		t.Errorf("Get: %d", got)
	}
	counter.Close()
}
