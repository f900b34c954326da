// SPDX-License-Identifier: MIT

// Slices that native code changes in place must not overlap with others of the same call.

package bridge

import "unsafe"

// Region is the memory that one argument leads to.
type Region struct {
	index int
	start unsafe.Pointer
	bytes uintptr
}

// RegionOf returns the region of a slice, the argument of this index.
func RegionOf[T any](index int, slice []T) Region {
	return Region{index, unsafe.Pointer(unsafe.SliceData(slice)), uintptr(len(slice)) * unsafe.Sizeof(*new(T))}
}

// RegionOfValue returns the region of a value that is changed in place, the argument of this index.
func RegionOfValue[T any](index int, value *T) Region {
	return Region{index, unsafe.Pointer(value), unsafe.Sizeof(*value)}
}

// RegionOfText returns the region of a string, the argument of this index.
func RegionOfText(index int, text string) Region {
	return Region{index, unsafe.Pointer(unsafe.StringData(text)), uintptr(len(text))}
}

// RefuseOverlap refuses an argument that overlaps with another. The first regions, as many as exclusive says, are
// changed in place, the others only read.
func (l *Lowering) RefuseOverlap(exclusive int, regions ...Region) {
	for i := range exclusive {
		for j := i + 1; j < len(regions); j++ {
			if overlap(&regions[i], &regions[j]) {
				l.Argument(max(regions[i].index, regions[j].index)).Refuse("overlaps with another argument, and one is changed in place")
			}
		}
	}
}

// overlap makes no calls, so the stack, where both may lie, does not move while it compares.
func overlap(a, b *Region) bool {
	return a.bytes != 0 && b.bytes != 0 &&
		uintptr(a.start) < uintptr(b.start)+b.bytes && uintptr(b.start) < uintptr(a.start)+a.bytes
}
