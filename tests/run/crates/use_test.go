// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"testing"

	"example.com/run/native"
)

// Types of the workspace's other crates are types of the API, with their methods and errors.
func TestOtherCrates(t *testing.T) {
	got, err := native.Middle(native.Point{X: 6, Y: 8}, native.Point{})
	if got != (native.Point{X: 3, Y: 4}) || err != nil || got.Norm() != 5 {
		t.Errorf("Middle = %v, %v", got, err)
	}
	_, err = native.Middle(native.Point{X: 101}, got)
	var far *native.ModelFarError
	if !errors.As(err, &far) || far.By != 1 {
		t.Errorf("%#v", err)
	}
	if _, err := native.Middle(native.Point{X: -1}, got); err != native.ErrModelLost {
		t.Errorf("%#v", err)
	}
}
