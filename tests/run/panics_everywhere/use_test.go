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

func vase() native.Fragile { return native.Fragile{Name: "vase"} }
func cup() native.Fragile  { return native.Fragile{Name: "cup"} }

// P-19, R-6: a destructor that panics, of an argument or a result.
func TestDestructors(t *testing.T) {
	const broke = "broke the vase"
	for range 3 {
		panics(t, broke, func() { native.Take(vase()) })
		panics(t, broke, func() { native.Lend(vase(), nil) })
		panics(t, broke, func() { native.Lend(cup(), []native.Fragile{cup(), vase(), cup()}) })
		panics(t, broke, func() { native.Give("vase") })
		panics(t, broke, func() { native.Refuse(vase(), -1) })
	}
	if got := native.Take(cup()); got != "taken" {
		t.Errorf("Take = %q", got)
	}
	if got := native.Lend(cup(), []native.Fragile{cup()}); got != "cup and 1" {
		t.Errorf("Lend = %q", got)
	}
	if got := native.Give("plate"); len(got) != 2 || got[0].Name != "plate" {
		t.Errorf("Give = %v", got)
	}
}

// What was changed stays as it was if the call panics after all.
func TestChanged(t *testing.T) {
	value := cup()
	panics(t, "broke the vase", func() { native.Change(&value, "vase") })
	if value != cup() {
		t.Errorf("changed to %v", value)
	}
	if got := native.Change(&value, "plate"); got != "changed" || value.Name != "plate" {
		t.Errorf("Change = %q, %v", got, value)
	}
}

// P-19: an error that panics while it is told of.
func TestErrors(t *testing.T) {
	panics(t, "no words", func() { _, _ = native.Fail(false) })
	panics(t, "no cause", func() { _, _ = native.Fail(true) })
	panics(t, "no cause", func() { native.Failures() })
	err := native.StaySilent()
	if err != native.ErrMuteSilent {
		t.Fatalf("%#v", err)
	}
	panics(t, "cannot speak", func() { _ = err.Error() })
}

func TestDefault(t *testing.T) {
	panics(t, "no default", func() { native.DefaultSettings() })
}

// A conversion that panics, either way; one that fails is something else.
func TestConversions(t *testing.T) {
	panics(t, "an unlucky number", func() { native.NextID("12") })
	panics(t, "an empty id", func() { native.NextID("") })
	if got := native.NextID("13"); got != "14" {
		t.Errorf("NextID = %q", got)
	}
	defer func() {
		var argument *native.ArgumentError
		if err, ok := recover().(error); !ok || !errors.As(err, &argument) || argument.Argument != "id" {
			t.Errorf("%#v", err)
		}
	}()
	native.NextID("x")
}
