// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"reflect"
	"runtime"
	"strconv"
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

func TestPlain(t *testing.T) {
	equal(t, "Sum", native.Sum([]float64{1, 2, 3.5}), 6.5)
	equal(t, "Sum(nil)", native.Sum(nil), 0.0)
	equal(t, "Double", native.Double([]int32{1, -2}), []int32{2, -4})
	equal(t, "Double(nil)", native.Double(nil), []int32{})
	equal(t, "Reversed", native.Reversed([]int16{1, 2, 3}), []int16{3, 2, 1})
	equal(t, "Cells", native.Cells([5]int64{1, 2, 3, 4, 5}), [5]int64{-1, -2, -3, -4, -5})
	equal(t, "Grid", native.Grid([][2]float32{{1, 2}, {3, 4}}), [][2]float32{{1, 2}, {3, 4}})
	equal(t, "Flags", native.Flags([]bool{true, false, true}), []bool{false, true, false})
	equal(t, "Letters", native.Letters([]rune("aß🌍")), []rune("aß🌍"))
	values := []float64{1, 2}
	equal(t, "Address", native.Address(values), uint(uintptr(unsafe.Pointer(&values[0]))))
}

func TestText(t *testing.T) {
	equal(t, "Words", native.Words("one  two three"), []string{"one", "two", "three"})
	equal(t, "Words of nothing", native.Words(""), []string{})
	equal(t, "BorrowedWords", native.BorrowedWords("one two"), []string{"one", "two"})
	equal(t, "Join", native.Join([]string{"a", "", "c"}, "-"), "a--c")
	equal(t, "Names", native.Names([3]string{"x", "", "z"}), [3]string{"x", "", "z"})
	nested := [][][]byte{{{1, 2}, {}}, {}, {{3}}}
	equal(t, "Nested", native.Nested(nested), nested)
	series := []native.Series{{Name: "a", Values: []float64{1}}, {Name: "", Values: []float64{}}}
	equal(t, "Series", native.EchoSeries(series), series)
}

// N-3, N-11: structs with padding, zero copy, in and in place; their layout is asserted natively.
func TestStructs(t *testing.T) {
	pixels := []native.Pixel{{Red: 1, Depth: 1 << 31, Alpha: 10}, {Red: 2, Depth: 1 << 31, Alpha: 21}}
	equal(t, "Depths", native.Depths(pixels), uint64(1)<<32)
	equal(t, "PixelAddress", native.PixelAddress(pixels), uint(uintptr(unsafe.Pointer(&pixels[0]))))
	native.Fade(pixels)
	equal(t, "Fade", pixels, []native.Pixel{{Red: 1, Depth: 1 << 31, Alpha: 5}, {Red: 2, Depth: 1 << 31, Alpha: 10}})
	native.Fade(nil)
	values := []float64{1, 2}
	native.Scale(values, -1.5)
	equal(t, "Scale", values, []float64{-1.5, -3})
}

func TestBadRuneInList(t *testing.T) {
	defer func() {
		var argument *native.ArgumentError
		if err, _ := recover().(error); !errors.As(err, &argument) || argument.Argument != "values" {
			t.Errorf("Letters panicked with %v", err)
		}
	}()
	native.Letters([]rune{'a', 0xD800})
}

// P-14: a million calls that return a list, and a million records in lists, leave the memory flat.
func TestMemoryIsFlat(t *testing.T) {
	series := make([]native.Series, 100)
	for i := range series {
		series[i] = native.Series{Name: strconv.Itoa(i), Values: []float64{1, 2, 3}}
	}
	for range 100 {
		native.EchoSeries(series)
	}
	runtime.GC()
	before := residentKiB(t)
	for range 10_000 {
		native.EchoSeries(series)
	}
	for range 1_000_000 {
		native.Double([]int32{1, 2, 3})
	}
	runtime.GC()
	if grown := residentKiB(t) - before; grown > 32<<10 {
		t.Errorf("a million lists and a million records left %d KiB", grown)
	}
}
