// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"strings"
	"testing"

	"example.com/run/native"
)

// panics wants a call to panic with this message, and the next one to work.
func panics(t *testing.T, want string, call func()) {
	t.Helper()
	func() {
		t.Helper()
		defer func() {
			t.Helper()
			err, ok := recover().(*native.PanicError)
			if !ok || !strings.Contains(err.Message, want) {
				t.Errorf("panicked with %v, want %q", err, want)
			}
		}()
		call()
	}()
	if got := native.Twice(21); got != 42 {
		t.Errorf("the next call gave %d", got)
	}
}

// P-19, R-6: wherever Rust panics, Go panics, and the process lives.
func TestInConstructors(t *testing.T) {
	panics(t, "negative", func() { native.NewFussy(-1) })
	panics(t, "no default", func() { native.DefaultFussy() })
}

func TestWhileTellingOfAnError(t *testing.T) {
	err := native.FailShyly("x")
	var shy *native.ShyError
	if !errors.As(err, &shy) || shy.Name != "x" {
		t.Fatalf("%#v", shy)
	}
	panics(t, "not showing x", func() { _ = err.Error() })
	panics(t, "not showing y", func() { _ = native.FailBoxed("y") })
}
