// SPDX-License-Identifier: MIT

package use_test

import (
	"bytes"
	"errors"
	"testing"
	"unsafe"

	"example.com/run/native"
)

// N-11: null and empty slices, and none of them is copied on the way in.
func TestIn(t *testing.T) {
	for _, data := range [][]byte{nil, {}, {1}, {255, 255, 2}} {
		var want uint64
		for _, b := range data {
			want += uint64(b)
		}
		if got := native.Sum(data); got != want {
			t.Errorf("Sum(%v) = %d", data, got)
		}
	}
	data := []byte{1, 2, 3}
	if got := native.Address(data); got != uint(uintptr(unsafe.Pointer(&data[0]))) {
		t.Error("a borrowed slice was copied")
	}
}

// bytes out in one call; an empty result is not nil.
func TestOut(t *testing.T) {
	for _, data := range [][]byte{nil, {}, {1}, bytes.Repeat([]byte{7}, 100_000)} {
		if got := native.Owned(data); got == nil || !bytes.Equal(got, data) {
			t.Errorf("Owned of %d bytes gave %d", len(data), len(got))
		}
	}
	if got := native.Tail([]byte{1, 2, 3}); !bytes.Equal(got, []byte{2, 3}) {
		t.Errorf("Tail = %v", got)
	}
	if got := native.Tail(nil); len(got) != 0 {
		t.Errorf("Tail(nil) = %v", got)
	}
}

// 100 MB.
func TestLarge(t *testing.T) {
	const size = 100 << 20
	got := native.Filled(0xA5, size)
	if len(got) != size || got[0] != 0xA5 || got[size/2] != 0xA5 || got[size-1] != 0xA5 {
		t.Errorf("Filled gave %d bytes", len(got))
	}
	got[0] = 1 // it is Go's own
}

func TestInPlace(t *testing.T) {
	data := []byte{0, 1, 0xFF}
	native.Invert(data)
	if !bytes.Equal(data, []byte{0xFF, 0xFE, 0}) {
		t.Errorf("Invert gave %v", data)
	}
	native.Invert(nil)
	native.AddTo(data, []byte{1, 1, 1})
	if !bytes.Equal(data, []byte{0, 0xFF, 1}) {
		t.Errorf("AddTo gave %v", data)
	}
	left, right := []byte{1, 2}, []byte{3, 4}
	if err := native.Exchange(left, right); err != nil || !bytes.Equal(left, []byte{3, 4}) || !bytes.Equal(right, []byte{1, 2}) {
		t.Errorf("Exchange gave %v, %v, %v", left, right, err)
	}
	if err := native.Exchange(left, nil); err == nil || err.Error() != "lengths differ" {
		t.Errorf("Exchange of different lengths = %v", err)
	}
}

// Overlapping slices of which one is exclusive are refused; neighbours and empty ones are not.
func TestOverlap(t *testing.T) {
	data := []byte{1, 2, 3, 4}
	var argument *native.ArgumentError
	if err := native.Exchange(data[:3], data[1:]); !errors.As(err, &argument) || argument.Function != "Exchange" {
		t.Errorf("Exchange of overlapping slices = %v", err)
	}
	if err := native.Exchange(data[:2], data[2:]); err != nil {
		t.Errorf("Exchange of neighbours = %v", err)
	}
	if err := native.Exchange(data[1:1], data[1:1]); err != nil {
		t.Errorf("Exchange of empty slices = %v", err)
	}
	defer func() {
		if err, ok := recover().(*native.ArgumentError); !ok || err.Function != "AddTo" {
			t.Errorf("AddTo of overlapping slices panicked with %v", err)
		}
	}()
	native.AddTo(data, data)
}
