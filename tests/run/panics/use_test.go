// SPDX-License-Identifier: MIT

package use_test

import (
	"strings"
	"sync"
	"testing"

	"example.com/run/native"
)

// caught returns what f panics with.
func caught(t *testing.T, f func()) *native.PanicError {
	t.Helper()
	var found *native.PanicError
	func() {
		defer func() {
			value := recover()
			var ok bool
			if found, ok = value.(*native.PanicError); !ok {
				t.Errorf("panicked with %v", value)
			}
		}()
		f()
	}()
	if found == nil {
		t.FailNow()
	}
	return found
}

// a panic becomes a Go panic with message, file and line; destructors run, later calls work.
func TestPanic(t *testing.T) {
	err := caught(t, func() { native.Fail("no way") })
	if err.Message != "no way" || !strings.HasSuffix(err.File, "lib.rs") || err.Line == 0 {
		t.Errorf("%#v", err)
	}
	err = caught(t, func() { native.FailInsteadOfError(7) })
	if !strings.Contains(err.Message, "index out of bounds") {
		t.Errorf("%#v", err)
	}
	if got, failure := native.FailInsteadOfError(1); got != 2 || failure != nil {
		t.Errorf("FailInsteadOfError(1) = %d, %v", got, failure)
	}
	if got := native.Alive(); got != 0 {
		t.Errorf("%d guards live", got)
	}
}

func TestFastPanic(t *testing.T) {
	if err := caught(t, func() { native.FailFast(9) }); !strings.Contains(err.Message, "index out of bounds") {
		t.Errorf("%#v", err)
	}
	if got := native.FailFast(2); got != 3 {
		t.Errorf("FailFast(2) = %d", got)
	}
}

// P-19: a payload that is no text.
func TestOtherPayload(t *testing.T) {
	if err := caught(t, native.FailWithNumber); err.Message == "" {
		t.Errorf("%#v", err)
	}
}

func TestCaughtInside(t *testing.T) {
	if !native.CatchesItsOwn() {
		t.Error("CatchesItsOwn() = false")
	}
}

// each thread gets its own panic.
func TestManyGoroutines(t *testing.T) {
	var group sync.WaitGroup
	for i := range 50 {
		group.Go(func() {
			message := strings.Repeat("x", i+1)
			for range 20 {
				if err := caught(t, func() { native.Fail(message) }); err.Message != message {
					t.Errorf("%#v, want %q", err, message)
				}
			}
		})
	}
	group.Wait()
}
