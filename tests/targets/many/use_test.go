// SPDX-License-Identifier: MIT

package run

import (
	"testing"

	"example.com/run/native"
)

// TestSources calls one function of each.
func TestSources(t *testing.T) {
	if got := native.Scaled(14); got != 42 {
		t.Error(got)
	}
	if got := native.Part(41); got != 42 {
		t.Error(got)
	}
	if got := native.Old(21); got != 42 {
		t.Error(got)
	}
	if got, err := native.Joined("one", "two"); got != "one and two" || err != nil {
		t.Error(got, err)
	}
}
