// SPDX-License-Identifier: MIT

package use_test

import (
	"testing"

	"example.com/run/native"
)

// flags are or-ed in Go and in Rust; bits that are no flag are refused.
func TestFlags(t *testing.T) {
	if got := native.Grant(native.AccessRead, native.AccessWrite); got != native.AccessRead|native.AccessWrite || got.String() != "Read|Write" {
		t.Errorf("Grant = %v", got)
	}
	if native.AccessAll != 7 || !native.AccessAll.Has(native.AccessWrite) {
		t.Errorf("AccessAll = %d", native.AccessAll)
	}
	write := native.AccessWrite
	if got := native.Describe(&write); got != "Some(Access(WRITE))" {
		t.Errorf("Describe = %s", got)
	}
	if got := native.Describe(nil); got != "None" {
		t.Errorf("Describe = %s", got)
	}
	defer func() {
		if argument, ok := recover().(*native.ArgumentError); !ok || argument.Argument != "more" {
			t.Errorf("an unknown flag panicked with %v", argument)
		}
	}()
	native.Grant(native.AccessRead, 1<<20)
}
