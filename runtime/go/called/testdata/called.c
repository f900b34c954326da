// SPDX-License-Identifier: MIT

// A native library that calls Go, as the scaffolding would make it, written by hand in C. Where C++ would throw and Rust
// would panic, it returns. It trusts its arguments.

#include "native.h"

#include <pthread.h>
#include <stdatomic.h>

EXPORT const char bb_called_abi[] = "called-1";

EXPORT void bb_called_free(struct { Block* block; }* frame) { frame->block->drop(frame->block); }

// What lives on this side: objects, holders of functions and Go functions.
static _Atomic int64_t live;

typedef struct { int64_t result; Outcome outcome; } Number;
EXPORT void bb_called_live(Number* frame) { frame->result = live; }

// Calls into Go.

static void* enter;
static void* dispatch;
static _Atomic uint64_t dropped_counter;
static pthread_mutex_t dropped_lock = PTHREAD_MUTEX_INITIALIZER;
static uint64_t* dropped;
static uint64_t dropped_count, dropped_capacity;

EXPORT void bb_called_start(struct { void *enter, *dispatch; _Atomic uint64_t* counter; Outcome outcome; }* frame) {
    enter = frame->enter;
    dispatch = frame->dispatch;
    frame->counter = &dropped_counter;
}

EXPORT void bb_called_dropped(struct { uint64_t *room, capacity, count, more; }* frame) {
    pthread_mutex_lock(&dropped_lock);
    while (frame->count < frame->capacity && dropped_count > 0) frame->room[frame->count++] = dropped[--dropped_count];
    frame->more = dropped_count;
    pthread_mutex_unlock(&dropped_lock);
}

static void put_dropped(uint64_t handle) {
    pthread_mutex_lock(&dropped_lock);
    if (dropped_count == dropped_capacity) {
        dropped_capacity = dropped_capacity * 2 + 64;
        dropped = realloc(dropped, dropped_capacity * sizeof *dropped);
    }
    dropped[dropped_count++] = handle;
    pthread_mutex_unlock(&dropped_lock);
    dropped_counter++;
}

// A Go function of this side's; drop_go gives it back.
static uint64_t lift_go(uint64_t handle) {
    live++;
    return handle;
}

static void drop_go(uint64_t handle) {
    live--;
    put_dropped(handle);
}

static void drop_token(uint64_t token) { put_dropped(token | 1ull << 63); }

typedef struct { uint64_t handle; Block* block; uint64_t status; void* context; uint64_t token; } Head;

static void call_go(Head* head) {
    if (dispatch) ((void (*)(void*, void*, int32_t, uintptr_t))enter)(dispatch, head, 0, 0);
    else ((void (*)(void*))enter)(head);
    if (head->block) head->block->drop(head->block);
}

// Ends a call whose callback panicked.
static void end_panicked(Outcome* outcome, Head* head) { fail(outcome, 6, (void*)head->token); }

// What takes a delivered value: it begins with the function that does.
typedef struct { void (*take)(void* context, uint64_t is_error, void* value, Outcome*); Block* taken; } Context;

EXPORT void bb_called_deliver(struct { Context* context; uint64_t is_error; void* value; Outcome outcome; }* frame) {
    frame->context->take(frame->context, frame->is_error, frame->value, &frame->outcome);
}

// func(int64) int64

typedef struct { Head head; int64_t value, result; } NumberCall;
static NumberCall call_number(uint64_t handle, int64_t value) {
    NumberCall call = {{handle}, value};
    call_go(&call.head);
    return call;
}

typedef struct { uint64_t function; int64_t times; int64_t result; Outcome outcome; } Repeat;
static void repeat(Repeat* frame) {
    for (int64_t i = 1; i <= frame->times; i++) {
        NumberCall call = call_number(frame->function, i);
        if (call.head.status != 0) {
            end_panicked(&frame->outcome, &call.head);
            return;
        }
        frame->result += call.result;
    }
}

// Calls the function so many times, and adds up what it returns.
EXPORT void bb_called_repeat(Repeat* frame) {
    lift_go(frame->function);
    repeat(frame);
    drop_go(frame->function);
}

