// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"example.com/run/native"
)

// rust returns the *RustError that err is.
func rust(t *testing.T, err error) *native.RustError {
	t.Helper()
	var found *native.RustError
	if !errors.As(err, &found) {
		t.Fatalf("%#v is no *RustError", err)
	}
	return found
}

func TestErrorOfStd(t *testing.T) {
	if got, err := native.Parse("12"); got != 12 || err != nil {
		t.Errorf("Parse = %d, %v", got, err)
	}
	_, err := native.Parse("x")
	if got := rust(t, err); got.Message != "invalid digit found in string" || len(got.Causes) != 0 || got.Unwrap() != nil {
		t.Errorf("%#v", got)
	}
	if err := native.Show(); rust(t, err).Message == "" {
		t.Errorf("%#v", err)
	}
}

func TestErrorOfTheSystem(t *testing.T) {
	_, err := native.Read(filepath.Join(t.TempDir(), "nothing"))
	if !errors.Is(err, fs.ErrNotExist) || !errors.Is(err, syscall.ENOENT) {
		t.Errorf("%#v", err)
	}
	name := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(name, []byte("abc"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := native.Read(name); string(got) != "abc" || err != nil {
		t.Errorf("Read = %q, %v", got, err)
	}
}

// the message, and the chain of causes.
func TestCauses(t *testing.T) {
	_, err := native.Load(filepath.Join(t.TempDir(), "nothing"))
	got := rust(t, err)
	if got.Message != "no settings" || len(got.Causes) != 1 || err.Error() != "no settings: "+got.Causes[0] {
		t.Errorf("%#v", got)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v is not fs.ErrNotExist", err)
	}
}

func TestBoxed(t *testing.T) {
	if got, err := native.Boxed("1"); got != 1 || err != nil {
		t.Errorf("Boxed = %d, %v", got, err)
	}
	if _, err := native.Boxed("-1"); rust(t, err).Message != "negative" {
		t.Errorf("%#v", err)
	}
	if _, err := native.Boxed("x"); rust(t, err).Message != "invalid digit found in string" {
		t.Errorf("%#v", err)
	}
	if _, err := native.Text(-1); rust(t, err).Message != "negative" {
		t.Errorf("%#v", err)
	}
}

// P-11: an error in a record; none is nil.
func TestInRecords(t *testing.T) {
	got := native.MakeOutcome(true)
	if got.Failure == nil || got.Failure.Error() != "it failed" || !errors.Is(got.Reason, fs.ErrPermission) {
		t.Errorf("%#v", got)
	}
	if got := native.MakeOutcome(false); got.Failure != nil {
		t.Errorf("%#v", got.Failure)
	}
}
