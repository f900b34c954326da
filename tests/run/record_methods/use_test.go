// SPDX-License-Identifier: MIT

package use_test

import (
	"math"
	"slices"
	"testing"

	"example.com/run/native"
)

func TestValueMethods(t *testing.T) {
	point := native.NewPoint(3)
	if point != (native.Point{X: 3, Y: 3}) {
		t.Errorf("NewPoint = %v", point)
	}
	if got := (native.Point{X: 3, Y: 4}).Length(); got != 5 {
		t.Errorf("Length = %v", got)
	}
	if got := (native.Point{X: 3, Y: 4}).Swapped(); got != (native.Point{X: 4, Y: 3}) {
		t.Errorf("Swapped = %v", got)
	}
	if got := point.Dot(native.Point{X: 1, Y: 2}); got != 9 {
		t.Errorf("Dot = %v", got)
	}
	if got, err := native.PointFromText("1,2"); got != (native.Point{X: 1, Y: 2}) || err != nil {
		t.Errorf("PointFromText = %v, %v", got, err)
	}
	if _, err := native.PointFromText("1"); err == nil || err.Error() != "no comma" {
		t.Errorf("PointFromText: %v", err)
	}
	if native.PointDimensions != 2 {
		t.Errorf("PointDimensions = %v", native.PointDimensions)
	}
}

func TestPointerMethods(t *testing.T) {
	point := native.Point{X: 1, Y: 1}
	point.Shift(1, math.Inf(1))
	if point != (native.Point{X: 2, Y: math.Inf(1)}) {
		t.Errorf("Shift made %v", point)
	}
	person := &native.Person{Name: "Ada", Tags: []string{"first"}}
	if got := person.Rename("Grace"); got != "Ada" || person.Name != "Grace" || !slices.Equal(person.Tags, []string{"first", "Ada"}) {
		t.Errorf("Rename = %q, made %v", got, person)
	}
	if got, err := person.Add("x"); got != 3 || err != nil {
		t.Errorf("Add = %d, %v", got, err)
	}
	// What was changed before the error counts.
	if _, err := person.Add(""); err == nil || len(person.Tags) != 4 {
		t.Errorf("Add: %v, made %v", err, person)
	}
}

func TestNilReceiver(t *testing.T) {
	defer func() {
		if err, ok := recover().(*native.ArgumentError); !ok || err.Error() != "Point.Shift: argument p: is nil" {
			t.Errorf("panicked with %v", err)
		}
	}()
	(*native.Point)(nil).Shift(1, 1)
}

func TestText(t *testing.T) {
	for _, name := range []string{"Ann", ""} {
		if got := (native.Person{Name: name}).String(); got != name {
			t.Errorf("String = %q, want %q", got, name)
		}
	}
}
