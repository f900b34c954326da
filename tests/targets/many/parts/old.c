// SPDX-License-Identifier: MIT
// C, which is compiled as such: `new` is no name in C++.
#include "old.h"

int64_t old_twice(int64_t number) {
    int64_t new = number * 2;
    return new;
}
