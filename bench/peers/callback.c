// SPDX-License-Identifier: MIT
// The C function that calls Go; not part of the library that purego loads.
#include "_cgo_export.h"

int64_t peer_repeat(int64_t rounds) {
    int64_t sum = 0;
    for (int64_t i = 0; i < rounds; ++i) sum += peerCalled(i);
    return sum;
}
