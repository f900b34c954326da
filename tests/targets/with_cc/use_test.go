// SPDX-License-Identifier: MIT

package run

import (
	"testing"

	"example.com/run/native"
)

// TestZ7 calls C and C++ through Rust.
func TestZ7(t *testing.T) {
	if got := native.Sum([]int64{1, 2, 39}); got != 42 {
		t.Error(got)
	}
	if got := native.At("abc", 1); got != 'b' {
		t.Error(got)
	}
	if got := native.At("abc", 3); got != -1 {
		t.Error(got)
	}
	if got := native.Product(6, 7); got != 42 {
		t.Error(got)
	}
}
