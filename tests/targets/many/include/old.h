// SPDX-License-Identifier: MIT
// For both languages.
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
int64_t old_twice(int64_t number);
#ifdef __cplusplus
}
#endif
