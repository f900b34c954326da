// SPDX-License-Identifier: MIT

// A native library as the scaffolding would make it, written by hand in C. It trusts its arguments.

#include "native.h"

#ifndef SAMPLE_ABI
#define SAMPLE_ABI "sample-1"
#endif
EXPORT const char bb_sample_abi[] = SAMPLE_ABI;

EXPORT void bb_sample_free(struct { Block* block; }* frame) { frame->block->drop(frame->block); }

typedef struct { int64_t a, b, result; Outcome outcome; } Add;
EXPORT void bb_sample_add(Add* frame) { frame->result = frame->a + frame->b; }
EXPORT void bb_sample_add_fast(Add* frame) { frame->result = frame->a + frame->b; }

// A message out of the text in; nothing is freed here.
EXPORT void bb_sample_count(struct { Text text; uint64_t result; Outcome outcome; }* frame) {
    frame->result = frame->text.length;
}

EXPORT void bb_sample_greet(struct { Text name; Text result; Outcome outcome; }* frame) {
    Block* block = new_block(0, frame->name.length + 8);
    frame->result = put(block, "Hello, ", 7);
    frame->result.length += put(block, frame->name.data, frame->name.length).length;
    frame->result.length += put(block, "!", 1).length;
    frame->outcome.block = block;
}

EXPORT void bb_sample_invert(struct { List bytes; Outcome outcome; }* frame) {
    for (uint64_t i = 0; i < frame->bytes.length; i++) ((uint8_t*)frame->bytes.data)[i] ^= 0xff;
}

typedef struct { Text name; uint8_t age; Text email; } Person;

EXPORT void bb_sample_people(struct { uint64_t count; List result; Outcome outcome; }* frame) {
    uint64_t count = frame->count;
    Block* block = new_block(count * sizeof(Person), count * 32);
    Person* people = (Person*)(block + 1);
    for (uint64_t i = 0; i < count; i++) {
        char digits[4] = {'0' + i / 1000 % 10, '0' + i / 100 % 10, '0' + i / 10 % 10, '0' + i % 10};
        people[i].name = put(block, "Person no ", 10);
        people[i].name.length += put(block, digits, 4).length;
        people[i].age = i % 100;
        people[i].email = put(block, digits, 4);
        people[i].email.length += put(block, "@there.org", 10).length;
    }
    frame->result = (List){people, count, count};
    frame->outcome.block = block;
}

typedef struct { Text key; int64_t value; } Score;
EXPORT void bb_sample_total(struct { List scores; int64_t result; Outcome outcome; }* frame) {
    for (uint64_t i = 0; i < frame->scores.length; i++) frame->result += ((Score*)frame->scores.data)[i].value;
}

// Index of each text in the list.
EXPORT void bb_sample_index(struct { List texts; List result; Outcome outcome; }* frame) {
    uint64_t count = frame->texts.length, texts = 0;
    for (uint64_t i = 0; i < count; i++) texts += ((Text*)frame->texts.data)[i].length;
    Block* block = new_block(count * sizeof(Score), texts);
    Score* entries = (Score*)(block + 1);
    for (uint64_t i = 0; i < count; i++) {
        Text text = ((Text*)frame->texts.data)[i];
        entries[i] = (Score){put(block, text.data, text.length), i};
    }
    frame->result = (List){entries, count, count};
    frame->outcome.block = block;
}

EXPORT void bb_sample_parse(struct { Text text; int64_t result; Outcome outcome; }* frame) {
    for (uint64_t i = 0; i < frame->text.length; i++) {
        unsigned char digit = frame->text.data[i] - '0';
        if (digit > 127) {
            fail(&frame->outcome, 3, refusal(0, "is not ASCII"));
            return;
        }
        if (digit > 9) {
            fail(&frame->outcome, 1, error_text("not a digit"));
            return;
        }
        frame->result = frame->result * 10 + digit;
    }
}

EXPORT void bb_sample_panic(struct { Text message; Outcome outcome; }* frame) {
    fail(&frame->outcome, 2, panic_at(frame->message, 12));
}

EXPORT void bb_sample_throw(struct { uint64_t number; Outcome outcome; }* frame) {
    typedef struct { Text what, type; uint64_t number; } Exception;
    Block* block = new_block(sizeof(Exception), 64);
    Text what = put(block, "no such file", 12);
    *(Exception*)block->payload = (Exception){what, put(block, "std::system_error", 17), frame->number};
    fail(&frame->outcome, 4, block);
}

// The sum of two 128-bit integers, and the frame's pointers to wire values.
typedef struct { uint64_t low, high; } Wide;
EXPORT void bb_sample_add_wide(struct { const Wide *a, *b; Wide result; Outcome outcome; }* frame) {
    frame->result.low = frame->a->low + frame->b->low;
    frame->result.high = frame->a->high + frame->b->high + (frame->result.low < frame->a->low);
}

// Copies b over a, as far as both go.
EXPORT void bb_sample_copy(struct { List a, b; Outcome outcome; }* frame) {
    uint64_t length = frame->a.length < frame->b.length ? frame->a.length : frame->b.length;
    memcpy(frame->a.data, frame->b.data, length);
}

// Uses stack, and time, in native code.
EXPORT void bb_sample_work(struct { uint64_t rounds; uint64_t result; Outcome outcome; }* frame) {
    volatile char stack[1 << 14];
    for (uint64_t i = 0; i < frame->rounds; i++) {
        stack[i % sizeof stack] = (char)i;
        frame->result += stack[(i * 31) % sizeof stack] & 1;
    }
    frame->result = frame->rounds;
}

// The measure of the benchmarks: calls through a pointer from C.
static void (*volatile add_pointer)(Add*) = bb_sample_add;
EXPORT void bb_sample_loop(struct { uint64_t rounds; uint64_t result; Outcome outcome; }* frame) {
    Add add = {1, 2, 0, {0, 0}};
    for (uint64_t i = 0; i < frame->rounds; i++) {
        add.a = i;
        add_pointer(&add);
        frame->result += add.result;
    }
}

// An object.
typedef struct { int64_t value; } Counter;
EXPORT void bb_sample_new_counter(struct { int64_t value; Counter* result; Outcome outcome; }* frame) {
    frame->result = malloc(sizeof(Counter));
    frame->result->value = frame->value;
}
EXPORT void bb_sample_d_counter(struct { Counter* self; Outcome outcome; }* frame) {
    if (frame->self == 0) {
        frame->self = (Counter*)1;
        return;
    }
    free(frame->self);
}

typedef struct { Counter* self; int64_t value, result; Outcome outcome; } CounterAdd;
EXPORT void bb_sample_counter_get(CounterAdd* frame) { frame->result = frame->self->value + frame->value; }
EXPORT void bb_sample_counter_get_fast(CounterAdd* frame) { frame->result = frame->self->value + frame->value; }
EXPORT void bb_sample_counter_add(CounterAdd* frame) { frame->result = frame->self->value += frame->value; }
// Takes its time.
EXPORT void bb_sample_counter_work(struct { Counter* self; uint64_t rounds, result; Outcome outcome; }* frame) {
    volatile uint64_t sum = 0;
    for (uint64_t i = 0; i < frame->rounds; i++) sum += i;
    frame->result = frame->self->value;
}

// The native work of making and destroying counters.
EXPORT void bb_sample_loop_counters(struct { uint64_t rounds; uint64_t result; Outcome outcome; }* frame) {
    for (uint64_t i = 0; i < frame->rounds; i++) {
        Counter* volatile counter = malloc(sizeof(Counter));
        counter->value = i;
        frame->result += counter->value;
        free(counter);
    }
}
