// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"testing"

	"example.com/run/native"
)

func TestTypesOfIncludedHeaders(t *testing.T) {
	circle, err := native.NewCircle(2)
	if err != nil || circle.Area() != 4*native.CirclePi {
		t.Errorf("%v, %v", circle, err)
	}
	square := native.MakeSquare(3)
	if got := native.Area(native.Pair{Square: square, Circle: circle}); got != 9+12.5 {
		t.Errorf("Area = %v", got)
	}
}

func TestErrorsOfIncludedHeaders(t *testing.T) {
	_, err := native.NewCircle(-1)
	var shape *native.ShapeError
	if !errors.As(err, &shape) || shape.Value != -1 || err.Error() != "a radius is not negative" {
		t.Errorf("%#v", err)
	}
}
