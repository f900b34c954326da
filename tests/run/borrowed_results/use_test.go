// SPDX-License-Identifier: MIT

package use_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"example.com/run/native"
)

// a pointer into something dropped cannot be written: what is borrowed is Go's own copy by the time Go sees it.
func TestCopies(t *testing.T) {
	text := strings.Clone("one two")
	word := native.FirstWord(text)
	words := native.Words(text)
	if word != "one" || !slices.Equal(words, []string{"one", "two"}) {
		t.Errorf("%q, %q", word, words)
	}
	values := []int32{1, 2, 3}
	tail := native.Tail(values, "")
	values[1] = 9
	if !slices.Equal(tail, []int32{2, 3}) {
		t.Errorf("Tail = %v, which is no copy", tail)
	}
	if got := native.Lengths("a bcd"); !maps.Equal(got, map[string]uint32{"a": 1, "bcd": 3}) {
		t.Errorf("Lengths = %v", got)
	}
	if left, right := native.Split("a b c"); left != "a" || right != "b c" {
		t.Errorf("Split = %q, %q", left, right)
	}
	if got := native.Forever(); got != "for ever" {
		t.Errorf("Forever = %q", got)
	}
	city := native.City{Name: "Rome", People: 3}
	if city.Short() != "R" || city.Itself() != city {
		t.Errorf("%q, %v", city.Short(), city.Itself())
	}
}
