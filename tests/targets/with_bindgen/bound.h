// SPDX-License-Identifier: MIT
// Its struct has a size of its own on Windows.
#include <stddef.h>
#include <stdint.h>

#define BOUND_ANSWER 42

struct bound_sizes {
    int64_t first;
    long second;
    size_t third;
};
