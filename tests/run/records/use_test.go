// SPDX-License-Identifier: MIT

package use_test

import (
	"math/big"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"unsafe"

	"example.com/run/native"
)

func equal(t *testing.T, name string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s = %#v, want %#v", name, got, want)
	}
}

// N-3: a struct by value with padding. N-4: what C would give back by a pointer is a result.
func TestPadding(t *testing.T) {
	if size := unsafe.Sizeof(native.Point{}); size != 24 {
		t.Errorf("Point has %d bytes", size)
	}
	equal(t, "Mirror", native.Mirror(native.Point{X: 1.5, Y: 2, Small: 200}), native.Point{Flag: true, X: -1.5, Y: -2, Small: 200})
	equal(t, "Sum", native.Sum(native.Point{X: 1.5, Y: -2}), -0.5)
}

func TestForms(t *testing.T) {
	equal(t, "Swap", native.Swap(native.Pair{Field0: 3, Field1: "abc"}), native.Pair{Field0: -3, Field1: "ABC"})
	equal(t, "Twice", native.Twice(native.Meters{Value: 2.5}), native.Meters{Value: 5})
	equal(t, "Mark", native.Mark(native.Marker{}), native.Marker{})
}

func TestNested(t *testing.T) {
	point := native.Point{X: 1}
	for _, nested := range []native.Nested{
		{Points: []native.Point{}},
		{Point: point, Points: []native.Point{point, {Y: -1}}, Marker: &native.Point{Small: 9}, Name: "name"},
	} {
		equal(t, "Nested_", native.Nested_(nested), nested)
	}
}

func TestLarge(t *testing.T) {
	small, text := int8(-8), "fifteen"
	huge, _ := new(big.Int).SetString("340282366920938463463374607431768211455", 10)
	large := native.Large{
		F0: -1, F1: -2, F2: -3, F3: -4, F4: 4, F5: 5, F6: 6, F7: 7, F8: 8.5, F9: 9.5, F10: true, F11: '√', F12: "twelve",
		F13: []byte{1, 3}, F14: &small, F15: &text, F16: [3]byte{1, 6, 0}, F17: -17, F18: 18,
		F19: native.Tuple2[int8, string]{V0: 19, V1: "nineteen"}, F20: []string{"a", ""}, F21: map[int32]bool{1: true, -1: false},
		F22: native.Meters{Value: 22}, F23: huge,
	}
	equal(t, "Large_", native.Large_(large), large)
}

func TestRecursive(t *testing.T) {
	leaf := native.Node{Value: 1}
	tree := native.Node{Next: &leaf, Children: []native.Node{leaf, {Next: &leaf}}, Named: map[string]native.Node{"a": leaf}}
	equal(t, "Depth", native.Depth(tree), uint(6))
	chain := native.Chain(3)
	if chain == nil || chain.Value != 0 || chain.Next == nil || chain.Next.Next == nil || chain.Next.Next.Value != 2 || chain.Next.Next.Next != nil {
		t.Errorf("Chain(3) = %#v", chain)
	}
	if chain := native.Chain(0); chain != nil {
		t.Errorf("Chain(0) = %#v", chain)
	}
}

// A ring has no end, which native code could not hold: it is refused, not followed.
func TestRing(t *testing.T) {
	defer func() {
		if argument, ok := recover().(*native.ArgumentError); !ok || !strings.Contains(argument.Reason, "deep") {
			t.Errorf("Depth of a ring panicked with %v", argument)
		}
	}()
	ring := &native.Node{}
	ring.Next = ring
	native.Depth(*ring)
}

// P-14: a million calls that return a record leave the memory flat.
func TestMemoryIsFlat(t *testing.T) {
	pair := native.Pair{Field0: 1, Field1: strings.Repeat("x", 100)}
	for range 1000 {
		native.Swap(pair)
	}
	runtime.GC()
	before := residentKiB(t)
	for range 1_000_000 {
		native.Swap(pair)
	}
	runtime.GC()
	if grown := residentKiB(t) - before; grown > 32<<10 {
		t.Errorf("a million calls left %d KiB", grown)
	}
}
