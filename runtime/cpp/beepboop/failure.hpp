// SPDX-License-Identifier: MIT
// Outcomes other than a result: the payloads, blocks of them, and what becomes of an exception out of a function that
// has no error in Go.
#pragma once

#include <cstring>
#include <exception>
#include <typeinfo>

#include "block.hpp"
#include "reason.hpp"
#include "thrown_text.hpp"

#if defined(__cpp_exceptions)
// Instead of <cxxabi.h>, which would also make `abi` a name for this namespace in every API.
namespace __cxxabiv1 {
extern "C" {
std::type_info* __cxa_current_exception_type() noexcept;
char* __cxa_demangle(const char* mangled, char* buffer, std::size_t* length, int* failure);
}
}  // namespace __cxxabiv1
#endif

namespace beepboop::runtime {

namespace status {
inline constexpr std::uint64_t failed = 1;
inline constexpr std::uint64_t panicked = 2;
inline constexpr std::uint64_t refused = 3;
inline constexpr std::uint64_t threw = 4;
inline constexpr std::uint64_t threw_typed = 5;
}  // namespace status

struct Panic {
    Text message;
    Text file;
    std::uint64_t line;
    Text backtrace;
};

struct Refusal {
    std::uint64_t index;
    Text reason;
    Choice cause;  // its tag is 0 where there is none
};

struct Exception {
    Text what;
    Text type;
    std::uint64_t error_number;
};

/// A block of one payload, for when no memory is left: it belongs to nobody and is used by all at once.
template <class Payload>
inline Block* last_resort() noexcept {
    static constexpr char text[] = "std::bad_alloc";
    static Payload payload = [] {
        Payload empty{};
        const Text words{{reinterpret_cast<std::uintptr_t>(+text)}, sizeof(text) - 1};
        if constexpr (requires { empty.message; }) {
            empty.message = words;
        } else if constexpr (requires { empty.reason; }) {
            empty.reason = words;
        } else {
            empty.what = empty.type = words;
        }
        return empty;
    }();
    static Block block = [] {
        Block made{};
        made.drop.set([](Block*) {});
        made.payload.set(&payload);
        return made;
    }();
    return &block;
}

/// A block with a payload that `fill` writes, after which `size` was measured. It throws what `fill` throws.
template <class Payload, class Fill>
inline Block* payload_block(Measure& size, const Fill& fill) {
    size.data<Payload>();
    Writer writer(size, std::nothrow);
    if (!writer.has_block()) {
        return last_resort<Payload>();
    }
    auto* const payload = new (writer.data<Payload>()) Payload{};
    fill(*payload, writer);
    return writer.release(payload);
}

/// The same with texts of `length` bytes in all, and nothing else.
template <class Payload, class Fill>
inline Block* payload_block(std::size_t length, const Fill& fill) noexcept {
    Measure size;
    size.text(length);
    return payload_block<Payload>(size, fill);
}

/// The call ended so. What it had given before is taken back.
inline void end(Outcome& outcome, std::uint64_t status, Block* block) noexcept {
    drop_block(outcome.block);
    outcome.status = status;
    outcome.block.set(block);
}

/// The error of a failed conversion goes along, where there is one.
inline Block* refusal_block(std::uint64_t index, const char* reason, const Cause* cause) {
    const std::size_t length = std::strlen(reason);
    Measure size;
    size.text(length);
    if (cause != nullptr) {
        cause->measure(size);
    }
    return payload_block<Refusal>(size, [&](Refusal& payload, Writer& writer) {
        payload.index = index;
        payload.reason = writer.text(reason, length);
        if (cause != nullptr) {
            payload.cause.tag = cause->tag();
            payload.cause.payload.set(cause->write(writer));
        }
    });
}

[[gnu::cold, gnu::noinline]] inline void refuse(Outcome& outcome, std::uint64_t index, Reason& reason) noexcept {
#if defined(__cpp_exceptions)
    try {
        return end(outcome, status::refused, refusal_block(index, reason.text(), reason.cause()));
    } catch (...) {
        // Without its cause it needs nothing that could throw.
    }
    end(outcome, status::refused, refusal_block(index, reason.text(), nullptr));
#else
    end(outcome, status::refused, refusal_block(index, reason.text(), reason.cause()));
#endif
}

/// An exception that is nobody's failure, and ends the call whatever it meets: a panic of Go's.
struct PassingOn {};

/// What a call must know as long as it runs. Specialised in calling.hpp for packages whose functions may call Go.
template <class Caught>
struct CallScope {
    explicit constexpr CallScope(bool) noexcept {}
    /// Whether what the function gives does not matter any more.
    static constexpr bool is_broken() noexcept { return false; }
    static constexpr void finish(Outcome&) noexcept {}
};

#if defined(__cpp_exceptions)

/// The name of the type of the exception being handled, as the user knows it: without the standard library's inline
/// namespaces (`std::__1::`, `std::__cxx11::`, `std::__fs::`).
class ThrownType {
public:
    ThrownType() noexcept {
        if (const std::type_info* const type = __cxxabiv1::__cxa_current_exception_type()) {
            int failure = 0;
            demangled_ = __cxxabiv1::__cxa_demangle(type->name(), nullptr, nullptr, &failure);
            name_ = demangled_ == nullptr ? type->name() : demangled_;
            if (demangled_ != nullptr) {
                simplify(demangled_);
                name_ = well_known(without_nesting(demangled_));
            }
        }
    }
    ThrownType(const ThrownType&) = delete;
    ThrownType& operator=(const ThrownType&) = delete;
    ~ThrownType() { std::free(demangled_); }

