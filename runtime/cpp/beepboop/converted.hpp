// SPDX-License-Identifier: MIT
// Types that two functions of the user's convert to and from what travels in their place.
#pragma once

#include <expected>

#include "call.hpp"
#include "display.hpp"
#include "error.hpp"

namespace beepboop::runtime {

/// The text of an error of any kind.
template <class E>
inline std::string text_of_any(const E& error) {
    if constexpr (std::is_convertible_v<const E&, std::string_view>) {
        return runtime::text_of_part(error);
    } else if constexpr (requires { report_of(error).message; }) {
        return report_of(error).message;
    } else {
        return runtime::error_text(error);
    }
}

template <class E>
class ErrorCause final : public Cause {
public:
    ErrorCause(std::uint64_t tag, E&& error) : Cause(tag), error_(std::move(error)) {}

    void measure(Measure& size) const override {
        size.data<Wire<E>>();
        runtime::measure(error_, size);
    }

    void* write(Writer& writer) const override {
        auto* const to = writer.data<Wire<E>>();
        runtime::write(error_, *to, writer);
        return to;
    }

private:
    E error_;
};

#if defined(__cpp_exceptions)

/// Thrown where a conversion of an argument failed. Which one, and why, is then found by converting again: what went
/// well has to remember nothing.
struct ConversionFailed {};

/// What becomes of an exception where arguments are converted.
template <class Caught>
struct Converting : Caught {
    static constexpr bool converts = true;

    /// Whether the exception being handled is a failed conversion's.
    static bool is_conversion() noexcept {
        try {
            throw;
        } catch (const ConversionFailed&) {
            return true;
        } catch (...) {
            return false;
        }
    }
};

#else

template <class Caught>
struct Converting : Caught {};

#endif

/// The generated specialisation derives from this one. `T` travels as `Inner`, and `P` is what `from_go` takes. It has
///
///     static constexpr std::uint64_t tag = …;           the conversion's index, and 1
///     static decltype(auto) to_go(const T& value);
///     static auto from_go(P from);
template <class T, class Inner, class P>
struct ConvertedCrossing : Traits {
    using Wire = runtime::Wire<Inner>;
    static constexpr bool checked = true;
    static constexpr bool flat = false;
    static constexpr bool listed = Crossing<Inner>::listed;
    static_assert(std::is_same_v<runtime::Wire<Value<P>>, Wire>, "from_go takes what to_go does not give");

    static bool check(const Wire& from, Reason& reason) noexcept {
        return runtime::check<Value<P>>(from, reason) && (!reason.is_converting() || try_to_convert(from, reason));
    }

    static T lift(const Wire& from, Keeper& keeper) {
#if defined(__cpp_exceptions)
        try {
            auto result = convert(from, keeper);
            if (has_value(result)) {
                return take_value(result);
            }
        } catch (const PassingOn&) {
            throw;
        } catch (...) {
            // What it throws is found again.
        }
        throw ConversionFailed();
#else
        auto result = convert(from, keeper);
        return take_value(result);
#endif
    }

    static void measure(const T& value, Measure& size) {
        using Given = decltype(Crossing<T>::to_go(value));
        static_assert(std::is_same_v<std::remove_cvref_t<Given>, Inner>);
        runtime::measure(size.make<Given>([&]() -> Given { return Crossing<T>::to_go(value); }), size);
    }

    static void write(const T&, Wire& to, Writer& writer) {
        using Given = decltype(Crossing<T>::to_go(std::declval<const T&>()));
        runtime::write(writer.take<Given>(), to, writer);
    }

private:
    static auto convert(const Wire& from, Keeper& keeper) {
        Argument<P, true> argument(from, keeper);
        return Crossing<T>::from_go(static_cast<P&&>(argument.value));
    }

    static constexpr bool has_value(const T&) noexcept { return true; }
    template <class E>
    static bool has_value(const std::expected<T, E>& result) noexcept {
        return result.has_value();
    }

    static T&& take_value(T& value) noexcept { return std::move(value); }
    template <class E>
    static T&& take_value(std::expected<T, E>& result) noexcept {
        return *std::move(result);
    }

    static bool fail(const T&, Reason&) noexcept { return false; }
    template <class E>
    static bool fail(std::expected<T, E>& result, Reason& reason) {
        const auto text = runtime::text_of_any(result.error());
        reason.set("%s", text.empty() ? "it cannot be converted" : text.c_str());
        reason.set_cause(new (std::nothrow) ErrorCause<E>(Crossing<T>::tag, std::move(result.error())));
        return false;
    }

    static bool try_to_convert(const Wire& from, Reason& reason) noexcept {
#if defined(__cpp_exceptions)
        try {
            return convert_or_fail(from, reason);
        } catch (...) {
            return reason.set("%s", thrown_text().c_str());
        }
#else
        return convert_or_fail(from, reason);
#endif
    }

    static bool convert_or_fail(const Wire& from, Reason& reason) {
        Keeper keeper;
        auto result = convert(from, keeper);
        return has_value(result) || fail(result, reason);
    }
};

}  // namespace beepboop::runtime
