// SPDX-License-Identifier: MIT

// What the C libraries of the tests have in common: wire values, blocks, and the ends of calls.

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef _WIN32
#define EXPORT __declspec(dllexport)
#else
#define EXPORT __attribute__((visibility("default")))
#endif

typedef struct { const char* data; uint64_t length; } Text;
typedef struct { void* data; uint64_t length, capacity; } List;
typedef struct { uint64_t status; void* block; } Outcome;

typedef struct Block {
    void (*drop)(struct Block*);
    void* payload;
    const char* text;
    uint64_t text_length;
} Block;

static void drop(Block* block) { free(block); }

// A block with room for so many bytes of values, then of texts.
static Block* new_block(uint64_t values, uint64_t texts) {
    Block* block = calloc(1, sizeof(Block) + values + texts);
    block->drop = drop;
    block->payload = block + 1;
    block->text = (char*)(block + 1) + values;
    return block;
}

// Appends a text to those of the block.
static Text put(Block* block, const char* data, uint64_t length) {
    Text text = {block->text + block->text_length, length};
    memcpy((char*)text.data, data, length);
    block->text_length += length;
    return text;
}

static void fail(Outcome* outcome, uint64_t status, Block* block) {
    outcome->status = status;
    outcome->block = block;
}

static Block* refusal(uint64_t index, const char* reason) {
    typedef struct { uint64_t index; Text reason; uint64_t cause[2]; } Refusal;
    Block* block = new_block(sizeof(Refusal), strlen(reason));
    *(Refusal*)block->payload = (Refusal){index, put(block, reason, strlen(reason)), {0, 0}};
    return block;
}

static Block* error_text(const char* message) {
    Block* block = new_block(sizeof(Text), strlen(message));
    *(Text*)block->payload = put(block, message, strlen(message));
    return block;
}

static Block* panic_at(Text message, uint64_t line) {
    typedef struct { Text message, file; uint64_t line; Text backtrace; } Panic;
    Block* block = new_block(sizeof(Panic), message.length + 16);
    message = put(block, message.data, message.length);
    *(Panic*)block->payload = (Panic){message, put(block, "src/lib.rs", 10), line, {0, 0}};
    return block;
}
