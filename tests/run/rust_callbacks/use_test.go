// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"fmt"
	"io"
	"testing"

	"example.com/run/native"
)

func panicOf(f func()) (value any) {
	defer func() { value = recover() }()
	f()
	return nil
}

type custom struct{ number int }

// P-17, R-6: a panic of Go goes through native code, whose destructors run, and arrives as it was.
func TestFunctionsByName(t *testing.T) {
	got := native.CallNamed(
		func(i int64) int64 { return i + 1 },
		func(i int64) int64 { return i * 10 },
		func(i int64) int64 { return -i },
	)
	if got != -20 {
		t.Error(got)
	}
}

func TestP17PanicThroughRust(t *testing.T) {
	before := native.Guards()
	for _, value := range []any{"text", custom{3}, io.EOF, 7} {
		if got := panicOf(func() { native.Guarded(func() int64 { panic(value) }) }); got != value {
			t.Errorf("%v arrives as %v", value, got)
		}
		if got := panicOf(func() { native.FromThread(func() int64 { panic(value) }) }); got != value {
			t.Errorf("%v arrives as %v from another thread", value, got)
		}
	}
	if got := native.Guards() - before; got != 4 {
		t.Errorf("%d guards were dropped", got)
	}
	if got := native.Guarded(func() int64 { return 1 }); got != 2 {
		t.Errorf("Guarded = %d", got)
	}
}

// nested three deep, each as it was.
func TestR6Nested(t *testing.T) {
	before := native.Guards()
	got := panicOf(func() {
		native.Guarded(func() int64 {
			return native.Guarded(func() int64 {
				return native.Guarded(func() int64 { panic(custom{9}) })
			})
		})
	})
	if got != (custom{9}) || native.Guards()-before != 3 {
		t.Errorf("%v, %d guards", got, native.Guards()-before)
	}
	// A panic of Rust, below a callback that lets it through, is still Rust's.
	err, _ := panicOf(func() {
		native.Guarded(func() int64 {
			native.PanicAfter(func() {}, "inside")
			return 0
		})
	}).(error)
	var broken *native.PanicError
	if !errors.As(err, &broken) || broken.Message != "inside" {
		t.Errorf("a panic of Rust arrives as %v", err)
	}
}

func TestCaughtInRust(t *testing.T) {
	if native.Survives(func() { panic("unheard") }) {
		t.Error("nobody panicked")
	}
	if !native.Survives(func() {}) {
		t.Error("somebody panicked")
	}
}

func TestRecoveredInGo(t *testing.T) {
	var inner any
	err, _ := panicOf(func() {
		native.PanicAfter(func() { inner = panicOf(func() { native.PanicAfter(func() {}, "first") }) }, "second")
	}).(error)
	var first, second *native.PanicError
	if !errors.As(inner.(error), &first) || first.Message != "first" {
		t.Errorf("the inner one is %v", inner)
	}
	if !errors.As(err, &second) || second.Message != "second" {
		t.Errorf("the outer one is %v", err)
	}
}

// A Go error becomes the variant that errors.As finds in it.
func TestErrorsOfCallbacks(t *testing.T) {
	_, err := native.Read(func() (string, error) { return "", fmt.Errorf("wrapped: %w", native.ErrReadMissing) })
	if err != native.ErrReadMissing {
		t.Errorf("ErrReadMissing arrives as %v", err)
	}
	var bad *native.ReadBadError
	if _, err := native.Read(func() (string, error) { return "", &native.ReadBadError{Line: 4} }); !errors.As(err, &bad) || bad.Line != 4 {
		t.Errorf("ReadBadError arrives as %v", err)
	}
	if got := panicOf(func() { native.Read(func() (string, error) { return "", io.EOF }) }); got != io.EOF {
		t.Errorf("an error that is none of Rust's arrives as %v", got)
	}
	if text, err := native.ReadAny(func() (string, error) { return "good", nil }); text != "good!" || err != nil {
		t.Errorf("ReadAny = %q, %v", text, err)
	}
	if _, err := native.ReadAny(func() (string, error) { return "", io.EOF }); err == nil || err.Error() != "EOF" {
		t.Errorf("any error arrives as %v", err)
	}
}
