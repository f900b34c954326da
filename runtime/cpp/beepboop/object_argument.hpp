// SPDX-License-Identifier: MIT
// Objects as arguments: lent to the function, or moved out of their holder when it is called.
#pragma once

#include <optional>

#include "argument.hpp"
#include "object.hpp"

namespace beepboop::runtime {

/// `const T&`, `T&`: the object itself.
template <class T>
struct Lent {
    Lent(const Handle<T>& from, Keeper&) noexcept : value(Holder<T>::object(from)) {}
    T& value;
};

/// `T`: a copy.
template <class T>
struct Copied {
    static_assert(std::is_copy_constructible_v<T>,
                  "an object that is taken by value is copied, and this one cannot be: take `const T&` to read it, or "
                  "`T&&` to keep it");
    Copied(const Handle<T>& from, Keeper&) : value(Holder<T>::object(from)) {}
    T value;
};

/// `const std::shared_ptr<T>&`: the holder's own pointer.
template <class T>
struct LentPointer {
    LentPointer(const Handle<T>& from, Keeper&) noexcept : value(Holder<T>::at(from).pointer) {}
    const std::shared_ptr<T>& value;
};

/// Of what is gone after the call: the frame's handle is 0 from when it was taken.
template <class T>
class Taking {
public:
    explicit Taking(const Handle<T>& from) noexcept : from_(const_cast<Handle<T>&>(from)) {}
    Taking(const Taking&) = delete;
    Taking& operator=(const Taking&) = delete;

    static void drop(const Handle<T>& from) noexcept {
        if (from.bits != 0) {
            OwnedHandle<T> dropped(from);
            const_cast<Handle<T>&>(from).bits = 0;
        }
    }

protected:
    bool is_there() const noexcept { return from_.bits != 0; }

    Handle<T> take() noexcept {
        const auto handle = from_;
        from_.bits = 0;
        return handle;
    }

private:
    Handle<T>& from_;
};

/// `T&&`
template <class T>
class Moved : public Taking<T> {
public:
    Moved(const Handle<T>& from, Keeper&) noexcept : Taking<T>(from), value(Holder<T>::object(from)), held_({0}) {}

    static bool check(const Handle<T>& from, Reason& reason) noexcept { return Holder<T>::can_be_taken(from, reason); }

    void begin() noexcept { held_.set(this->take()); }

    T& value;

private:
    OwnedHandle<T> held_;
};

/// `std::optional<T>&&`
template <class T>
struct MovedOption : Taking<T> {
    MovedOption(const Handle<T>& from, Keeper&) : Taking<T>(from) {}

    static bool check(const Handle<T>& from, Reason& reason) noexcept {
        return from.bits == 0 || Holder<T>::can_be_taken(from, reason);
    }

    void begin() {
        if (this->is_there()) {
            OwnedHandle<T> held(this->take());
            value.emplace(std::move(Holder<T>::object(held.get())));
        }
    }

    std::optional<T> value;
};

/// `std::unique_ptr<T>`, or `std::optional` of one.
template <class X, class T>
struct Released : Taking<T> {
    Released(const Handle<T>& from, Keeper&) noexcept : Taking<T>(from) {}

    void begin() noexcept {
        if (this->is_there()) {
            value = Holder<T>::release(this->take());
        }
    }

    X value;
};

template <class P, bool is_noexcept>
requires(is_object<Value<P>>&& std::is_lvalue_reference_v<P>) struct ArgumentOf<P, is_noexcept> {
    using Type = Lent<Value<P>>;
};

template <class T, bool is_noexcept>
requires(is_object<T>) struct ArgumentOf<T, is_noexcept> {
    using Type = Copied<T>;
};

template <class T, bool is_noexcept>
requires(is_object<T>) struct ArgumentOf<const T&&, is_noexcept> {
    using Type = Lent<T>;
};

template <class T, bool is_noexcept>
requires(is_object<T>) struct ArgumentOf<T&&, is_noexcept> {
    using Type = Moved<T>;
};

template <class T, bool is_noexcept>
requires(is_object<T>) struct ArgumentOf<std::optional<T>&&, is_noexcept> {
    using Type = MovedOption<T>;
};

template <class T, bool is_noexcept>
requires(is_object<T>) struct ArgumentOf<std::unique_ptr<T>, is_noexcept> {
    using Type = Released<std::unique_ptr<T>, T>;
};

template <class T, bool is_noexcept>
requires(is_object<T>) struct ArgumentOf<std::unique_ptr<T>&&, is_noexcept> {
    using Type = Released<std::unique_ptr<T>, T>;
};

template <class T, bool is_noexcept>
requires(is_object<T>) struct ArgumentOf<std::optional<std::unique_ptr<T>>, is_noexcept> {
    using Type = Released<std::optional<std::unique_ptr<T>>, T>;
};

template <class T, bool is_noexcept>
requires(is_object<T>) struct ArgumentOf<std::optional<std::unique_ptr<T>>&&, is_noexcept> {
    using Type = Released<std::optional<std::unique_ptr<T>>, T>;
};

template <class T, bool is_noexcept>
requires(is_object<T>) struct ArgumentOf<const std::shared_ptr<T>&, is_noexcept> {
    using Type = LentPointer<T>;
};

}  // namespace beepboop::runtime
