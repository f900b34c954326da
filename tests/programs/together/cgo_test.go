// SPDX-License-Identifier: MIT

//go:build cgo

package together

import (
	"testing"

	one "example.com/one/native"
	two "example.com/two/native"
)

// P-9: real cgo in the same program: callbacks of all, inside each other.
func TestP9Cgo(t *testing.T) {
	got := byCgo(3, func(i int64) int64 {
		return one.SumTen(func(j int64) int64 {
			return two.SumTen(func(k int64) int64 { return i + j + k })
		})
	})
	if got != 3*100+3*450+3*450 {
		t.Errorf("byCgo = %d", got)
	}
	if got := one.SumTen(func(i int64) int64 { return byCgo(i, func(j int64) int64 { return j }) }); got != 120 {
		t.Errorf("SumTen = %d", got)
	}
}