static void* repeat_thread(void* frame) {
    repeat(frame);
    return 0;
}

// The same on so many threads of its own, with small stacks, at once.
EXPORT void bb_called_repeat_on_threads(struct { uint64_t function; int64_t times, threads, result; Outcome outcome; }* frame) {
    lift_go(frame->function);
    pthread_t threads[16];
    Repeat frames[16] = {0};
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, 128 << 10);
    for (int i = 0; i < frame->threads; i++) {
        frames[i] = (Repeat){frame->function, frame->times};
        pthread_create(&threads[i], &attributes, repeat_thread, &frames[i]);
    }
    for (int i = 0; i < frame->threads; i++) {
        pthread_join(threads[i], 0);
        frame->result += frames[i].result;
        if (frame->outcome.status == 6 && frames[i].outcome.status == 6) drop_token((uint64_t)frames[i].outcome.block);
        else if (frames[i].outcome.status) frame->outcome = frames[i].outcome;
    }
    pthread_attr_destroy(&attributes);
    drop_go(frame->function);
}

// Calls the function; its panic ends here.
EXPORT void bb_called_catch(struct { uint64_t function; uint64_t result; Outcome outcome; }* frame) {
    lift_go(frame->function);
    NumberCall call = call_number(frame->function, 1);
    if (call.head.status == 2) {
        frame->result = 1;
        drop_token(call.head.token);
    }
    drop_go(frame->function);
}

// Refuses its second argument.
EXPORT void bb_called_refuse(struct { uint64_t function; Text text; Outcome outcome; }* frame) {
    drop_go(lift_go(frame->function));
    fail(&frame->outcome, 3, refusal(1, "is refused"));
}

// func(string) string, and func(string) (string, error)

// Takes a text, which may not hold a '!'.
static void take_text(void* context, uint64_t is_error, void* value, Outcome* outcome) {
    Text text = *(Text*)value;
    if (text.length > 0 && memchr(text.data, '!', text.length)) {
        fail(outcome, 3, refusal(0, "is too loud"));
        return;
    }
    Block* block = new_block(sizeof(Text), text.length);
    *(Text*)block->payload = put(block, text.data, text.length);
    ((Context*)context)->taken = block;
}

typedef struct { uint64_t function; Text text; Text result; Outcome outcome; } Convert;
typedef struct { Head head; Text text; } TextCall;
EXPORT void bb_called_convert(Convert* frame) {
    lift_go(frame->function);
    Context context = {take_text};
    TextCall call = {{frame->function, new_block(0, frame->text.length), 0, &context}};
    call.text = put(call.head.block, frame->text.data, frame->text.length);
    call_go(&call.head);
    if (call.head.status == 2) end_panicked(&frame->outcome, &call.head);
    else if (call.head.status == 1) fail(&frame->outcome, 1, context.taken);
    else {
        frame->result = *(Text*)context.taken->payload;
        frame->outcome.block = context.taken;
    }
    drop_go(frame->function);
}

// Functions that are given to Go.

typedef struct { uint64_t holder; int64_t value, result; Outcome outcome; } FunctionCall;
typedef struct { void (*call)(FunctionCall*); void (*drop)(void*); int64_t addend; uint64_t function; } Holder;

static void add_call(FunctionCall* frame) { frame->result = frame->value + ((Holder*)frame->holder)->addend; }

static void twice_call(FunctionCall* frame) {
    NumberCall call = call_number(((Holder*)frame->holder)->function, frame->value);
    if (call.head.status == 0) call = call_number(call.head.handle, call.result);
    if (call.head.status != 0) end_panicked(&frame->outcome, &call.head);
    frame->result = call.result;
}

static void drop_holder(void* frame) {
    Holder* holder = *(Holder**)frame;
    if (holder->function) drop_go(holder->function);
    free(holder);
    live--;
}

