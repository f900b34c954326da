// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"example.com/run/native"
)

// cpp returns the *CppError that err is.
func cpp(t *testing.T, err error) *native.CppError {
	t.Helper()
	var found *native.CppError
	if !errors.As(err, &found) {
		t.Fatalf("%v is no *CppError", err)
	}
	return found
}

// an exception becomes an error with its type and text; destructors run, later calls work.
func TestException(t *testing.T) {
	if got, err := native.Parse("12"); got != 12 || err != nil {
		t.Errorf("Parse(12) = %d, %v", got, err)
	}
	_, err := native.Parse("x")
	if got := cpp(t, err); got.Type != "std::invalid_argument" || got.What == "" || err.Error() != got.What {
		t.Errorf("%#v", got)
	}
	if got := cpp(t, native.Fail("grüße")); got.Type != "std::logic_error" || got.What != "grüße" {
		t.Errorf("%#v", got)
	}
	if got := native.Alive(); got != 0 {
		t.Errorf("%d guards live", got)
	}
}

// P-19: an exception that is not a std::exception.
func TestOtherException(t *testing.T) {
	if got := cpp(t, native.FailWithNumber()); got.Type != "int" || got.What == "" {
		t.Errorf("%#v", got)
	}
}

func TestErrno(t *testing.T) {
	err := native.FailWithErrno(int32(syscall.ENOENT))
	if !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "opening") {
		t.Errorf("%v", err)
	}
	if err := native.FailWithErrno(int32(syscall.EACCES)); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("%v", err)
	}
}

// A function that returns std::expected and throws has a single error.
func TestBoth(t *testing.T) {
	if got, err := native.Both(0); got != 0 || err != nil {
		t.Errorf("Both(0) = %d, %v", got, err)
	}
	if _, err := native.Both(1); cpp(t, err).Type != "" || err.Error() != "expected" {
		t.Errorf("Both(1) = %v", err)
	}
	if _, err := native.Both(2); cpp(t, err).Type != "std::runtime_error" || err.Error() != "thrown" {
		t.Errorf("Both(2) = %v", err)
	}
}
