// SPDX-License-Identifier: MIT

package use_test

import (
	"slices"
	"testing"

	"example.com/run/native"
)

// N-12: a thread pool below one call gives what Go's own way gives.
func TestN12Rayon(t *testing.T) {
	square := func(i uint64) uint64 { return i * i }
	var want uint64
	for i := range uint64(1000) {
		want += square(i)
	}
	if got := native.Sum(1000, square); got != want {
		t.Errorf("Sum = %d, want %d", got, want)
	}
	numbers := []int64{5, -3, 4, 0, -9, 2}
	sorted := slices.Clone(numbers)
	slices.SortFunc(sorted, func(a, b int64) int { return int(b - a) })
	if got := native.Sorted(numbers, func(number int64) int64 { return -number }); !slices.Equal(got, sorted) {
		t.Errorf("Sorted = %v, want %v", got, sorted)
	}
}

// P-17: a panic in one of the pool's threads arrives as it was.
func TestP17PanicInThePool(t *testing.T) {
	defer func() {
		if got := recover(); got != "in the pool" {
			t.Errorf("the panic arrives as %v", got)
		}
	}()
	native.Sum(100, func(i uint64) uint64 {
		if i == 57 {
			panic("in the pool")
		}
		return i
	})
	t.Error("there was no panic")
}
