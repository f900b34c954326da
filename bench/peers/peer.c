// SPDX-License-Identifier: MIT
// The C functions that the peers call.
#include "peer.h"

#include <stdlib.h>

int64_t peer_add(int64_t a, int64_t b) { return a + b; }

size_t peer_length(const char *text, size_t length) { return text ? length : 0; }

int peer_check(int64_t value, int64_t *result) {
    *result = value;
    return value >= 1000;
}

double peer_sum(const double *values, size_t count) {
    double sum = 0;
    for (size_t i = 0; i < count; ++i) sum += values[i];
    return sum;
}

// The measure of all calls: a loop that calls through a pointer, which the compiler cannot see through, and adds what it
// gets to a sum in memory, as the loops in Go do.
static volatile int64_t sum;

int64_t peer_loop(int64_t rounds) {
    int64_t (*volatile add)(int64_t, int64_t) = peer_add;
    for (int64_t i = 0; i < rounds; ++i) sum += add(i, 2);
    return sum;
}

void *peer_new(int64_t value) {
    int64_t *counter = malloc(sizeof *counter);
    *counter = value;
    return counter;
}

void peer_free(void *counter) { free(counter); }

int64_t peer_make(int64_t rounds) {
    void *(*volatile make)(int64_t) = peer_new;
    for (int64_t i = 0; i < rounds; ++i) {
        void *counter = make(i);
        peer_free(counter);
    }
    return rounds;
}
