// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "emit/rust/parts.hpp"
#include "emit/rust/sample.hpp"

namespace emit::rust {
namespace {

using namespace sample;

/// The items of one function, without the head of their file.
std::string written(api::Function function) {
    const auto bridge = bound({std::move(function)});
    Items items("");
    write_function(bridge, 0, items);
    const auto text = items.take();
    return text.substr(text.find("///"));
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(Function, IsAFrameAnAssertionAndASymbol) {
    auto greet = function("greet", {{"name", str()}, {"times", number(Scalar::u8)}}, string());
    greet.native_type = "fn(&str, u8) -> ::std::string::String";
    EXPECT_EQ(written(greet), R"(/// The frame of `greet`.
#[repr(C)]
pub struct GreetFrame {
    name: Text,
    times: Slot<u8>,
    result: Padded<Text>,
    outcome: Outcome,
}

const _: () = assert!(size_of::<GreetFrame>() == 56);

const _: fn(&str, u8) -> ::std::string::String = ::user::greet;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn bb_native_f_greet(frame: &mut GreetFrame) {
    frame.outcome.run(|scope| {
        let name = unsafe { argument(0, &frame.name, scope) }?;
        let times = unsafe { argument(1, frame.times.value(), scope) }?;
        let value = ::user::greet(name, times);
        give(value, &mut frame.result)
    });
}
)");
}

TEST(Function, WithoutAnything) {
    const auto text = written(function("ping", {}));
    EXPECT_TRUE(has(text, "frame.outcome.run(|_| {\n        ::user::ping();\n        done()\n    });"));
    EXPECT_TRUE(has(text, "pub struct PingFrame {\n    outcome: Outcome,\n}"));
}

TEST(Function, WhoseTypeCannotBeWrittenIsNotAsserted) {
    auto two = function("two", {{"a", str()}}, str());
    two.native_type = "_";
    EXPECT_FALSE(has(written(two), "const _: _"));
}

TEST(Function, ThatFails) {
    auto parse = function("parse", {{"text", str()}}, number(Scalar::i64));
    parse.error = string();
    EXPECT_TRUE(has(written(parse), R"(        let result = ::user::parse(text);
        match result {
            Ok(value) => give(value, &mut frame.result),
            Err(error) => Err(fail(&error)),
        }
)"));
    auto check = function("check", {});
    check.error = string();
    EXPECT_TRUE(has(written(check), "            Ok(()) => done(),\n"));
}

TEST(Function, TakesWhatIsPassedByPointer) {
    const auto text = written(function("far", {{"point", point()}, {"other", reference(point())}}));
    EXPECT_TRUE(has(text, "    point: Pointer<crate::records::PointWire>,\n"));
    EXPECT_TRUE(has(text, "let point = unsafe { argument(0, target(0, &frame.point)?, scope) }?;"));
    EXPECT_TRUE(has(text, "let other = unsafe { hold(1, target(1, &frame.other)?, scope) }?;"));
    EXPECT_TRUE(has(text, "::user::far(point, other.get());"));
}

TEST(Function, TakesReferencesBySort) {
    auto cow = spelled(api::examples::with_access(api::examples::text(), Access::borrow), "::std::borrow::Cow<str>");
    const auto text = written(function(
        "f", {{"a", slice(point())}, {"b", reference(vec(string()))}, {"c", cow}, {"d", reference(string())}}));
    EXPECT_TRUE(has(text, "let a = unsafe { argument(0, &frame.a, scope) }?;"));
    EXPECT_TRUE(has(text, "let b = unsafe { hold(1, &frame.b, scope) }?;"));
    EXPECT_TRUE(has(text, "let c = unsafe { argument(2, &frame.c, scope) }?;"));
    EXPECT_TRUE(has(text, "let d = unsafe { hold(3, &frame.d, scope) }?;"));
    EXPECT_TRUE(has(text, "::user::f(a, b.get(), ::std::borrow::Cow::Borrowed(c), d.get());"));
}

TEST(Function, TakesWhatIsChangedInPlaceFirst) {
    const auto text = written(
        function("f", {{"data", slice(number(Scalar::u8))}, {"target", slice(number(Scalar::u8), Access::exclusive)}}));
    EXPECT_TRUE(
        has(text, "        let mut target_ = unsafe { in_place(1, &frame.target_, scope) }?;\n        let data = "));
    EXPECT_TRUE(has(text, "::user::f(data, target_.native());"));
}

}  // namespace
}  // namespace emit::rust
