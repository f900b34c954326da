// SPDX-License-Identifier: MIT

package use_test

import (
	"fmt"
	"testing"

	"example.com/run/native"
)

func TestMethodsOfVariants(t *testing.T) {
	var shape native.Shape = native.ShapeSquare{Value: 2}
	if got := shape.Area(); got != 4 {
		t.Errorf("Area = %v", got)
	}
	if got := (native.ShapeCircle{Radius: 0}).Area(); got != 0 {
		t.Errorf("Area = %v", got)
	}
	if got := shape.Scaled(3); got != (native.ShapeSquare{Value: 6}) {
		t.Errorf("Scaled = %v", got)
	}
	if got := native.ShapeUnit(); got != (native.ShapeSquare{Value: 1}) {
		t.Errorf("ShapeUnit = %v", got)
	}
	if got := fmt.Sprint(shape); got != "shape of area 4.0" {
		t.Errorf("String = %q", got)
	}
	if got := native.ShapeEmpty.String(native.ShapeEmpty{}); got != "shape of area 0.0" {
		t.Errorf("String = %q", got)
	}
}
