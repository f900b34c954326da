// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"testing"

	"example.com/run/native"
)

// panics holds f to a panic with this message, after which all is as before.
func panics(t *testing.T, message string, f func()) {
	t.Helper()
	defer func() {
		t.Helper()
		if err, ok := recover().(*native.PanicError); !ok || err.Message != message {
			t.Errorf("panicked with %#v, not with %q", err, message)
		}
		if got := native.Alive(); got != 0 {
			t.Errorf("%d guards live", got)
		}
	}()
	f()
}

// P-19, R-6: a destructor that panics, of an argument or a result.
func TestDestructors(t *testing.T) {
	const broke = "broke the vase"
	for range 3 {
		panics(t, broke, func() { native.Take("vase") })
		panics(t, broke, func() { native.Lend("vase", nil) })
		panics(t, broke, func() { native.Lend("cup", []string{"cup", "vase", "cup"}) })
		panics(t, broke, func() { native.Give("vase") })
		panics(t, broke, func() { native.Refuse("vase", -1) })
	}
	if got := native.Take("cup"); got != "taken" {
		t.Errorf("Take = %q", got)
	}
	if got := native.Lend("cup", []string{"cup"}); got != "cup and 1" {
		t.Errorf("Lend = %q", got)
	}
	if got := native.Give("plate"); len(got) != 2 || got[0] != "plate" {
		t.Errorf("Give = %v", got)
	}
	if got := native.Alive(); got != 0 {
		t.Errorf("%d guards live", got)
	}
}

// What was changed stays as it was if the call panics after all.
func TestChanged(t *testing.T) {
	shelf := native.Shelf{Item: "cup", Number: 1}
	panics(t, "broke the vase", func() { native.Change(&shelf, "vase") })
	if shelf.Item != "cup" || shelf.Number != 1 {
		t.Errorf("changed to %v", shelf)
	}
	if got := native.Change(&shelf, "plate"); got != "changed" || shelf.Item != "plate" || shelf.Number != 2 {
		t.Errorf("Change = %q, %v", got, shelf)
	}
}

// A conversion that panics, either way; one that fails is something else.
func TestConversions(t *testing.T) {
	panics(t, "there is no ghost", func() { native.Give("ghost") })
	panics(t, "has no name", func() { native.Lend("cup", []string{"cup", ""}) })
	defer func() {
		var argument *native.ArgumentError
		if err, ok := recover().(error); !ok || !errors.As(err, &argument) || argument.Argument != "others" {
			t.Errorf("%#v", err)
		}
	}()
	native.Lend("cup", []string{"cup", "stone"})
}

// an error that panics when it is asked for its cause.
func TestCauses(t *testing.T) {
	panics(t, "no cause", func() { _, _ = native.Fail() })
	panics(t, "no cause", func() { native.Failures() })
}
