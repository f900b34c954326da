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

func parse(which uint32) error {
	_, err := native.Parse(which)
	return err
}

func TestVariants(t *testing.T) {
	if got, err := native.Parse(0); got != 7 || err != nil {
		t.Fatalf("Parse = %d, %v", got, err)
	}
	if err := parse(1); err != native.ErrParseEmpty || err.Error() != "empty" {
		t.Errorf("%v", err)
	}
	var digit *native.ParseBadDigitError
	if err := parse(2); !errors.As(err, &digit) || digit.Pos != 5 || err.Error() != "bad digit at 5" {
		t.Errorf("%v", err)
	}
	var long *native.ParseTooLongError
	if err := parse(3); !errors.As(err, &long) || long.Field0 != 9 || long.Field1 != 4 || err.Error() != "9 is more than 4" {
		t.Errorf("%v", err)
	}
	var whole native.ParseError
	for which := uint32(1); which <= 6; which++ {
		if err := parse(which); !errors.As(err, &whole) || whole != err {
			t.Errorf("%v is no ParseError", err)
		}
	}
}

// message, variant and cause, each in one return.
func TestNested(t *testing.T) {
	err := parse(4)
	if !errors.Is(err, native.ErrStorageFull) || err.Error() != "storage: full" {
		t.Errorf("%v", err)
	}
	var outer *native.ParseStorageError
	if !errors.As(err, &outer) || outer.Value != native.ErrStorageFull {
		t.Errorf("%#v", err)
	}
	var denied *native.StorageDeniedError
	if err := parse(5); !errors.As(err, &denied) || denied.Value != "me" || err.Error() != "storage: denied to me" {
		t.Errorf("%v", err)
	}
	var inner native.StorageError
	if !errors.As(parse(5), &inner) || inner.Error() != "denied to me" {
		t.Errorf("%v", inner)
	}
	if err := native.Store(native.ErrStorageFull); err != native.ErrStorageFull {
		t.Errorf("%v", err)
	}
	if err := native.Store(&native.StorageDeniedError{Value: "x"}); !errors.As(err, &denied) || denied.Value != "x" {
		t.Errorf("%v", err)
	}
	var argument *native.ArgumentError
	if err := native.Store((*native.StorageDeniedError)(nil)); !errors.As(err, &argument) || argument.Reason != "is nil" {
		t.Errorf("%v", err)
	}
}

// An error of std inside: its text, and the operating system's number behind it.
func TestForeign(t *testing.T) {
	err := parse(6)
	var file *native.ParseFileError
	if !errors.As(err, &file) || !strings.HasPrefix(err.Error(), "file: ") {
		t.Fatalf("%#v", err)
	}
	if !errors.Is(err, fs.ErrNotExist) || !errors.Is(err, syscall.ENOENT) {
		t.Errorf("%v is not fs.ErrNotExist", err)
	}
	var foreign *native.RustError
	if !errors.As(err, &foreign) || "file: "+foreign.Message != err.Error() {
		t.Errorf("%#v", foreign)
	}
	if made := (&native.ParseFileError{}); made.Error() == "" || made.Unwrap() != nil {
		t.Errorf("one made in Go: %q, %v", made, made.Unwrap())
	}
}

func TestNamedError(t *testing.T) {
	if err := native.Plain(0); err != native.ErrNothing || err.Error() != "Nothing" {
		t.Errorf("%v", err)
	}
	var number *native.NumberError
	if err := native.Plain(1); !errors.As(err, &number) || number.Value != 3 || err.Error() != "Number(3)" {
		t.Errorf("%v", err)
	}
}

func TestFlat(t *testing.T) {
	var opaque *native.OpaqueError
	for _, thread := range []bool{false, true} {
		if err := native.Opaque(thread); !errors.As(err, &opaque) || err.Error() != "opaque" {
			t.Errorf("%#v", err)
		}
	}
	var flat *native.FlatError
	if err := native.Flat(); !errors.As(err, &flat) || err.Error() != "flat 1" {
		t.Errorf("%#v", err)
	}
}
