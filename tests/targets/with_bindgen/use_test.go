// SPDX-License-Identifier: MIT

package run

import (
	"testing"

	"example.com/run/native"
)

// TestZ7 asks for what bindgen has read.
func TestZ7(t *testing.T) {
	if got := native.Answer(); got != 42 {
		t.Error(got)
	}
	if got := native.Size(); got != 24 {
		t.Error(got)
	}
}
