// SPDX-License-Identifier: MIT

//go:build beepboop_cpp

package sample

import (
	"errors"
	"io/fs"
	"syscall"
	"testing"
)

func TestCppError(t *testing.T) {
	_, err := Parse("x")
	var failed *CppError
	if !errors.As(err, &failed) || failed.What != "not a digit" || failed.Type != "" || failed.Unwrap() != nil {
		t.Errorf("Parse: %#v", err)
	}
	err = Throw(int32(syscall.ENOENT))
	if !errors.As(err, &failed) || failed.What != "no such file" || failed.Type != "std::system_error" ||
		!errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Throw: %#v", err)
	}
	if err := Throw(0); errors.Unwrap(err) != nil {
		t.Errorf("Throw(0): %#v", err)
	}
}
