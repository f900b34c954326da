// SPDX-License-Identifier: MIT

package use_test

import (
	"reflect"
	"testing"

	"example.com/run/native"
)

func same[T any](t *testing.T, name string, echo func(T) T, values ...T) {
	t.Helper()
	for _, value := range values {
		if got := echo(value); !reflect.DeepEqual(got, value) {
			t.Errorf("%s(%#v) = %#v", name, value, got)
		}
	}
}

// headers, as a map.
func TestMaps(t *testing.T) {
	if got := native.Count([]string{"a", "b", "a"}); !reflect.DeepEqual(got, map[string]uint32{"a": 2, "b": 1}) {
		t.Errorf("Count = %v", got)
	}
	if got := native.Count(nil); got == nil || len(got) != 0 {
		t.Errorf("Count(nil) = %#v", got)
	}
	if got := native.Total(map[string]int64{"a": 1, "b": -5}); got != -4 {
		t.Errorf("Total = %d", got)
	}
	if got := native.Total(nil); got != 0 {
		t.Errorf("Total(nil) = %d", got)
	}
	same(t, "Ordered", native.Ordered, map[int64][]string{}, map[int64][]string{-1: {}, 5: {"x", ""}})
	same(t, "Nested", native.Nested, map[string]map[int32]map[string]struct{}{"": {}, "a": {1: {}, 2: {"x": {}, "y": {}}}})
}

func TestKeys(t *testing.T) {
	same(t, "ByEnum", native.ByEnum, map[native.Side]bool{native.SideLeft: true, native.SideRight: false})
	same(t, "ByRecord", native.ByRecord, map[native.Place]uint8{{Row: 1, Name: "a"}: 1, {Row: 1, Name: "b"}: 2})
	same(t, "ByTuple", native.ByTuple, map[native.Tuple2[int32, string]]float64{{V0: 1, V1: "a"}: 0.5, {V0: 1}: 2})
	same(t, "ByArray", native.ByArray, map[[2]byte]rune{{1, 2}: 'a', {2, 1}: '√'})
	defer func() {
		if argument, ok := recover().(*native.ArgumentError); !ok || argument.Argument != "values" {
			t.Errorf("an unknown key panicked with %v", argument)
		}
	}()
	native.ByEnum(map[native.Side]bool{9: true})
}

func TestSets(t *testing.T) {
	if got := native.Unique([]uint16{1, 2, 1}); !reflect.DeepEqual(got, map[uint16]struct{}{1: {}, 2: {}}) {
		t.Errorf("Unique = %v", got)
	}
	if got := native.Letters("aba"); !reflect.DeepEqual(got, map[rune]struct{}{'a': {}, 'b': {}}) {
		t.Errorf("Letters = %v", got)
	}
	if got := native.Unique(nil); got == nil || len(got) != 0 {
		t.Errorf("Unique(nil) = %#v", got)
	}
}

func TestTuples(t *testing.T) {
	if text, number := native.Swap(native.Tuple2[int32, string]{V0: 3, V1: "three"}); text != "three" || number != 3 {
		t.Errorf("Swap = %q, %d", text, number)
	}
	same(t, "Triple", native.Triple, []native.Tuple3[int8, bool, string]{{V0: -1, V1: true, V2: "x"}, {}})
	value := native.Tuple2[int32, native.Tuple2[string, *native.Tuple2[uint8, uint8]]]{V0: 1}
	value.V1.V0 = "deep"
	value.V1.V1 = &native.Tuple2[uint8, uint8]{V0: 8, V1: 9}
	if number, rest, err := native.Deep(value); number != 1 || !reflect.DeepEqual(rest, value.V1) || err != nil {
		t.Errorf("Deep = %v, %v, %v", number, rest, err)
	}
}
