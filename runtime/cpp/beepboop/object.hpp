// SPDX-License-Identifier: MIT
// Objects: what holds one for Go, by itself or by a std::shared_ptr, and how classes and pointers to them come out.
// What becomes of an object that is an argument is in object_argument.hpp.
#pragma once

#include <memory>
#include <new>
#include <stdexcept>
#include <string>

#include "crossing.hpp"
#include "failure.hpp"
#include "result.hpp"

namespace beepboop::runtime {

/// What a std::shared_ptr of ours ends with, unless the object was taken out of it.
template <class T>
struct Releasing {
    bool released = false;

    void operator()(T* object) const noexcept {
        if (!released) {
            delete object;
        }
    }
};

/// The address by which Go knows that two handles are of one object.
template <class T>
inline const void* identity(const T* object) noexcept {
#if defined(__cpp_rtti)
    if constexpr (std::is_polymorphic_v<T>) {
        return dynamic_cast<const void*>(object);
    }
#endif
    return object;
}

/// Whether T has a way of its own to free its memory.
template <class T>
inline constexpr bool frees_itself =
    requires(T* object) { T::operator delete(object); } || requires(T* object) { T::operator delete(object, sizeof(T)); } ||
    requires(T* object) { T::operator delete(object, std::align_val_t(alignof(T))); } ||
    requires(T* object) { T::operator delete(object, sizeof(T), std::align_val_t(alignof(T))); } ||
    requires(T* object) { T::operator delete(object, std::destroying_delete_t()); };

/// What a handle of an owned object leads to: the object.
template <class T, bool shared = is_shared<T>>
struct Holder {
    static T* pointer(Handle<T> handle) noexcept { return reinterpret_cast<T*>(handle.bits); }
    static T& object(Handle<T> handle) noexcept { return *pointer(handle); }

    static Handle<T> hold(std::unique_ptr<T> owned) noexcept {
        return {reinterpret_cast<std::uintptr_t>(owned.release())};
    }

    static constexpr bool only_frees = std::is_trivially_destructible_v<T> && !frees_itself<T>;

    static void destroy(Handle<T> handle) noexcept(std::is_nothrow_destructible_v<T>) { delete pointer(handle); }

    static bool can_be_taken(Handle<T>, Reason&) noexcept { return true; }
    static bool can_be_released(Handle<T>, Reason&) noexcept { return true; }
    static std::unique_ptr<T> release(Handle<T> handle) noexcept { return std::unique_ptr<T>(pointer(handle)); }
};

/// What a handle of a shared one leads to: its identity, and one of the pointers to it.
template <class T>
struct Holder<T, true> {
    const void* same;  // comes first, for Go
    std::shared_ptr<T> pointer;

    static Holder& at(Handle<T> handle) noexcept { return *reinterpret_cast<Holder*>(handle.bits); }
    static T& object(Handle<T> handle) noexcept { return *at(handle).pointer; }

    static Handle<T> hold(std::shared_ptr<T> pointer) {
        const void* const same = runtime::identity(pointer.get());
        return {reinterpret_cast<std::uintptr_t>(new Holder{same, std::move(pointer)})};
    }

    static Handle<T> hold(std::unique_ptr<T> owned) {
        return hold(std::shared_ptr<T>(owned.release(), Releasing<T>()));
    }

    static constexpr bool only_frees = false;  // the pointer may have a deleter of its own

    static void destroy(Handle<T> handle) noexcept { delete &at(handle); }

    static bool can_be_taken(Handle<T> handle, Reason& reason) noexcept {
        return at(handle).pointer.use_count() == 1 || reason.set("is shared by others");
    }

    /// Only what was ours from the beginning.
    static bool can_be_released(Handle<T> handle, Reason& reason) noexcept {
        const bool ours = std::get_deleter<Releasing<T>>(at(handle).pointer) != nullptr;
        return can_be_taken(handle, reason) && (ours || reason.set("was made by a std::shared_ptr, which keeps it"));
    }

    static std::unique_ptr<T> release(Handle<T> handle) noexcept {
        const std::unique_ptr<Holder> holder(&at(handle));
        std::get_deleter<Releasing<T>>(holder->pointer)->released = true;
        return std::unique_ptr<T>(holder->pointer.get());
    }
};

template <class T, class Make>
inline Handle<T> hold_made(const Make& make) {
    return Holder<T>::hold(std::unique_ptr<T>(new T(make())));
}

template <class T>
inline void drop_made(Handle<T>& handle) noexcept {
    Holder<T>::destroy(handle);
    handle.bits = 0;
}

/// A handle that is on its way out.
template <class T>
class OwnedHandle {
public:
    explicit OwnedHandle(Handle<T> handle) noexcept : handle_(handle) {}
    OwnedHandle(const OwnedHandle&) = delete;
    OwnedHandle& operator=(const OwnedHandle&) = delete;

