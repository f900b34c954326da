// SPDX-License-Identifier: MIT

// Package peers calls the same C functions as others would.
package peers

/*
#cgo CFLAGS: -O2
#cgo noescape peer_add
#cgo nocallback peer_add
#cgo noescape peer_length
#cgo nocallback peer_length
#cgo noescape peer_check
#cgo nocallback peer_check
#cgo noescape peer_new
#cgo nocallback peer_new
#cgo noescape peer_free
#cgo nocallback peer_free
#cgo noescape peer_sum
#cgo nocallback peer_sum
#include "peer.h"
*/
import "C"

import (
	"errors"
	"unsafe"
)

// ErrTooLarge is what CgoCheck fails with.
var ErrTooLarge = errors.New("too large")

// CgoCheck returns the value, or a number that Go makes an error of.
func CgoCheck(value int64) (int64, error) {
	var result C.int64_t
	if C.peer_check(C.int64_t(value), &result) != 0 {
		return 0, ErrTooLarge
	}
	return int64(result), nil
}

// CgoAdd adds by cgo, at its best: noescape and nocallback.
func CgoAdd(a, b int64) int64 { return int64(C.peer_add(C.int64_t(a), C.int64_t(b))) }

// CgoLength passes a text by cgo without a copy.
func CgoLength(text string) uint {
	return uint(C.peer_length((*C.char)(unsafe.Pointer(unsafe.StringData(text))), C.size_t(len(text))))
}

// CgoSum passes a slice by cgo without a copy.
func CgoSum(values []float64) float64 {
	return float64(C.peer_sum((*C.double)(unsafe.SliceData(values)), C.size_t(len(values))))
}

// CgoMake makes and frees a C object.
func CgoMake(value int64) { C.peer_free(C.peer_new(C.int64_t(value))) }

// Make makes and frees so many, in C alone.
func Make(rounds int64) int64 { return int64(C.peer_make(C.int64_t(rounds))) }

// Loop is the measure: so many calls through a pointer, in C.
func Loop(rounds int64) int64 { return int64(C.peer_loop(C.int64_t(rounds))) }
