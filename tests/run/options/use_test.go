// SPDX-License-Identifier: MIT

package use_test

import (
	"math/big"
	"reflect"
	"testing"

	"example.com/run/native"
)

// same checks that echo gives every value back; nil is none, and empty is not.
func same[T any](t *testing.T, name string, echo func(T) T, values ...T) {
	t.Helper()
	for _, value := range values {
		if got := echo(value); !reflect.DeepEqual(got, value) {
			t.Errorf("%s(%#v) = %#v", name, value, got)
		}
	}
}

func TestOptions(t *testing.T) {
	yes := new(bool)
	*yes = true
	var none *bool
	same(t, "Number", native.Number, nil, new(int64))
	same(t, "Flag", native.Flag, nil, new(bool), yes)
	same(t, "Text", native.Text, nil, new(string))
	same(t, "List", native.List, nil, []int32{}, []int32{1, 2})
	same(t, "Map", native.Map, nil, map[string]int32{}, map[string]int32{"a": 1})
	same(t, "Wide", native.Wide, nil, big.NewInt(5))
	if got := native.Wide(new(big.Int)); got == nil || got.Sign() != 0 {
		t.Errorf("Wide(0) = %v", got)
	}
	same(t, "Nested", native.Nested, nil, &none, &yes)
	text := "text"
	same(t, "Each", native.Each, []*string{}, []*string{nil, &text, new(string)})
	half := 0.5
	same(t, "Values", native.Values, map[int32]*float64{}, map[int32]*float64{1: nil, 2: &half})
	same(t, "Pair", native.Pair, nil, &native.Tuple2[int32, string]{V0: 1, V1: "one"})
}

func TestOptionOfBorrow(t *testing.T) {
	if got := native.Length(nil); got != nil {
		t.Errorf("Length(nil) = %v", *got)
	}
	text := "four"
	if got := native.Length(&text); got == nil || *got != 4 {
		t.Errorf("Length = %v", got)
	}
}

func TestRecords(t *testing.T) {
	age := uint8(40)
	boss := native.Person{Name: "Boss", Age: &age, Friends: []string{}}
	same(t, "Person_", native.Person_, nil, &native.Person{Name: "Ann"}, &boss, &native.Person{Friends: []string{"Bob"}, Boss: &boss})
}
