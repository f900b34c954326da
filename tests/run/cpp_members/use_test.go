// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"example.com/run/native"
)

// N-14: const members read, others change the value in place.
func TestMembersOfPaper(t *testing.T) {
	paper := native.Paper{Width: 3, Height: 4}
	if got := paper.Area(); got != 12 {
		t.Errorf("Area = %d", got)
	}
	paper.Turn()
	paper.Scale(2)
	paper.ScaleBoth(1, 10)
	if want := (native.Paper{Width: 8, Height: 60}); paper != want {
		t.Errorf("%v, want %v", paper, want)
	}
	if got := paper.Compare(native.Paper{Width: 1, Height: 1}); got <= 0 {
		t.Errorf("Compare = %d", got)
	}
	if got, err := paper.Half(); err != nil || got != (native.Paper{Width: 4, Height: 30}) {
		t.Errorf("Half = %v, %v", got, err)
	}
	if got := fmt.Sprint(paper); got != "8 x 60" {
		t.Errorf("String = %q", got)
	}
}

// N-8: constants of a struct.
func TestConstants(t *testing.T) {
	const largest int32 = native.PaperLargest
	const unit string = native.PaperUnit
	const drying time.Duration = native.PaperDrying
	if native.PaperSmallest != 1 || largest != 2000 || unit != "mm" || drying != 2*time.Minute || native.PaperSides != 2 {
		t.Errorf("%d %d %s %s %d", native.PaperSmallest, largest, unit, drying, native.PaperSides)
	}
	if native.Usual != native.KindLetter || native.Usual.String() != "a letter" {
		t.Errorf("%v", native.Usual)
	}
}

func TestMembersOfDocument(t *testing.T) {
	document := native.DocumentTitled("plan")
	document.Add("page")
	if got, err := document.First(); err != nil || got.Text != "plan" || got.Length() != 4 {
		t.Errorf("First = %v, %v", got, err)
	}
	if got, err := document.File("out"); err != nil || got != filepath.Join("out", "plan.txt") {
		t.Errorf("File = %q, %v", got, err)
	}
	if got := document.Take(); len(got) != 2 || got[1].Text != "page" {
		t.Errorf("Take = %v", got)
	}
	_, err := native.Document{}.First()
	var thrown *native.CppError
	if !errors.As(err, &thrown) || thrown.Type != "std::out_of_range" {
		t.Errorf("%v", err)
	}
}

func TestSeveralChangedAtOnce(t *testing.T) {
	document := native.DocumentTitled("a")
	other, kind, changed := native.Paper{Width: 1, Height: 2}, native.KindDraft, false
	document.SwapPaper(&other, &kind, &changed)
	if document.Paper.Width != 1 || other.Width != 3 || kind != native.KindLetter || !changed {
		t.Errorf("%v %v %v %v", document, other, kind, changed)
	}
}
