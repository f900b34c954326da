// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "emit/rust/parts.hpp"
#include "emit/rust/sample.hpp"

namespace emit::rust {
namespace {

using namespace sample;

/// The items of one function, without the head of their file.
std::string written(api::Function function, api::Library library = types()) {
    const auto bridge = bound({std::move(function)}, std::move(library));
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
    frame.outcome.run(|call| {
        let name: &str = unsafe { call.argument(0, &frame.name) }?;
        let times: u8 = unsafe { call.argument(1, frame.times.value()) }?;
        let value = ::user::greet(name, times);
        call.give(value, &mut frame.result)
    });
}
)");
}

TEST(Function, WithoutAnything) {
    const auto text = written(function("ping", {}));
    EXPECT_TRUE(has(text, "frame.outcome.run(|call| {\n        ::user::ping();\n        call.done()\n    });"));
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
            Ok(value) => call.give(value, &mut frame.result),
            Err(error) => call.fail(error),
        }
)"));
    auto check = function("check", {});
    check.error = string();
    EXPECT_TRUE(has(written(check), "            Ok(()) => call.done(),\n"));
}

TEST(Function, ThatFailsWithAnythingTellsItsCauses) {
    auto read = function("read", {}, string());
    read.error = io_error();
    EXPECT_TRUE(has(written(read), "            Err(error) => call.fail(crate::chain!(&error)),\n"));
    read.error = shape();
    EXPECT_TRUE(has(written(read), "            Err(error) => call.fail(error),\n"));
}

TEST(Function, ThatGivesTheTextOfAValue) {
    auto library = types();
    auto text = method("string", Access::borrow, {}, api::examples::text());
    text.native = "";
    text.role = api::Role::display;
    text.parameters[0].type.native = "::user::Point";
    const auto result = written(text, library);
    EXPECT_TRUE(has(result, "/// The frame of `Point::string`.\n#[repr(C)]\npub struct Point__StringFrame {\n"));
    EXPECT_TRUE(has(result, R"(        let this = unsafe { call.hold_at::<::user::Point>(0, &frame.this) }?;
        let value = crate::text!(this.get());
        call.give(value, &mut frame.result)
)"));
}

TEST(Function, TakesWhatIsPassedByPointer) {
    const auto text = written(function("far", {{"point", point()}, {"other", reference(point())}}));
    EXPECT_TRUE(has(text, "    point: Pointer<crate::records::PointWire>,\n"));
    EXPECT_TRUE(has(text, "let point: ::user::Point = unsafe { call.argument_at(0, &frame.point) }?;"));
    EXPECT_TRUE(has(text, "let other = unsafe { call.hold_at::<::user::Point>(1, &frame.other) }?;"));
    EXPECT_TRUE(has(text, "::user::far(point, other.get());"));
}

TEST(Function, TakesReferencesBySort) {
    auto cow = spelled(api::examples::with_access(api::examples::text(), Access::borrow), "::std::borrow::Cow<str>");
    auto path = spelled(api::examples::with_access(api::examples::text(), Access::borrow), "&::std::path::Path");
    const auto text = written(function("f", {{"a", slice(point())},
                                             {"b", reference(vec(string()))},
                                             {"c", cow},
                                             {"d", reference(string())},
                                             {"e", path}}));
    EXPECT_TRUE(has(text, "let a: &[::user::Point] = unsafe { call.argument(0, &frame.a) }?;"));
    EXPECT_TRUE(has(text, "let b = unsafe { call.hold::<::std::vec::Vec<::std::string::String>>(1, &frame.b) }?;"));
    EXPECT_TRUE(has(text, "let c: &str = unsafe { call.argument(2, &frame.c) }?;"));
    EXPECT_TRUE(has(text, "let d = unsafe { call.hold::<::std::string::String>(3, &frame.d) }?;"));
    EXPECT_TRUE(has(text, "let e: &::std::path::Path = unsafe { call.argument(4, &frame.e) }?;"));
    EXPECT_TRUE(has(text, "::user::f(a, b.get(), ::std::borrow::Cow::Borrowed(c), d.get(), e);"));
}

TEST(Function, TakesWhatIsChangedInPlaceFirst) {
    const auto text = written(
        function("f", {{"data", slice(number(Scalar::u8))}, {"target", slice(number(Scalar::u8), Access::exclusive)}}));
    EXPECT_TRUE(has(text, "        let mut target = unsafe { call.in_place::<u8>(1, &frame.target) }?;\n        let "
                          "data: &[u8] = "));
    EXPECT_TRUE(has(text, "::user::f(data, target.native());"));
    EXPECT_FALSE(has(text, "Changed"));
}

TEST(Function, GivesBackWhatItChanged) {
    auto grow = method("grow", Access::exclusive, {{"by", number(Scalar::f64)}}, number(Scalar::f64));
    const auto text = written(grow);
    EXPECT_TRUE(has(text, "/// The frame of `Point::grow`.\n#[repr(C)]\npub struct Point__GrowFrame {\n    this: "
                          "Pointer<crate::records::PointWire>,\n"));
    EXPECT_TRUE(has(text, R"(        let mut this = unsafe { call.change::<::user::Point>(0, &frame.this) }?;
        let by: f64 = unsafe { call.argument(1, frame.by.value()) }?;
        let value = ::user::Point::grow(this.native(), by);
        let ended = call.give(value, &mut frame.result);
        this.write();
        ended
    });
}
)"));
}

/// Point with a text in it.
api::Library with_text() {
    auto library = types();
    library.records[0].fields.push_back(api::examples::field("name", string()));
    return library;
}

TEST(Function, GivesWhatHasPointersBySlotsOfItsOwn) {
    auto rename = function("rename", {{"point", reference(point(), Access::exclusive)}}, number(Scalar::u8));
    rename.error = string();
    const auto text = written(rename, with_text());
    EXPECT_TRUE(has(text, "    point: Pointer<crate::records::PointWire>,\n    result: Slot<u8>,\n    point_changed: "
                          "Changed<crate::records::PointWire>,\n    outcome: Outcome,\n"));
    EXPECT_TRUE(has(text, "assert!(size_of::<RenameFrame>() == 72);"));
    EXPECT_TRUE(has(text, R"(        let result = ::user::rename(point.native());
        let ended = match result {
            Ok(value) => call.give(value, &mut frame.result),
            Err(error) => call.fail(error),
        };
        point.give(&mut frame.point_changed);
        ended
    });
    frame.point_changed.settle(&frame.outcome);
}
)"));
}

TEST(Function, OfATypeHasAReceiverByAnyAccess) {
    const auto text = written(method("consume", Access::value, {}));
    EXPECT_TRUE(has(text, "let this: ::user::Point = unsafe { call.argument_at(0, &frame.this) }?;\n        "
                          "::user::Point::consume(this);"));
    EXPECT_TRUE(has(written(method("length", Access::borrow, {{"this", number(Scalar::u8)}})),
                    "::user::Point::length(this.get(), this_);"));
}

}  // namespace
}  // namespace emit::rust
