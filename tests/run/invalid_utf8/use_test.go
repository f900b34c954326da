// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"strings"
	"testing"

	"example.com/run/native"
)

var bad = []string{"\xff", "abc\x80", "\xc3", "\xed\xa0\x80", "\xf4\x90\x80\x80", strings.Repeat("a", 10_000) + "\xfe"}

// invalid UTF-8 is an ArgumentError, panicked where the function has no error result.
func TestPanics(t *testing.T) {
	for _, text := range bad {
		func() {
			defer func() {
				argument, ok := recover().(*native.ArgumentError)
				if !ok || argument.Function != "Length" || argument.Argument != "text" || !strings.Contains(argument.Reason, "UTF-8") {
					t.Errorf("Length(%.20q) panicked with %v", text, argument)
				}
			}()
			native.Length(text)
		}()
	}
}

// and returned where it has one.
func TestReturns(t *testing.T) {
	for _, text := range bad {
		_, err := native.Owned(1, text)
		var argument *native.ArgumentError
		if !errors.As(err, &argument) || argument.Function != "Owned" || argument.Argument != "userID" {
			t.Errorf("Owned(%.20q) = %v", text, err)
		}
	}
	if got, err := native.Owned(1, "ok"); err != nil || got != 3 {
		t.Errorf("Owned = %d, %v", got, err)
	}
}

// At any depth.
func TestInLists(t *testing.T) {
	defer func() {
		if argument, ok := recover().(*native.ArgumentError); !ok || argument.Argument != "texts" {
			t.Errorf("Each panicked with %v", argument)
		}
	}()
	native.Each([]string{"good", "bad\xff"})
}
