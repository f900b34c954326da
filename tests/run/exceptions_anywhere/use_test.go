// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"strings"
	"testing"

	"example.com/run/native"
)

func cpp(t *testing.T, err error) *native.CppError {
	t.Helper()
	var found *native.CppError
	if !errors.As(err, &found) {
		t.Fatalf("%#v is no *CppError", err)
	}
	if native.Twice(21) != 42 {
		t.Error("the next call does not work")
	}
	return found
}

// P-19, R-6: whatever C++ throws, and wherever, becomes an error, and the process lives.
func TestGetterThatThrows(t *testing.T) {
	var shy *native.ShyError
	if err := native.ThrowShy(3); !errors.As(err, &shy) || shy.Code != 3 || err.Error() != "shy" {
		t.Errorf("%#v", err)
	}
	if got := cpp(t, native.ThrowShy(-1)); !strings.Contains(got.What, "shy") && !strings.Contains(got.What, "no code") {
		t.Errorf("%#v", got)
	}
}

func TestUnknownType(t *testing.T) {
	if got := cpp(t, native.ThrowNothingKnown()); !strings.HasSuffix(got.Type, "Unknown") || got.What == "" {
		t.Errorf("%#v", got)
	}
}

func TestNested(t *testing.T) {
	if got := cpp(t, native.ThrowWhileHandling()); got.What != "second: first" {
		t.Errorf("%#v", got)
	}
}

func TestConstructor(t *testing.T) {
	if got := cpp(t, native.ThrowFromConstructor()); got.What != "constructing" || got.Type != "std::length_error" {
		t.Errorf("%#v", got)
	}
}
