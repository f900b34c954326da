// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"fmt"
	"testing"

	"example.com/run/native"
)

func TestSentinels(t *testing.T) {
	if got, err := native.Parse("12"); got != 12 || err != nil {
		t.Errorf("Parse(12) = %d, %v", got, err)
	}
	_, err := native.Parse("")
	if err != native.ErrParseEmpty || !errors.Is(err, native.ErrParseEmpty) || errors.Is(err, native.ErrParseBadDigit) {
		t.Errorf("Parse of nothing: %v", err)
	}
	if err := native.Check("x"); err != native.ErrParseBadDigit {
		t.Errorf("Check(x): %v", err)
	}
	wrapped := fmt.Errorf("wrapped: %w", err)
	if !errors.Is(wrapped, native.ErrParseEmpty) {
		t.Errorf("%v is not found", wrapped)
	}
	var whole native.ParseError
	if !errors.As(wrapped, &whole) || whole != native.ErrParseEmpty {
		t.Errorf("as the whole enum: %v", whole)
	}
	if got := wrapped.Error(); got != "wrapped: the text is empty" {
		t.Errorf("text %q", got)
	}
	if got := native.ErrParseBadDigit.Error(); got != "not a digit" {
		t.Errorf("text %q", got)
	}
}

func TestFast(t *testing.T) {
	if got, err := native.Quick(3); got != 3 || err != nil {
		t.Errorf("Quick(3) = %d, %v", got, err)
	}
	if _, err := native.Quick(-3); err != native.ErrParseBadDigit {
		t.Errorf("Quick(-3): %v", err)
	}
}

func TestStruct(t *testing.T) {
	if got, err := native.Find("there"); got != 1 || err != nil {
		t.Errorf("Find = %d, %v", got, err)
	}
	_, err := native.Find("nowhere")
	var missing *native.NotFoundError
	if !errors.As(err, &missing) || missing.Key != "nowhere" || missing.Tries != 3 {
		t.Fatalf("Find: %#v", err)
	}
	if err.Error() != "no entry `nowhere`" {
		t.Errorf("text %q", err)
	}
	if made := (&native.NotFoundError{Key: "mine"}); made.Error() != "no entry `mine`" {
		t.Errorf("text %q of one made in Go", made)
	}
	if native.ErrParseEmpty == err {
		t.Error("errors of different types are the same")
	}
}

func TestAsValues(t *testing.T) {
	if got := native.Describe(native.ErrParseBadDigit); got != "not a digit" {
		t.Errorf("Describe = %q", got)
	}
	if got := native.KeyOf(&native.NotFoundError{Key: "k"}); got != "k" {
		t.Errorf("KeyOf = %q", got)
	}
	refuses := func(want string, call func()) {
		t.Helper()
		defer func() {
			t.Helper()
			if err, ok := recover().(*native.ArgumentError); !ok || err.Error() != want {
				t.Errorf("refused with %v, want %s", err, want)
			}
		}()
		call()
	}
	refuses("Describe: argument error_: is nil", func() { native.Describe(nil) })
	refuses("KeyOf: argument error_: is nil", func() { native.KeyOf(nil) })
}

// P-11: nil stays nil through an interface, and errors live in records.
func TestInRecords(t *testing.T) {
	report := native.MakeReport("k")
	if report.First != nil {
		t.Errorf("First = %v", report.First)
	}
	if len(report.All) != 2 || report.All[0] != native.ErrParseBadDigit || report.All[1] != native.ErrParseEmpty {
		t.Errorf("All = %v", report.All)
	}
	if report.Last == nil || report.Last.Key != "k" {
		t.Errorf("Last = %v", report.Last)
	}
	if got := native.FirstOf(report); got != nil {
		t.Errorf("FirstOf = %v", got)
	}
	var err error = native.FirstOf(native.MakeReport(""))
	if err != native.ErrParseEmpty {
		t.Errorf("FirstOf = %v", err)
	}
	if err := native.Check("1"); err != nil {
		t.Errorf("Check = %#v, which is no nil", err)
	}
}
