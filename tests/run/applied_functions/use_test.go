// SPDX-License-Identifier: MIT

package use_test

import (
	"testing"

	"example.com/run/native"
)

func TestApplier(t *testing.T) {
	if got := native.Applier()(func(i int64) int64 { return i * 2 }); got != 42 {
		t.Errorf("Applier = %d", got)
	}
}
