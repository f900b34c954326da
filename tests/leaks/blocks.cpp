// SPDX-License-Identifier: MIT
// Laid before the C library with LD_PRELOAD: writes down which code asked for each block of memory that is alive, in the
// file that the environment variable LIVE_BLOCKS names, for who looks from outside. See main_test.go beside this.

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

// What the C library calls its own; `dlsym` would allocate.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
void __libc_free(void* block);
}

namespace {

// The file is an array of buckets: a lock and how many found no slot, and then slots of a block and who asked for it.
struct Slot {
    std::uintptr_t block;
    std::uintptr_t caller;
};

struct Bucket {
    std::atomic<std::uint64_t> locked;
    std::uint64_t lost;
    Slot slots[31];
};

constexpr std::size_t bucket_count = 1 << 14;

Bucket* table = nullptr;

__attribute__((constructor)) void open_table() {
    const char* path = std::getenv("LIVE_BLOCKS");
    if (path == nullptr) return;
    const int file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0 || ftruncate(file, sizeof(Bucket) * bucket_count) != 0) std::abort();
    void* const mapped = mmap(nullptr, sizeof(Bucket) * bucket_count, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (mapped == MAP_FAILED) std::abort();
    close(file);
    table = static_cast<Bucket*>(mapped);
}

class Locked {
public:
    explicit Locked(std::uintptr_t block) : bucket_(table[(block >> 4) * 0x9e3779b97f4a7c15U >> 50]) {
        while (bucket_.locked.exchange(1, std::memory_order_acquire) != 0) {}
    }
    Locked(const Locked&) = delete;
    Locked& operator=(const Locked&) = delete;
    ~Locked() { bucket_.locked.store(0, std::memory_order_release); }

    Bucket* operator->() { return &bucket_; }

private:
    Bucket& bucket_;
};

void* made(void* block, void* caller) {
    if (block == nullptr || table == nullptr) return block;
    const auto address = reinterpret_cast<std::uintptr_t>(block);
    Locked bucket(address);
    for (Slot& slot : bucket->slots) {
        if (slot.block == 0) {
            slot = {address, reinterpret_cast<std::uintptr_t>(caller)};
            return block;
        }
    }
    ++bucket->lost;
    return block;
}

void gone(void* block) {
    if (block == nullptr || table == nullptr) return;
    const auto address = reinterpret_cast<std::uintptr_t>(block);
    Locked bucket(address);
    for (Slot& slot : bucket->slots) {
        if (slot.block == address) slot = {};
    }
}

}  // namespace

extern "C" {

__attribute__((visibility("default"))) void* malloc(std::size_t size) {
    return made(__libc_malloc(size), __builtin_return_address(0));
}

__attribute__((visibility("default"))) void* calloc(std::size_t count, std::size_t size) {
    return made(__libc_calloc(count, size), __builtin_return_address(0));
}

__attribute__((visibility("default"))) void* realloc(void* block, std::size_t size) {
    gone(block);
    return made(__libc_realloc(block, size), __builtin_return_address(0));
}

__attribute__((visibility("default"))) void* aligned_alloc(std::size_t alignment, std::size_t size) {
    return made(__libc_memalign(alignment, size), __builtin_return_address(0));
}

__attribute__((visibility("default"))) int posix_memalign(void** block, std::size_t alignment, std::size_t size) {
    *block = made(__libc_memalign(alignment, size), __builtin_return_address(0));
    return *block == nullptr ? 12 : 0;
}

__attribute__((visibility("default"))) void free(void* block) {
    gone(block);
    __libc_free(block);
}
}
