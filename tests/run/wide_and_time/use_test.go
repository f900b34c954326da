// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"math"
	"math/big"
	"testing"
	"time"

	"example.com/run/native"
)

func number(t *testing.T, text string) *big.Int {
	t.Helper()
	value, ok := new(big.Int).SetString(text, 0)
	if !ok {
		t.Fatalf("%s is no number", text)
	}
	return value
}

// P-5: the limits of 128-bit integers.
func TestWide(t *testing.T) {
	for _, text := range []string{"0", "1", "-1", "0x7fffffffffffffffffffffffffffffff", "-0x80000000000000000000000000000000", "-0x10000000000000000"} {
		if value := number(t, text); native.Signed(value).Cmp(value) != 0 {
			t.Errorf("Signed(%s) = %v", text, native.Signed(value))
		}
	}
	for _, text := range []string{"0", "1", "0x10000000000000000", "0xffffffffffffffffffffffffffffffff"} {
		if value := number(t, text); native.Unsigned(value).Cmp(value) != 0 {
			t.Errorf("Unsigned(%s) = %v", text, native.Unsigned(value))
		}
	}
	if got := native.Product(math.MaxUint64, math.MaxUint64); got.Cmp(number(t, "0xfffffffffffffffe0000000000000001")) != 0 {
		t.Errorf("Product = %v", got)
	}
	if got, err := native.Sum([]*big.Int{big.NewInt(1), number(t, "-0x10000000000000000")}); err != nil || got.Cmp(number(t, "-0xffffffffffffffff")) != 0 {
		t.Errorf("Sum = %v, %v", got, err)
	}
}

func TestWideRange(t *testing.T) {
	var argument *native.ArgumentError
	for _, bad := range []*big.Int{nil, number(t, "0x80000000000000000000000000000000"), number(t, "-0x80000000000000000000000000000001")} {
		if _, err := native.Sum([]*big.Int{bad}); !errors.As(err, &argument) || argument.Argument != "values" {
			t.Errorf("Sum(%v) = %v", bad, err)
		}
	}
	for _, bad := range []*big.Int{nil, big.NewInt(-1), number(t, "0x100000000000000000000000000000000")} {
		func() {
			defer func() {
				if argument, ok := recover().(*native.ArgumentError); !ok || argument.Function != "Unsigned" {
					t.Errorf("Unsigned(%v) panicked with %v", bad, argument)
				}
			}()
			native.Unsigned(bad)
		}()
	}
}

func TestDurations(t *testing.T) {
	for _, value := range []time.Duration{0, 1, time.Hour, math.MaxInt64 / 2} {
		if got := native.Twice(value); got != 2*value {
			t.Errorf("Twice(%v) = %v", value, got)
		}
	}
	if got := native.Longest([]time.Duration{1, time.Minute, 3}); got == nil || *got != time.Minute {
		t.Errorf("Longest = %v", got)
	}
	if got := native.Longest(nil); got != nil {
		t.Errorf("Longest(nil) = %v", *got)
	}
	// A duration that does not fit saturates on its way out.
	if got := native.Forever(); got != math.MaxInt64 {
		t.Errorf("Forever = %v", got)
	}
}

// Before the epoch too.
func TestTimes(t *testing.T) {
	for _, text := range []string{"1970-01-01T00:00:00Z", "2026-02-03T04:05:06.789012345Z", "1969-12-31T23:59:59.999999999Z", "1901-01-01T00:00:00.5Z"} {
		start, err := time.Parse(time.RFC3339Nano, text)
		if err != nil {
			t.Fatal(err)
		}
		if got := native.Shift(start, time.Second+1); !got.Equal(start.Add(time.Second+1)) || got.Location() != time.UTC {
			t.Errorf("Shift(%v) = %v", start, got)
		}
		event := native.Event{Name: text, Start: start.UTC(), Length: time.Minute, Tickets: big.NewInt(9)}
		if got := native.EchoEvent(event); got.Name != event.Name || !got.Start.Equal(event.Start) || got.Length != event.Length || got.Tickets.Cmp(event.Tickets) != 0 {
			t.Errorf("EchoEvent = %v", got)
		}
	}
	if got := native.Epoch(); got.Unix() != 0 {
		t.Errorf("Epoch = %v", got)
	}
	if got := native.Between(time.Unix(1, 0), time.Unix(3, 5)); got != 2*time.Second+5 {
		t.Errorf("Between = %v", got)
	}
}
