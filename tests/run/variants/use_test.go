// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"example.com/run/native"
)

var shapes = []native.Shape{
	native.ShapeCircle{Radius: 1.5},
	native.ShapeRect{Field0: 2, Field1: 3},
	native.ShapeLabeled{Label: "label", Points: []native.Tuple2[float64, float64]{{V0: 1, V1: 2}}},
	native.ShapeScaled{Field0: native.ShapeRect{Field0: 1, Field1: 1}, Field1: 2},
	native.ShapeGroup{Value: []native.Shape{native.ShapeEmpty{}, native.ShapeCircle{Radius: 1}}},
	native.ShapeEmpty{},
}

func TestEcho(t *testing.T) {
	for _, shape := range shapes {
		if got, err := native.Echo(shape); err != nil || !reflect.DeepEqual(got, shape) {
			t.Errorf("Echo(%#v) = %#v, %v", shape, got, err)
		}
	}
	drawing := native.Drawing{Title: "t", Main: shapes[3], Background: shapes[0], Layers: map[int32]native.Shape{-1: shapes[4]}}
	if got := native.EchoDrawing(drawing); !reflect.DeepEqual(got, drawing) {
		t.Errorf("EchoDrawing = %#v", got)
	}
	drawing.Background, drawing.Layers = nil, map[int32]native.Shape{}
	if got := native.EchoDrawing(drawing); !reflect.DeepEqual(got, drawing) {
		t.Errorf("EchoDrawing = %#v", got)
	}
}

// N-10: what would be a union in C is reached by its variant only.
func TestChecked(t *testing.T) {
	if got := native.Area(native.ShapeScaled{Field0: native.ShapeRect{Field0: 2, Field1: 3}, Field1: 2}); got != 24 {
		t.Errorf("Area = %v", got)
	}
	if got := native.Total([]native.Shape{native.ShapeRect{Field0: 2, Field1: 3}, native.ShapeEmpty{}}); got != 6 {
		t.Errorf("Total = %v", got)
	}
}

func TestRecursive(t *testing.T) {
	number := func(value int64) native.Expr { return native.ExprNumber{Value: value} }
	expr := native.ExprAdd{Field0: number(1), Field1: native.ExprNegate{Value: native.ExprNamed{Name: "x", Value: number(5)}}}
	if got := native.Eval(expr); got != -4 {
		t.Errorf("Eval = %d", got)
	}
	if got := native.Eval(native.ExprNamed{}); got != 0 {
		t.Errorf("Eval = %d", got)
	}
}

// nil, and what is no variant, is an ArgumentError at any depth.
func TestRefused(t *testing.T) {
	for _, bad := range []native.Shape{
		nil, native.ShapeScaled{}, native.ShapeGroup{Value: []native.Shape{native.ShapeEmpty{}, nil}}, &native.ShapeCircle{}, (*native.ShapeRect)(nil),
	} {
		_, err := native.Echo(bad)
		var argument *native.ArgumentError
		if !errors.As(err, &argument) || argument.Argument != "shape" || argument.Reason == "" {
			t.Errorf("Echo(%#v) = %v", bad, err)
		}
	}
	if _, err := native.Echo(&native.ShapeCircle{}); err == nil || !strings.Contains(err.Error(), "pass the value") {
		t.Errorf("Echo of a pointer: %v", err)
	}
	var deep native.Shape = native.ShapeEmpty{}
	for range 5000 {
		deep = native.ShapeScaled{Field0: deep}
	}
	if _, err := native.Echo(deep); err == nil || !strings.Contains(err.Error(), "deep") {
		t.Errorf("a very deep shape: %v", err)
	}
}
