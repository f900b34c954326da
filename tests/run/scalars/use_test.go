// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"math"
	"sync"
	"testing"

	"example.com/run/native"
)

// each checks that echo gives back every value.
func each[T comparable](t *testing.T, name string, echo func(T) T, values ...T) {
	t.Helper()
	for _, value := range values {
		if got := echo(value); got != value {
			t.Errorf("%s(%v) = %v", name, value, got)
		}
	}
}

// N-1: a function without arguments or result.
func TestNoArgumentsNoResult(t *testing.T) {
	before := native.Ticks()
	native.Tick()
	native.Tick()
	if got := native.Ticks(); got != before+2 {
		t.Errorf("Ticks() = %d, want %d", got, before+2)
	}
}

// P-5: negative numbers and limits of every integer, each way.
func TestLimits(t *testing.T) {
	each(t, "EchoBool", native.EchoBool, false, true)
	each(t, "EchoI8", native.EchoI8, math.MinInt8, -1, 0, 1, math.MaxInt8)
	each(t, "EchoI16", native.EchoI16, math.MinInt16, -1, 0, 1, math.MaxInt16)
	each(t, "EchoI32", native.EchoI32, math.MinInt32, -1, 0, 1, math.MaxInt32)
	each(t, "EchoI64", native.EchoI64, math.MinInt64, -1, 0, 1, math.MaxInt64)
	each(t, "EchoIsize", native.EchoIsize, math.MinInt, -1, 0, 1, math.MaxInt)
	each(t, "EchoU8", native.EchoU8, 0, 1, 0x80, math.MaxUint8)
	each(t, "EchoU16", native.EchoU16, 0, 1, 0x8000, math.MaxUint16)
	each(t, "EchoU32", native.EchoU32, 0, 1, 0x8000_0000, math.MaxUint32)
	each(t, "EchoU64", native.EchoU64, 0, 1, 1<<63, math.MaxUint64)
	each(t, "EchoUsize", native.EchoUsize, 0, 1, 1<<63, math.MaxUint)
	each(t, "EchoChar", native.EchoChar, 0, 'a', 'ß', '\uD7FF', '\uE000', '\U0001F600', '\U0010FFFF')
}

// P-5: floats, with all that is special about them.
func TestFloats(t *testing.T) {
	each(t, "EchoF64", native.EchoF64, 0, -1.5, math.MaxFloat64, math.SmallestNonzeroFloat64, math.Inf(1), math.Inf(-1))
	each(t, "EchoF32", native.EchoF32, 0, -1.5, math.MaxFloat32, math.SmallestNonzeroFloat32, float32(math.Inf(1)), float32(math.Inf(-1)))
	if got := native.EchoF64(math.NaN()); !math.IsNaN(got) {
		t.Errorf("EchoF64(NaN) = %v", got)
	}
	if got := native.EchoF32(float32(math.NaN())); got == got {
		t.Errorf("EchoF32(NaN) = %v", got)
	}
	if zero := math.Copysign(0, -1); !math.Signbit(native.EchoF64(zero)) || !math.Signbit(float64(native.EchoF32(float32(zero)))) {
		t.Error("-0.0 has lost its sign")
	}
}

// N-2: signedness and wrapping are the same everywhere.
func TestSignednessAndWrapping(t *testing.T) {
	if got := native.AddI8(127, 1); got != -128 {
		t.Errorf("AddI8(127, 1) = %d", got)
	}
	if got := native.AddU8(255, 1); got != 0 {
		t.Errorf("AddU8(255, 1) = %d", got)
	}
	if !native.IsNegativeI8(-1) || native.IsNegativeI8(1) {
		t.Error("IsNegativeI8 is wrong")
	}
	if got := native.Widen(-2); got != -2 {
		t.Errorf("Widen(-2) = %d", got)
	}
	if got := native.Add(math.MaxInt64, 1); got != math.MinInt64 {
		t.Errorf("Add(MaxInt64, 1) = %d", got)
	}
}

func TestFast(t *testing.T) {
	if got := native.AddFast(40, 2); got != 42 {
		t.Errorf("AddFast(40, 2) = %d", got)
	}
	if native.NotFast(true) || !native.NotFast(false) {
		t.Error("NotFast is wrong")
	}
}

// A rune that is no Unicode scalar value is refused, by the name that Go shows.
func TestBadRune(t *testing.T) {
	for _, bad := range []rune{-1, 0xD800, 0xDFFF, 0x110000} {
		var argument *native.ArgumentError
		if err := panics(func() { native.EchoChar(bad) }); !errors.As(err, &argument) {
			t.Fatalf("EchoChar(%#x) panicked with %v", bad, err)
		}
		if argument.Function != "EchoChar" || argument.Argument != "value" || argument.Reason == "" {
			t.Errorf("EchoChar(%#x): %#v", bad, argument)
		}
	}
}

// panics returns the error that f panics with, or nil.
func panics(f func()) (err error) {
	defer func() {
		if value := recover(); value != nil {
			err = value.(error)
		}
	}()
	f()
	return nil
}

// P-2: a thousand goroutines at once, each gets its own results back.
func TestGoroutines(t *testing.T) {
	var group sync.WaitGroup
	for i := range int64(1000) {
		group.Go(func() {
			for j := range int64(100) {
				if got := native.Add(i, j); got != i+j {
					t.Errorf("Add(%d, %d) = %d", i, j, got)
				}
				if got := native.AddFast(i, -j); got != i-j {
					t.Errorf("AddFast(%d, %d) = %d", i, -j, got)
				}
			}
		})
	}
	group.Wait()
}

// Calls with scalars allocate nothing.
func TestAllocations(t *testing.T) {
	native.Tick()
	if got := testing.AllocsPerRun(100, func() { native.Add(1, 2) }); got != 0 {
		t.Errorf("Add allocates %v times", got)
	}
	if got := testing.AllocsPerRun(100, func() { native.AddFast(1, 2) }); got != 0 {
		t.Errorf("AddFast allocates %v times", got)
	}
}
