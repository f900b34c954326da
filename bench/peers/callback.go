// SPDX-License-Identifier: MIT

// Callbacks by cgo.

package peers

// What an exported function's file may have of C is declarations.

/*
#include "peer.h"
*/
import "C"

// Function is what C calls.
var Function func(int64) int64

//export peerCalled
func peerCalled(value C.int64_t) C.int64_t { return C.int64_t(Function(int64(value))) }

// CgoRepeat has C call the function so many times, by an exported one.
func CgoRepeat(rounds int64, function func(int64) int64) int64 {
	Function = function
	return int64(C.peer_repeat(C.int64_t(rounds)))
}
