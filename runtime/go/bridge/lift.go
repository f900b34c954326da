// SPDX-License-Identifier: MIT

// Lifting: wire values that Go lays out otherwise are read one by one. A lift function takes a Reader and a pointer to
// the wire value, and returns the Go value; those of compound values are made from those of their parts.

package bridge

import (
	"time"
)

// Reader reads the values of one block. Its zero value copies each text by itself.
type Reader struct {
	// texts is a copy of the block's texts, and start the address of the first: texts are cut from the copy.
	texts string
	start uintptr
}

// Read returns a Reader for the block at this address; 0 is none. The block's texts are copied at once if they lie
// together, so a string that is cut from them keeps all of them in memory.
func Read(address uintptr) Reader {
	if address == 0 {
		return Reader{}
	}
	header := At[block](address)
	return Reader{texts: CopyText(Text{header.text, header.textLength}), start: header.text}
}

// Text returns the text as a string of Go's.
func (r *Reader) Text(text Text) string {
	if text.Length == 0 {
		return ""
	}
	offset := uint64(text.Pointer - r.start)
	if offset <= uint64(len(r.texts)) && text.Length <= uint64(len(r.texts))-offset {
		return r.texts[offset : offset+text.Length]
	}
	return CopyText(text)
}

// LiftText lifts a text.
func LiftText(r *Reader, text *Text) string { return r.Text(*text) }

// LiftPlain lifts a value that is the same on both sides.
func LiftPlain[T any](_ *Reader, value *T) T { return *value }

// LiftPlainList lifts a list whose elements are the same on both sides.
func LiftPlainList[T any](_ *Reader, list *List) []T { return CopyList[T](*list) }

// LiftDuration lifts a duration.
func LiftDuration(_ *Reader, nanoseconds *int64) time.Duration { return time.Duration(*nanoseconds) }

// LiftList lifts a list. An empty one is not nil.
func LiftList[W, T any](r *Reader, list List, lift func(*Reader, *W) T) []T {
	lifted := make([]T, list.Length)
	LiftEach(r, lifted, view[W](list), lift)
	return lifted
}

// LiftOptionalList is LiftList for an option: none is nil.
func LiftOptionalList[W, T any](r *Reader, list List, lift func(*Reader, *W) T) []T {
	if list.Pointer == 0 {
		return nil
	}
	return LiftList(r, list, lift)
}

// LiftEach lifts the elements of an array into another of the same length.
func LiftEach[W, T any](r *Reader, lifted []T, wire []W, lift func(*Reader, *W) T) {
	for i := range wire {
		lifted[i] = lift(r, &wire[i])
	}
}

// LiftOption lifts an option from its pointer: none is nil.
func LiftOption[W, T any](r *Reader, pointer uintptr, lift func(*Reader, *W) T) *T {
	if pointer == 0 {
		return nil
	}
	lifted := lift(r, At[W](pointer))
	return &lifted
}

// LiftMap lifts a map. An empty one is not nil.
func LiftMap[WK, WV any, K comparable, V any](
	r *Reader, list List, key func(*Reader, *WK) K, value func(*Reader, *WV) V,
) map[K]V {
	lifted := make(map[K]V, list.Length)
	entries := view[Entry[WK, WV]](list)
	for i := range entries {
		lifted[key(r, &entries[i].Key)] = value(r, &entries[i].Value)
	}
	return lifted
}

// LiftOptionalMap is LiftMap for an option: none is nil.
func LiftOptionalMap[WK, WV any, K comparable, V any](
	r *Reader, list List, key func(*Reader, *WK) K, value func(*Reader, *WV) V,
) map[K]V {
	if list.Pointer == 0 {
		return nil
	}
	return LiftMap(r, list, key, value)
}

// LiftSet lifts a set. An empty one is not nil.
func LiftSet[W any, T comparable](r *Reader, list List, lift func(*Reader, *W) T) map[T]struct{} {
	lifted := make(map[T]struct{}, list.Length)
	elements := view[W](list)
	for i := range elements {
		lifted[lift(r, &elements[i])] = struct{}{}
	}
	return lifted
}

// LiftOptionalSet is LiftSet for an option: none is nil.
func LiftOptionalSet[W any, T comparable](r *Reader, list List, lift func(*Reader, *W) T) map[T]struct{} {
	if list.Pointer == 0 {
		return nil
	}
	return LiftSet(r, list, lift)
}