    const char* name() const noexcept { return name_; }

private:
    /// `std::__1::__fs::filesystem::path` → `std::filesystem::path`
    static void simplify(char* name) noexcept {
        constexpr char letters[] = "_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        for (char* place = std::strstr(name, "::__"); place != nullptr; place = std::strstr(place, "::__")) {
            const char* const end = place + 2 + std::strspn(place + 2, letters);
            if (std::strncmp(end, "::", 2) == 0) {
                std::memmove(place, end, std::strlen(end) + 1);
            } else {
                place += 2;
            }
        }
    }

    /// By the name that everybody knows it by.
    static const char* well_known(const char* name) noexcept {
        return std::strncmp(name, "std::basic_string<char,", 23) == 0 ? "std::string" : name;
    }

    /// What std::throw_with_nested throws is of a type derived from the one that was meant.
    static const char* without_nesting(char* name) noexcept {
        const std::size_t length = std::strlen(name);
        for (const char* const wrapper : {"std::__nested<", "std::_Nested_exception<"}) {
            const std::size_t begin = std::strlen(wrapper);
            if (std::strncmp(name, wrapper, begin) == 0 && name[length - 1] == '>') {
                name[length - 1] = '\0';
                return name + begin;
            }
        }
        return name;
    }

    char* demangled_ = nullptr;
    const char* name_ = "unknown";
};

/// Runs what may throw. `Caught` says what becomes of an exception, unless `ended` has seen to that.
template <class Caught, class Body, class Ended>
[[gnu::always_inline]] inline void guard(Outcome& outcome, const Body& body, const Ended& ended) noexcept {
    try {
        body();
    } catch (...) {
        if (!ended()) {
            Caught::caught(outcome);
        }
    }
}

/// An exception ends a function that has no error in Go: a panic there.
struct Panics {
    static constexpr bool converts = false;

    /// Called while an exception is being handled.
    [[gnu::cold, gnu::noinline]] static void caught(Outcome& outcome) noexcept {
        const ThrownType type;
        const std::string what = thrown_text();
        const std::size_t type_length = std::strlen(type.name());
        const std::size_t length = type_length + 2 + what.size();
        end(outcome, status::panicked, payload_block<Panic>(length, [&](Panic& payload, Writer& writer) {
                payload.message = writer.text(type.name(), type_length);
                writer.text(": ", 2);
                writer.text(what.data(), what.size());
                payload.message.length = length;
            }));
    }
};

#else

struct Panics {
    static constexpr bool converts = false;
};

#endif

}  // namespace beepboop::runtime
