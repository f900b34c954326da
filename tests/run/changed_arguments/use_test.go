// SPDX-License-Identifier: MIT

package use_test

import (
	"slices"
	"testing"

	"example.com/run/native"
)

// N-4: out-parameters.
func TestPlain(t *testing.T) {
	counter := native.Counter{Value: 40}
	native.Bump(&counter, 2)
	if counter != (native.Counter{Value: 42, On: true}) {
		t.Errorf("%v", counter)
	}
	value := int32(-4)
	native.Double(&value)
	if value != -8 {
		t.Errorf("%v", value)
	}
}

func TestWithPointers(t *testing.T) {
	notes := native.Notes{Title: "t", Lines: []string{"a"}}
	if got := native.AddNote(&notes, "b"); got != 2 {
		t.Errorf("AddNote = %d", got)
	}
	if notes.Title != "t!" || !slices.Equal(notes.Lines, []string{"a", "b"}) || notes.Next == nil || *notes.Next != 2 {
		t.Errorf("%v", notes)
	}
	other := native.Notes{Title: "o", Lines: []string{"z"}}
	native.MoveAll(&notes, &other)
	if notes.Title != "" || len(notes.Lines) != 0 || !slices.Equal(other.Lines, []string{"z", "a", "b"}) {
		t.Errorf("%v, %v", notes, other)
	}
}

func TestRefused(t *testing.T) {
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
	refuses("Bump: argument counter: is nil", func() { native.Bump(nil, 1) })
	refuses("AddNote: argument notes: is nil", func() { native.AddNote(nil, "") })
	notes := native.Notes{}
	refuses("MoveAll: argument to: overlaps with another argument, and one is changed in place",
		func() { native.MoveAll(&notes, &notes) })
}
