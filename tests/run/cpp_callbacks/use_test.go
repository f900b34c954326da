// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"io"
	"runtime"
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
func TestP17PanicThroughCpp(t *testing.T) {
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
		t.Errorf("%d guards were destroyed", got)
	}
	if got, err := native.Guarded(func() int64 { return 1 }); got != 2 || err != nil {
		t.Errorf("Guarded = %d, %v", got, err)
	}
}

// nested three deep, each as it was.
func TestR6Nested(t *testing.T) {
	before := native.Guards()
	inner := func() int64 {
		value, err := native.Guarded(func() int64 { panic(custom{9}) })
		t.Errorf("Guarded = %d, %v", value, err)
		return value
	}
	middle := func() int64 {
		value, err := native.Guarded(inner)
		t.Errorf("Guarded = %d, %v", value, err)
		return value
	}
	if got := panicOf(func() { native.Guarded(middle) }); got != (custom{9}) || native.Guards()-before != 3 {
		t.Errorf("%v, %d guards", got, native.Guards()-before)
	}
	var thrown *native.CppError
	if err := native.ThrowAfter(func() {
		if err := native.ThrowAfter(func() {}, "inside"); !errors.As(err, &thrown) || thrown.What != "inside" {
			t.Errorf("the inner one is %v", err)
		}
	}, "outside"); !errors.As(err, &thrown) || thrown.What != "outside" {
		t.Errorf("the outer one is %v", err)
	}
}

func TestCaughtInCpp(t *testing.T) {
	if got, err := native.Survives(func() { panic("unheard") }); got || err != nil {
		t.Errorf("Survives = %v, %v", got, err)
	}
	if got, err := native.Survives(func() {}); !got || err != nil {
		t.Errorf("Survives = %v, %v", got, err)
	}
	if got, err := native.WhatOf(func() { panic("unheard") }); got == "" || err != nil {
		t.Errorf("WhatOf = %q, %v", got, err)
	}
}

// Nothing leaves a noexcept function: what is called later is not run, and the panic goes on when it returns.
func TestNoexcept(t *testing.T) {
	var calls []int64
	got := panicOf(func() {
		native.Thrice(func(i int64) int64 {
			calls = append(calls, i)
			if i == 2 {
				panic(custom{2})
			}
			return i
		})
	})
	if got != (custom{2}) || len(calls) != 2 {
		t.Errorf("%v after %v", got, calls)
	}
	if got := native.Thrice(func(i int64) int64 { return i }); got != 6 {
		t.Errorf("Thrice = %d", got)
	}
}

// N-15: a constructor calls Go.
func TestN15Constructor(t *testing.T) {
	eager, err := native.NewEager(func() int64 { return 5 })
	if err != nil || eager.Value() != 5 {
		t.Fatalf("NewEager = %v, %v", eager, err)
	}
	eager.Close()
	if got := panicOf(func() { native.NewEager(func() int64 { panic(custom{1}) }) }); got != (custom{1}) {
		t.Errorf("the panic arrives as %v", got)
	}
}

// plugins are called in order; they are dropped with their host, whose library stays.
func TestR10Plugins(t *testing.T) {
	host, err := native.NewHost()
	if err != nil {
		t.Fatal(err)
	}
	dropped := make(chan struct{})
	func() {
		big := new([1024]int)
		runtime.AddCleanup(big, func(int) { close(dropped) }, 0)
		if err := errors.Join(
			host.Add(func(text string) string { return text + "a"[len(big)*0:] }),
			host.Add(func(text string) string { return text + "b" }),
		); err != nil {
			t.Fatal(err)
		}
	}()
	if got, err := host.Run("x"); got != "xab" || err != nil {
		t.Errorf("Run = %q, %v", got, err)
	}
	host.Close()
	for range 100 {
		runtime.GC()
		select {
		case <-dropped:
			return
		default:
			runtime.Gosched()
		}
	}
	t.Error("the plugins are still there")
}
