// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"reflect"
	"testing"

	"example.com/run/native"
)

var shapes = []native.Shape{
	native.Circle{Radius: 2}, native.Rect{Width: 2, Height: 3}, native.Label{Text: "text", Tags: []string{"a", ""}}, native.Nothing{},
}

// The structs themselves are the variants.
func TestEcho(t *testing.T) {
	for _, shape := range shapes {
		if got, err := native.Echo(shape); err != nil || !reflect.DeepEqual(got, shape) {
			t.Errorf("Echo(%#v) = %#v, %v", shape, got, err)
		}
	}
	if got := native.Area(native.Rect{Width: 2, Height: 3}); got != 6 {
		t.Errorf("Area = %v", got)
	}
	if got := native.Grow(native.Circle{Radius: 2}); got.Radius != 4 {
		t.Errorf("Grow = %v", got)
	}
}

func TestFields(t *testing.T) {
	for _, drawing := range []native.Drawing{
		{Main: shapes[0], Shapes: []native.Shape{}},
		{Main: shapes[1], Background: shapes[2], Shapes: shapes, Frame: shapes[3]},
	} {
		if got := native.EchoDrawing(drawing); !reflect.DeepEqual(got, drawing) {
			t.Errorf("EchoDrawing(%#v) = %#v", drawing, got)
		}
	}
}

// N-10: nil is no variant.
func TestRefused(t *testing.T) {
	var argument *native.ArgumentError
	for _, bad := range []native.Shape{nil, &native.Circle{}} {
		if _, err := native.Echo(bad); !errors.As(err, &argument) || argument.Argument != "shape" {
			t.Errorf("Echo(%#v) = %v", bad, err)
		}
	}
}