static Holder* new_holder(void (*call)(FunctionCall*), int64_t addend, uint64_t function) {
    Holder* holder = malloc(sizeof(Holder));
    *holder = (Holder){call, drop_holder, addend, function};
    live++;
    return holder;
}

EXPORT void bb_called_adder(struct { int64_t addend; Holder* result; Outcome outcome; }* frame) {
    frame->result = new_holder(add_call, frame->addend, 0);
}

// A function that calls the other one twice.
EXPORT void bb_called_twice(struct { uint64_t function; Holder* result; Outcome outcome; }* frame) {
    frame->result = new_holder(twice_call, 0, lift_go(frame->function));
}

// Objects.

typedef struct { int64_t value; uint64_t function; } Counter;

static const int64_t bad_luck = 1300000000000;

static Counter* new_counter(int64_t value) {
    Counter* counter = malloc(sizeof(Counter));
    *counter = (Counter){value, 0};
    live++;
    return counter;
}

static void free_counter(Counter* counter) {
    if (counter->function) drop_go(counter->function);
    counter->value = 0xdead;
    free(counter);
    live--;
}

// Fails for numbers below 0.
EXPORT void bb_called_new_counter(struct { int64_t value; Counter* result; Outcome outcome; }* frame) {
    if (frame->value < 0) fail(&frame->outcome, 1, error_text("is negative"));
    else frame->result = new_counter(frame->value);
}

// Panics where the counter stands at bad_luck. Rings once more where it has a function.
EXPORT void bb_called_d_counter(struct { Counter* self; Outcome outcome; }* frame) {
    if (frame->self == 0) return;
    int64_t value = frame->self->value;
    if (frame->self->function) {
        NumberCall call = call_number(frame->self->function, -1);
        if (call.head.status != 0) end_panicked(&frame->outcome, &call.head);
    }
    free_counter(frame->self);
    if (value == bad_luck) fail(&frame->outcome, 2, panic_at((Text){"bad luck", 8}, 13));
}

EXPORT void bb_called_counter_get(struct { Counter* self; int64_t result; Outcome outcome; }* frame) {
    frame->result = frame->self->value;
}

// Not atomic: what excludes others is on the other side.
EXPORT void bb_called_counter_add(struct { Counter* self; int64_t value, result; Outcome outcome; }* frame) {
    volatile int64_t* value = &frame->self->value;
    *value += frame->value;
    frame->result = *value;
}

// Calls the function with the value, while the counter is in use.
typedef struct { Counter* self; uint64_t function; int64_t result; Outcome outcome; } Visit;
static void visit(Visit* frame) {
    lift_go(frame->function);
    NumberCall call = call_number(frame->function, frame->self->value);
    frame->result = call.result;
    if (call.head.status != 0) end_panicked(&frame->outcome, &call.head);
    drop_go(frame->function);
}
EXPORT void bb_called_counter_visit(Visit* frame) { visit(frame); }

// The same, and then the value is what the function returned.
EXPORT void bb_called_counter_change(Visit* frame) {
    visit(frame);
    if (frame->outcome.status == 0) frame->self->value = frame->result;
}

// Keeps the function, until the counter is destroyed.
EXPORT void bb_called_counter_keep(struct { Counter* self; uint64_t function; Outcome outcome; }* frame) {
    if (frame->self->function) drop_go(frame->self->function);
    frame->self->function = lift_go(frame->function);
}

EXPORT void bb_called_counter_ring(struct { Counter* self; int64_t value, result; Outcome outcome; }* frame) {
    NumberCall call = call_number(frame->self->function, frame->value);
    frame->result = call.result;
    if (call.head.status != 0) end_panicked(&frame->outcome, &call.head);
}

// Consumes the counter; refuses a negative number.
EXPORT void bb_called_counter_finish(struct { Counter* self; int64_t value, result; Outcome outcome; }* frame) {
    if (frame->value < 0) {
        fail(&frame->outcome, 3, refusal(1, "is negative"));
        return;
    }
    frame->result = frame->self->value + frame->value;
    free_counter(frame->self);
    if (frame->value == bad_luck) fail(&frame->outcome, 2, panic_at((Text){"bad luck", 8}, 13));
}