    ~OwnedHandle() {
        if (handle_.bits != 0) {
            Holder<T>::destroy(handle_);
        }
    }

    Handle<T> get() const noexcept { return handle_; }

    void set(Handle<T> handle) noexcept { handle_ = handle; }

    Handle<T> release() noexcept {
        const auto handle = handle_;
        handle_.bits = 0;
        return handle;
    }

private:
    Handle<T> handle_;
};

[[noreturn, gnu::cold]] inline void null_object(const char* pointer) {
#if defined(__cpp_exceptions)
    throw std::runtime_error(std::string("there is no object: a ") + pointer + " is null");
#else
    (void)pointer;
    std::abort();
#endif
}

/// `X` is the class, or a pointer to it. It comes out as `Crossing<X>::hold` says.
template <class X, class T>
struct HandleCrossing : Traits {
    using Wire = Handle<T>;
    static constexpr bool flat = false;
    static constexpr bool handle = true;

    static void measure(const X& value, Measure& size) {
        size.make<OwnedHandle<T>>([&] { return OwnedHandle<T>(Crossing<X>::hold(value)); });
    }

    static void write(const X&, Wire& to, Writer& writer) { to = writer.take<OwnedHandle<T>>().release(); }
};

/// What is given to Go by value is never used again natively, so that it may be moved.
template <class T>
requires(is_object<T>) struct Crossing<T> : HandleCrossing<T, T> {
    /// A copy. What cannot be copied never goes in as a part of something else.
    template <class Copy = T>
    static Copy lift(const Handle<T>& from, Keeper&) {
        static_assert(std::is_copy_constructible_v<T>,
                      "an object by value inside of something else is copied, and this one cannot be: hold a "
                      "`std::shared_ptr<T>`");
        return Holder<T>::object(from);
    }

    static Handle<T> hold(const T& value) {
        return runtime::hold_made<T>([&]() -> T&& { return std::move(const_cast<T&>(value)); });
    }
};

template <class T>
requires(is_object<T>) struct Crossing<std::unique_ptr<T>> : HandleCrossing<std::unique_ptr<T>, T> {
    static constexpr bool checked = is_shared<T>;

    /// Of one that is an argument by itself.
    static bool check(const Handle<T>& from, Reason& reason) noexcept {
        return Holder<T>::can_be_released(from, reason);
    }

    /// Of an offer. What others may share is never offered.
    static std::unique_ptr<T> lift(const Handle<T>& from, Keeper&) noexcept {
        static_assert(!is_shared<T>);
        auto& offer = *reinterpret_cast<Offer*>(from.bits);
        offer.taken = 1;
        return Holder<T>::release({offer.holder});
    }

    static Handle<T> hold(const std::unique_ptr<T>& value) {
        if (value == nullptr) {
            null_object("std::unique_ptr");
        }
        return Holder<T>::hold(std::move(const_cast<std::unique_ptr<T>&>(value)));
    }
};

template <class T>
requires(is_object<T>) struct Crossing<std::shared_ptr<T>> : HandleCrossing<std::shared_ptr<T>, T> {
    static std::shared_ptr<T> lift(const Handle<T>& from, Keeper&) noexcept { return Holder<T>::at(from).pointer; }

    static Handle<T> hold(const std::shared_ptr<T>& value) {
        if (value == nullptr) {
            null_object("std::shared_ptr");
        }
        return Holder<T>::hold(value);
    }
};

/// The exported function `bb_<package>_d_<path>`. `Caught` says what becomes of an exception. Of no holder, it tells
/// whether destroying only frees memory.
template <class Caught, class T>
inline void destroy(DestroyCall<T>& frame) noexcept {
    if constexpr (is_object<T>) {
        if (frame.holder.bits == 0) {
            frame.holder.bits = Holder<T>::only_frees;
            return;
        }
    }
    CallScope<Caught> scope(true);
#if defined(__cpp_exceptions)
    if constexpr (!noexcept(Holder<T>::destroy(frame.holder))) {
        guard<Caught>(
            frame.outcome, [&] { Holder<T>::destroy(frame.holder); }, [] { return false; });
        return scope.finish(frame.outcome);
    }
#endif
    Holder<T>::destroy(frame.holder);
    scope.finish(frame.outcome);
}

}  // namespace beepboop::runtime
