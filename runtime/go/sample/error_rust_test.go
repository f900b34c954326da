// SPDX-License-Identifier: MIT

//go:build !beepboop_cpp

package sample

import (
	"errors"
	"testing"
)

func TestRustError(t *testing.T) {
	_, err := Parse("x")
	var failed *RustError
	if !errors.As(err, &failed) || failed.Message != "not a digit" || failed.Causes != nil {
		t.Errorf("Parse: %#v", err)
	}
	if text := (&RustError{Message: "a", Causes: []string{"b", "c"}}).Error(); text != "a: b: c" {
		t.Errorf("causes: %s", text)
	}
}
