// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
	"testing"

	"example.com/run/native"
)

// exception classes are error types, the most derived one wins.
func TestExceptionClasses(t *testing.T) {
	if got, err := native.Buy("milk", 3); got != 3 || err != nil {
		t.Errorf("Buy = %d, %v", got, err)
	}
	_, err := native.Buy("milk", 12)
	var shortage *native.ShortageError
	if !errors.As(err, &shortage) || shortage.Item != "milk" || shortage.Missing != 2 || err.Error() != "too little milk" {
		t.Errorf("%#v", err)
	}
	_, err = native.Buy("milk", -1)
	var shop *native.ShopError
	if !errors.As(err, &shop) || shop.Code != 3 || err.Error() != "negative" {
		t.Errorf("%#v", err)
	}
	_, err = native.Buy("milk", 10)
	var other *native.CppError
	if !errors.As(err, &other) || other.Type != "std::out_of_range" || other.What != "ten" {
		t.Errorf("%#v", err)
	}
}

// An exception is an error of each class that it derives from.
func TestBaseClasses(t *testing.T) {
	_, err := native.Buy("milk", 2000)
	if _, ok := err.(*native.SoldOutError); !ok {
		t.Fatalf("%#v", err)
	}
	var shortage *native.ShortageError
	if !errors.As(err, &shortage) || shortage.Item != "milk" || shortage.Missing != 1000 || shortage.Error() != err.Error() {
		t.Errorf("%#v", shortage)
	}
	var shop *native.ShopError
	if !errors.As(fmt.Errorf("at the shop: %w", err), &shop) || shop.Code != 7 || shop.Error() != err.Error() {
		t.Errorf("%#v", shop)
	}
	var shelf *native.ShelfError
	if errors.As(err, &shelf) {
		t.Errorf("%#v", shelf)
	}
	_, err = native.Buy("milk", 9)
	var wordy *native.WordyError
	if !errors.As(err, &wordy) || wordy.Code != "one" || errors.As(err, &shop) {
		t.Errorf("%#v", err)
	}
	_, err = native.Buy("milk", -1)
	if errors.As(err, &shortage) {
		t.Error("a base is no derived class")
	}
}

// What derives from std::system_error unwraps to the system's error.
func TestSystemError(t *testing.T) {
	err := native.OpenShelf(int32(syscall.EACCES))
	var shelf *native.ShelfError
	if !errors.As(err, &shelf) || shelf.Name != "milk" || !errors.Is(err, fs.ErrPermission) || errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%#v", err)
	}
	var code *native.CppError
	if !errors.As(shelf.Code, &code) || code.What == "" {
		t.Errorf("%#v", shelf.Code)
	}
}

func TestVariantOfStructs(t *testing.T) {
	if got, err := native.Load(0); got != 0 || err != nil {
		t.Errorf("Load = %d, %v", got, err)
	}
	_, err := native.Load(1)
	var missing *native.MissingError
	if !errors.As(err, &missing) || missing.Key != "k" || err.Error() != "Missing" {
		t.Errorf("%#v", err)
	}
	_, err = native.Load(2)
	var malformed *native.MalformedError
	if !errors.As(err, &malformed) || malformed.Line != 12 || err.Error() != "bad line" {
		t.Errorf("%#v", err)
	}
	var whole native.LoadError
	if !errors.As(err, &whole) || whole != err {
		t.Errorf("%#v is no LoadError", err)
	}
}

func TestErrorCode(t *testing.T) {
	if _, err := native.OpenFile(0); err != nil {
		t.Errorf("%v", err)
	}
	_, err := native.OpenFile(2)
	var other *native.CppError
	if !errors.As(err, &other) || !errors.Is(err, fs.ErrNotExist) || err.Error() == "" {
		t.Errorf("%#v", err)
	}
}
