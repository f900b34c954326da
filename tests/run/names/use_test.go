// SPDX-License-Identifier: MIT

package use_test

import (
	"reflect"
	"testing"

	"example.com/run/native"
)

// P-20: keywords and predeclared names of the three languages, as names of everything.
func TestArguments(t *testing.T) {
	if got := native.Keywords(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16); got != 136 {
		t.Errorf("Keywords = %d", got)
	}
	if got := native.Raw(1, 2, 3, 4, 5, 6, 7, 8, 9); got != 45 {
		t.Errorf("Raw = %d", got)
	}
	if got := native.Others(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16); got != 136 {
		t.Errorf("Others = %d", got)
	}
	yes := true
	want := "s 1 true -2 -3 4 0.5 1.5 x [6] Some(true) 7"
	if got := native.Predeclared("s", 1, true, -2, -3, 4, 0.5, 1.5, 'x', []int32{6}, &yes, 7); got != want {
		t.Errorf("Predeclared = %q", got)
	}
}

func TestFunctions(t *testing.T) {
	got := []int32{
		native.Type(), native.Func(), native.Init(), native.Main(), native.String(), native.Operator(), native.Unsafe(), native.Delete(),
	}
	if !reflect.DeepEqual(got, []int32{1, 2, 3, 4, 5, 6, 7, 8}) {
		t.Errorf("%v", got)
	}
	if got := native.Größe(5); got != 5 {
		t.Errorf("Größe = %d", got)
	}
}

func TestTypes(t *testing.T) {
	value := native.Struct{Type: 1, Func: 2, Class: 3, String: "4", Fn: []int32{5}, Wire: true, Self: 6}
	if got := native.EchoStruct(value); !reflect.DeepEqual(got, value) {
		t.Errorf("EchoStruct = %v", got)
	}
	for _, value := range []native.Enum{native.EnumType, native.EnumFunc, native.EnumClass, native.EnumNil, native.EnumNone, native.EnumSome} {
		if got := native.EchoEnum(value); got != value {
			t.Errorf("EchoEnum(%v) = %v", value, got)
		}
	}
	for _, value := range []native.Union{native.UnionFunc{Func: 1, Match: "m"}, native.UnionType{Value: 2}, native.UnionNil{}} {
		if got := native.EchoUnion(value); !reflect.DeepEqual(got, value) {
			t.Errorf("EchoUnion(%v) = %v", value, got)
		}
	}
}
