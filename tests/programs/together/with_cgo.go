// SPDX-License-Identifier: MIT

package together

// Go's own way, with a callback of its own. Tests can't use it themselves.

/*
#include <stdint.h>
extern int64_t togetherCalled(int64_t value);
static int64_t call_together(int64_t rounds) {
	int64_t sum = 0;
	for (int64_t i = 0; i < rounds; ++i) sum += togetherCalled(i);
	return sum;
}
*/
import "C"

var called func(int64) int64

//export togetherCalled
func togetherCalled(value C.int64_t) C.int64_t { return C.int64_t(called(int64(value))) }

// byCgo sums up what the function gives, which C calls.
func byCgo(rounds int64, function func(int64) int64) int64 {
	called = function
	return int64(C.call_together(C.int64_t(rounds)))
}