EXPORT void bb_called_sum(struct { Counter *a, *b; int64_t result; Outcome outcome; }* frame) {
    frame->result = frame->a->value + frame->b->value;
}

EXPORT void bb_called_move(struct { Counter *from, *to; int64_t value; Outcome outcome; }* frame) {
    volatile int64_t *from = &frame->from->value, *to = &frame->to->value;
    *from -= frame->value;
    *to += frame->value;
}

// What Go gives away inside of something else.
typedef struct { Counter* counter; uint64_t taken; } Offer;

// Calls a function that returns a counter, and consumes that.
static void take_counter(void* context, uint64_t is_error, void* value, Outcome* outcome) {
    Offer* offer = *(Offer**)value;
    if (offer->counter->value < 0) {
        fail(outcome, 3, refusal(0, "is negative"));
        return;
    }
    offer->taken = 1;
    ((Context*)context)->taken = (void*)offer->counter;
}

// Takes the counters of a list, one after the other.
EXPORT void bb_called_take_all(struct { Offer** counters; int64_t count, capacity; int64_t result; Outcome outcome; }* frame) {
    for (int64_t i = 0; i < frame->count; i++) {
        Counter* counter = frame->counters[i]->counter;
        if (counter->value < 0) {
            fail(&frame->outcome, 3, refusal(0, "is negative"));
            return;
        }
        frame->counters[i]->taken = 1;
        frame->result += counter->value;
        free_counter(counter);
    }
}

EXPORT void bb_called_take(struct { uint64_t function; int64_t result; Outcome outcome; }* frame) {
    lift_go(frame->function);
    Context context = {take_counter};
    Head head = {frame->function, 0, 0, &context};
    call_go(&head);
    if (head.status == 0) {
        frame->result = ((Counter*)context.taken)->value;
        free_counter((Counter*)context.taken);
    } else end_panicked(&frame->outcome, &head);
    drop_go(frame->function);
}

// Objects that several handles share, as a std::shared_ptr does.

typedef struct { _Atomic int64_t handles; int64_t value; } Shared;
typedef struct { Shared* identity; } SharedHolder;

static SharedHolder* new_shared_holder(Shared* shared) {
    SharedHolder* holder = malloc(sizeof *holder);
    holder->identity = shared;
    shared->handles++;
    live++;
    return holder;
}

EXPORT void bb_called_new_shared(struct { int64_t value; SharedHolder* result; Outcome outcome; }* frame) {
    Shared* shared = calloc(1, sizeof *shared);
    shared->value = frame->value;
    frame->result = new_shared_holder(shared);
}

EXPORT void bb_called_d_shared(struct { SharedHolder* self; Outcome outcome; }* frame) {
    if (frame->self == 0) return;
    if (--frame->self->identity->handles == 0) free(frame->self->identity);
    free(frame->self);
    live--;
}

EXPORT void bb_called_shared_again(struct { SharedHolder* self; SharedHolder* result; Outcome outcome; }* frame) {
    frame->result = new_shared_holder(frame->self->identity);
}

EXPORT void bb_called_shared_get(struct { SharedHolder* self; int64_t result; Outcome outcome; }* frame) {
    frame->result = frame->self->identity->value;
}

EXPORT void bb_called_shared_add(struct { SharedHolder* self; int64_t value, result; Outcome outcome; }* frame) {
    volatile int64_t* value = &frame->self->identity->value;
    *value += frame->value;
    frame->result = *value;
}

EXPORT void bb_called_shared_visit(struct { SharedHolder* self; uint64_t function; int64_t result; Outcome outcome; }* frame) {
    Counter counter = {frame->self->identity->value};
    Visit call = {&counter, frame->function};
    visit(&call);
    frame->result = call.result;
    frame->outcome = call.outcome;
}

EXPORT void bb_called_shared_move(struct { SharedHolder *from, *to; int64_t value; Outcome outcome; }* frame) {
    frame->from->identity->value -= frame->value;
    frame->to->identity->value += frame->value;
}
