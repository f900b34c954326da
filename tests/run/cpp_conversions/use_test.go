// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"runtime"
	"strings"
	"testing"

	"example.com/run/native"
)

func TestConversionsEverywhere(t *testing.T) {
	if got := native.Sum([]string{"1", "20", "-3"}); got != "18" {
		t.Errorf("Sum = %q", got)
	}
	if got := native.Half("101", 0.5); got != "50" {
		t.Errorf("Half = %q", got)
	}
	names := native.Names(map[string]string{"1": "a", "2": "b"})
	if len(names) != 2 || names["2"] != "aa" || names["4"] != "bb" {
		t.Errorf("Names = %v", names)
	}
	rebate := "30"
	item := native.Item{Name: "milk", Price: "120", Rebate: &rebate, Place: native.Corner{X: 1, Y: 2}}
	if got := native.First([]native.Item{item}); got == nil || *got != "90" {
		t.Errorf("First = %v", got)
	}
	if got := native.First(nil); got != nil {
		t.Errorf("First(nil) = %v", *got)
	}
	if got := native.Pay(native.Coins{All: []string{"5", "6"}}); got != "coins 11" {
		t.Errorf("Pay = %q", got)
	}
	if got := native.Pay(native.Card{Limit: "7"}); got != "card 7" {
		t.Errorf("Pay = %q", got)
	}
	if got := native.Turned(native.Corner{X: 1, Y: 2}); got != (native.Corner{X: -2, Y: 1}) {
		t.Errorf("Turned = %v", got)
	}
	if got, err := item.Total(); got != "90" || err != nil {
		t.Errorf("Total = %q, %v", got, err)
	}
	item.Discount(0.25)
	if item.Price != "90" || *item.Rebate != "30" || item.Place.Y != 2 {
		t.Errorf("Discount left %+v", item)
	}
}

func TestConvertedOnce(t *testing.T) {
	before := native.Conversions()
	native.Sum([]string{"1", "2", "3"})
	if got := native.Conversions() - before; got != 3 {
		t.Errorf("%d conversions of 3 values", got)
	}
}

// argument returns the *ArgumentError that call panics with.
func argument(t *testing.T, call func()) (found *native.ArgumentError) {
	t.Helper()
	defer func() {
		if err, ok := recover().(error); !ok || !errors.As(err, &found) {
			t.Errorf("no ArgumentError, but %v", err)
		}
	}()
	call()
	return nil
}

func TestFailedConversion(t *testing.T) {
	err := argument(t, func() { native.Sum([]string{"1", "x"}) })
	if err == nil || err.Function != "Sum" || err.Argument != "all" || !strings.HasPrefix(err.Reason, "[1]: ") {
		t.Fatalf("%#v", err)
	}
	if !errors.Is(err, native.ErrMoneyNoNumber) || errors.Is(err, native.ErrMoneyEmpty) {
		t.Errorf("%v wraps %v", err, errors.Unwrap(err))
	}
	// Returned where the function has an error.
	_, failed := native.Spend("")
	if found := new(native.ArgumentError); !errors.As(failed, &found) || !errors.Is(failed, native.ErrMoneyEmpty) {
		t.Errorf("Spend = %v", failed)
	}
	if _, failed = native.Spend("101"); failed != native.ErrMoneyTooMuch {
		t.Errorf("Spend = %v", failed)
	}
	err = argument(t, func() { native.First([]native.Item{{Price: "1"}, {Price: "99999999999999999999"}}) })
	if err == nil || !errors.Is(err, native.ErrMoneyTooMuch) || !strings.HasPrefix(err.Reason, "[1].Price: ") {
		t.Errorf("%v", err)
	}
}

func TestConversionThatThrows(t *testing.T) {
	err := argument(t, func() { native.Half("1", 2) })
	if err == nil || err.Argument != "share" || err.Reason != "a share is from 0 to 1" || errors.Unwrap(err) != nil {
		t.Errorf("%#v", err)
	}
	item := native.Item{Price: "100"}
	if argument(t, func() { item.Discount(-1) }); item.Price != "100" {
		t.Errorf("the refused call left %v", item)
	}
	if got := native.Half("8", 0.5); got != "4" {
		t.Errorf("the next call does not work: %q", got)
	}
}

func TestMemoryIsFlat(t *testing.T) {
	convert := func(times int) {
		rebate := "30"
		item := native.Item{Name: "milk", Price: "120", Rebate: &rebate}
		for range times {
			native.First([]native.Item{item})
			item.Discount(0)
			if _, err := native.Spend("none"); err == nil {
				t.Fatal("that is no money")
			}
		}
	}
	convert(2000)
	runtime.GC()
	before := residentKiB(t)
	convert(100_000)
	runtime.GC()
	if grown := residentKiB(t) - before; grown > 32<<10 {
		t.Errorf("300 000 calls left %d KiB", grown)
	}
}
