// SPDX-License-Identifier: MIT
// Called from Rust.
#include <assert.h>
#include <stdint.h>

int64_t c_sum(const int64_t *numbers, uint64_t count) {
    assert(numbers != 0);
    int64_t sum = 0;
    for (uint64_t i = 0; i < count; ++i) sum += numbers[i];
    return sum;
}
