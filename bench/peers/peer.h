// SPDX-License-Identifier: MIT
// What the peers call: plain C.
#include <stddef.h>
#include <stdint.h>

int64_t peer_add(int64_t a, int64_t b);
size_t peer_length(const char *text, size_t length);
int peer_check(int64_t value, int64_t *result);
double peer_sum(const double *values, size_t count);
int64_t peer_loop(int64_t rounds);

void *peer_new(int64_t value);
void peer_free(void *counter);
// Makes and frees so many.
int64_t peer_make(int64_t rounds);

// Calls Go so many times.
int64_t peer_repeat(int64_t rounds);
