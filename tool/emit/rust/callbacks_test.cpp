// SPDX-License-Identifier: MIT
#include "emit/rust/callbacks.hpp"

#include <gtest/gtest.h>

#include "emit/rust/parts.hpp"
#include "emit/rust/sample.hpp"

namespace emit::rust {
namespace {

using namespace sample;

const std::string dynamic = "dyn Fn(&str) -> u8";
const std::string shareable = dynamic + " + ::std::marker::Send + ::std::marker::Sync";

api::Type callback(const std::string& native, std::vector<api::Type> outcome = {number(Scalar::u8)}) {
    return spelled(api::examples::callback({str()}, std::move(outcome)), native);
}

api::Type boxed(const std::string& function) { return callback("::std::boxed::Box<" + function + ">"); }
api::Type shared(const std::string& function) { return callback("::std::sync::Arc<" + function + ">"); }

api::Type optional(api::Type type) {
    const auto native = "::std::option::Option<" + type.native + ">";
    return spelled(api::examples::option(std::move(type)), native);
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string written(const abi::Bridge& bridge, std::size_t index = 0) {
    Items items("");
    write_function_type(bridge, function_types(bridge), index, items);
    return items.take();
}

TEST(Callbacks, OfOneTypeAreFoundOnce) {
    const auto bridge = bound({function("a", {{"x", boxed(dynamic)}, {"y", optional(shared(dynamic))}}),
                               function("b", {{"x", callback("&" + dynamic)}}, boxed(shareable))});
    const auto types = function_types(bridge);
    ASSERT_EQ(types.size(), 2U);
    EXPECT_EQ(types[0].native, dynamic);
    EXPECT_EQ(types[0].pointers, (std::set<std::string>{"::std::boxed::Box", "::std::sync::Arc"}));
    EXPECT_FALSE(types[0].comes_out);
    EXPECT_EQ(types[1].native, shareable);
    EXPECT_TRUE(types[1].pointers.empty());
    EXPECT_TRUE(types[1].comes_out);
}

/// What a Go function takes comes out, and what it gives goes in.
TEST(Callbacks, TurnRoundInsideOthers) {
    auto outer = spelled(api::examples::callback({boxed(shareable)}, {shared("dyn Fn(&str) -> u8 + ::std::marker::Send")}),
                         "&dyn Fn(::std::boxed::Box<" + shareable + ">)");
    const auto types = function_types(bound({function("f", {{"x", std::move(outer)}})}));
    ASSERT_EQ(types.size(), 3U);
    EXPECT_TRUE(types[0].native.ends_with("Send") && !types[0].comes_out && types[0].pointers.contains("::std::sync::Arc"));
    EXPECT_TRUE(types[1].native == shareable && types[1].comes_out && types[1].pointers.empty());
}

TEST(Callbacks, InRecordsGoBothWays) {
    auto library = types();
    library.records[0].fields.push_back(api::examples::field("hook", boxed(shareable)));
    const auto types = function_types(bound({function("f", {{"x", point()}})}, std::move(library)));
    ASSERT_EQ(types.size(), 1U);
    EXPECT_TRUE(types[0].comes_out);
    EXPECT_FALSE(types[0].pointers.empty());
}

TEST(Callbacks, ThatAreLentAreHeldForTheCall) {
    const auto lent = [](const api::Type& type) {
        const auto found = lent_function(type, "f");
        return found ? found->held + (found->is_mutable ? " mut " : " ") + found->expression : "";
    };
    EXPECT_EQ(lent(boxed("dyn Fn()")), "");
    EXPECT_EQ(lent(str()), "");
    EXPECT_EQ(lent(callback("&dyn Fn()")), "::std::boxed::Box<dyn Fn()> &*f");
    EXPECT_EQ(lent(callback("&(dyn Fn() + Send)")), "::std::boxed::Box<dyn Fn() + Send> &*f");
    EXPECT_EQ(lent(callback("&mut dyn FnMut()")), "::std::boxed::Box<dyn FnMut()> mut &mut *f");
    EXPECT_EQ(lent(callback("&::std::sync::Arc<dyn Fn()>")), "::std::sync::Arc<dyn Fn()> &f");
    EXPECT_EQ(lent(optional(callback("&dyn Fn()"))), "::std::option::Option<::std::boxed::Box<dyn Fn()>> f.as_deref()");
    EXPECT_EQ(lent(optional(callback("&mut dyn FnMut()"))),
              "::std::option::Option<::std::boxed::Box<dyn FnMut()>> mut f.as_deref_mut().map(|it| it as _)");
}

TEST(Callbacks, OfGoAreClosures) {
    const auto text = written(bound({function("f", {{"x", boxed(dynamic)}})}));
    EXPECT_TRUE(has(text, "type Function0 = dyn Fn(&str) -> u8;"));
    EXPECT_TRUE(has(text, R"(pub struct Go0Frame {
    head: Head,
    argument_0: Padded<Text>,
    result: Slot<u8>,
}
)")) << text;
    EXPECT_TRUE(has(text, "assert!(size_of::<Go0Frame>() == 64);"));
    EXPECT_TRUE(has(text, R"(        let call = move |argument_0: &str| -> u8 {
            let mut frame: Go0Frame = function.frame();
            let values = (argument_0,);
            let arguments = arguments(values, |values, writer| {
                frame.argument_0.put(Lower::lower(&values.0, writer));
            });
            function.call(&mut frame, arguments);
            unsafe { result_of(frame.result.value()) }
        };
        Ok(::std::boxed::Box::new(call))
)")) << text;
    EXPECT_FALSE(has(text, "native_function!"));
}

TEST(Callbacks, ThatFailTakeWhatIsDelivered) {
    const auto calling = [](std::vector<api::Type> outcome) {
        const auto text = written(bound({function("f", {{"x", callback("::std::boxed::Box<dyn Fn(&str)>", std::move(outcome))}})}));
        const auto begin = text.find("function.call");
        return text.substr(begin, text.find("\n        };") - begin);
    };
    auto unit = api::Type{};
    unit.native = "()";
    EXPECT_EQ(calling({unit}), "function.call(&mut frame, arguments)");
    EXPECT_EQ(calling({string()}), "function.call_for::<::std::string::String, _>(&mut frame, arguments)");
    EXPECT_EQ(calling({unit, string()}), "function.call_or_error::<::std::string::String, _>(&mut frame, arguments)");
    EXPECT_EQ(calling({number(Scalar::u8), string()}),
              "function.call_or_error::<::std::string::String, _>(&mut frame, arguments)?;\n"
              "            Ok(unsafe { result_of(frame.result.value()) })");
    EXPECT_EQ(calling({string(), io_error()}),
              "function.call_or_fail::<::std::string::String, GoError, _>(&mut frame, arguments)?)");  // in an Ok
}

TEST(Callbacks, OfRustHaveHolders) {
    const auto bridge = bound({function("f", {}, boxed(shareable))});
    const auto text = written(bridge);
    EXPECT_TRUE(has(text, R"(pub unsafe extern "C" fn native_0_call(frame: &mut Native0Frame) {
    frame.outcome.run(|call| {
        let function = unsafe { native::function::<Function0>(frame.holder.value()) };
        let arg0: &str = unsafe { call.argument(1, &frame.arg0) }?;
        let value = function(arg0);
        call.give(value, &mut frame.result)
    });
}
)")) << text;
    EXPECT_TRUE(has(text, "crate::native_function!(\n    Function0,"));
    EXPECT_FALSE(has(text, "GoFunction"));
    EXPECT_EQ(entries_of_function_types(function_types(bridge)),
              (std::vector<std::string>{"crate::callbacks::native_0_call", "crate::callbacks::native_0_drop_boxed",
                                        "crate::callbacks::native_0_drop_shared"}));
}

TEST(Callbacks, ThatChangeWhatTheyHoldTakeTurns) {
    const auto text = written(bound({function("f", {}, boxed("dyn FnMut(&str) -> u8 + ::std::marker::Send"))}));
    EXPECT_TRUE(has(text, "let mut function =\n            unsafe { native::changing_function::<Function0>(frame.holder.value()) };") ||
                has(text, "let mut function = unsafe { native::changing_function::<Function0>(frame.holder.value()) };"))
        << text;
}

TEST(Callbacks, AsAbstractResultsAreBoxed) {
    const auto bridge = bound({function("f", {}, callback("impl Fn(&str) -> u8 + ::std::marker::Send + ::std::marker::Sync"))});
    Items items("");
    write_function(bridge, 0, items);
    const auto text = items.take();
    EXPECT_TRUE(has(text, "::std::boxed::Box::new(value)")) << text;
    EXPECT_EQ(function_types(bridge)[0].native, shareable);
}

TEST(Callbacks, AreNotRunUnderFastFunctions) {
    auto quick = function("quick", {});
    quick.fast = true;
    const auto runs = [&](std::vector<api::Function> functions) {
        const auto bridge = bound(std::move(functions));
        Items items("");
        write_function(bridge, 0, items);
        return has(items.take(), "frame.outcome.run_fast(|call|");
    };
    EXPECT_FALSE(runs({quick}));
    EXPECT_TRUE(runs({quick, function("f", {{"x", boxed(dynamic)}})}));
}

}  // namespace
}  // namespace emit::rust
