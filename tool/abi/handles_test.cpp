// SPDX-License-Identifier: MIT
// Objects and callbacks.
#include <gtest/gtest.h>

#include "abi/bind.hpp"
#include "api/examples.hpp"

namespace abi {
namespace {

using namespace api::examples;
using api::Access;
using api::Scalar;
using api::TypeKind;

class Handles : public testing::Test {
protected:
    Handles() {
        library.objects = {named<api::Object>("Counter"), named<api::Object>("Registry")};
        library.objects[1].shared = true;
    }

    Bridge bound() {
        auto bridge = bind(library, {"native", {}}, sink);
        return bridge;
    }

    /// Why the only function is left out; empty if it is not.
    std::string refusal(api::Function function) {
        library.functions = {std::move(function)};
        const auto bridge = bound();
        EXPECT_EQ(bridge.functions.size(), sink.sorted().empty() ? 1u : 0u);
        return sink.sorted().empty() ? "" : sink.sorted()[0].message;
    }

    static api::Function method(const std::string& name, api::Type self) {
        auto made = function(name, {{"self", std::move(self)}});
        made.is_method = true;
        made.owner = api::Owner{TypeKind::object, 0};
        return made;
    }

    api::Library library;
    diagnostics::Sink sink;
};

TEST_F(Handles, AreOneSlotEach) {
    library.functions = {function("f", {{"a", object(0, Access::borrow)}, {"b", option(object(0))}, {"c", callback({text()})}}, object(0))};
    const auto bridge = bound();
    const auto& function = bridge.functions[0];
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(function.parameters[i].slot, i);
        EXPECT_EQ(function.parameters[i].passing, Passing::slot);
    }
    EXPECT_EQ(function.slots, 3u + 1u + 2u);
    EXPECT_EQ(bridge.crossing(function.parameters[1].crossing).wire.size, 8u);
    EXPECT_TRUE(bridge.crossing(function.parameters[0].crossing).mirrored);
    EXPECT_EQ(function.parameters[0].crossing, *function.result);  // whatever their access
}

TEST_F(Handles, SayWhatBecomesOfObjects) {
    library.functions = {method("read", object(0, Access::borrow)), method("change", object(0, Access::exclusive)),
                         method("end", object(0)), function("share", {{"registry", shared(1)}, {"maybe", option(object(1, Access::borrow))}})};
    const auto bridge = bound();
    const auto use = [&](std::size_t function, std::size_t parameter) { return bridge.functions[function].parameters[parameter].use; };
    EXPECT_EQ(use(0, 0), Use::shared);
    EXPECT_EQ(use(1, 0), Use::exclusive);
    EXPECT_EQ(use(2, 0), Use::consumed);
    EXPECT_EQ(use(3, 0), Use::shared);
    EXPECT_EQ(use(3, 1), Use::shared);
    EXPECT_EQ(bridge.functions[1].parameters[0].change, Change::none);
    EXPECT_TRUE(bridge.objects[0].locks && bridge.objects[0].consumed);
    EXPECT_FALSE(bridge.objects[1].locks || bridge.objects[1].consumed);
    EXPECT_EQ(bridge.objects[0].destroy_symbol, "bb_native_d_Counter");
}

TEST_F(Handles, AreLentByWhoCopiesThem) {
    auto boxed = object(0);
    library.objects[0].copies = true;
    library.objects[0].native = "::user::Counter";
    boxed.native = "::std::boxed::Box<::user::Counter>";
    auto copied = object(0);
    copied.native = "::user::Counter";
    library.functions = {function("f", {{"one", copied}, {"maybe", option(copied)}, {"all", list(copied)}, {"boxed", boxed}}),
                         function("g", {{"make", callback({}, {copied})}})};
    const auto bridge = bound();
    ASSERT_EQ(bridge.functions.size(), 2u);
    EXPECT_EQ(bridge.functions[0].parameters[0].use, Use::shared);
    EXPECT_EQ(bridge.functions[0].parameters[1].use, Use::shared);
    EXPECT_EQ(bridge.functions[0].parameters[3].use, Use::consumed);
}

TEST_F(Handles, HeedDirectives) {
    library.functions = {method("cancel", object(0, Access::exclusive))};
    library.functions[0].concurrent = true;
    EXPECT_EQ(bound().functions[0].parameters[0].use, Use::shared);
    library.objects[0].serialize = true;
    library.functions = {method("read", object(0, Access::borrow))};
    EXPECT_EQ(bound().functions[0].parameters[0].use, Use::exclusive);
}

TEST_F(Handles, AreConsumedByWhoGetsThemFromCallbacks) {
    library.functions = {function("f", {{"make", callback({}, {object(0)})}, {"find", callback({}, {shared(1)})}})};
    const auto bridge = bound();
    EXPECT_TRUE(bridge.objects[0].consumed);
    EXPECT_FALSE(bridge.objects[1].consumed);
}

TEST_F(Handles, LockWithTheirBases) {
    library.language = api::Language::cpp;
    library.objects[0].bases = {1};
    library.functions = {method("change", object(0, Access::exclusive))};
    const auto bridge = bound();
    EXPECT_TRUE(bridge.objects[0].locks && bridge.objects[1].locks);
}

TEST_F(Handles, OwnedObjectsAreOfferedInsideData) {
    library.functions = {function("f", {{"all", list(object(0))}}), function("g", {{"one", object(0)}})};
    const auto bridge = bound();
    EXPECT_TRUE(bridge.objects[0].offered && bridge.objects[0].consumed);
    library.functions = {function("f", {{"make", callback({}, {list(object(0))})}})};
    EXPECT_TRUE(bound().objects[0].offered);
    library.functions = {function("f", {{"visit", callback({list(object(0))}, {object(0)})}}), function("g", {{"one", object(0)}})};
    EXPECT_FALSE(bound().objects[0].offered);
}

TEST_F(Handles, OwnedObjectsDoNotGoInInsideWhatIsLent) {
    EXPECT_EQ(refusal(function("f", {{"all", with_access(list(object(0)), Access::borrow)}})),
              "`` owns a `Counter`, and is only lent");
}

TEST_F(Handles, ObjectsThatOthersMayShareAreNotGivenAwayInsideData) {
    EXPECT_EQ(refusal(function("f", {{"all", list(object(1))}})), "`` takes a `Registry` for itself, which others may share");
}

TEST_F(Handles, ValuesOfClassesDoNotGoInInsideData) {
    library.language = api::Language::cpp;
    EXPECT_EQ(refusal(function("f", {{"all", list(object(0))}})),
              "`` has a `Counter` by value: inside data, objects go into native code by pointers");
}

TEST_F(Handles, OwningPointersGoInInsideData) {
    library.language = api::Language::cpp;
    auto pointer = object(0);
    pointer.native = "::std::unique_ptr<::Counter>";
    EXPECT_EQ(refusal(function("f", {{"all", list(pointer)}})), "");
}

TEST_F(Handles, OwnedObjectsComeOutInsideData) { EXPECT_EQ(refusal(function("g", {}, list(object(0)))), ""); }

TEST_F(Handles, SharedObjectsGoInInsideData) { EXPECT_EQ(refusal(function("f", {{"all", list(shared(1))}})), ""); }

TEST_F(Handles, LayOutCallsIntoGo) {
    library.functions = {
        function("f", {{"visit", callback({scalar(Scalar::i8), with_access(text(), Access::borrow)}, {scalar(Scalar::boolean)})},
                       {"make", callback({}, {text()})}})};
    const auto bridge = bound();
    const auto& visit = bridge.callbacks[0];
    EXPECT_EQ(visit.offsets, (std::vector<std::uint64_t>{5, 6}));
    EXPECT_EQ(visit.result_offset, 8u);
    EXPECT_EQ(visit.slots, 9u);
    EXPECT_EQ(bridge.callbacks[1].slots, 5u);  // its result is delivered
    EXPECT_TRUE(visit.goes_in && !visit.comes_out && bridge.calls_back);
}

TEST_F(Handles, TurnRoundInsideCallbacks) {
    library.functions = {function("f", {{"visit", callback({callback({scalar(Scalar::i64)})})}})};
    const auto bridge = bound();
    const auto& outer = bridge.callbacks[bridge.crossing(bridge.functions[0].parameters[0].crossing).declaration];
    const auto& inner = bridge.callbacks[bridge.crossing(outer.parameters[0]).declaration];
    EXPECT_TRUE(outer.goes_in && !outer.comes_out);
    EXPECT_TRUE(inner.comes_out && !inner.goes_in);
}

TEST_F(Handles, AreOneForASignature) {
    library.functions = {function("f", {{"a", callback({with_access(text(), Access::borrow)})}}), function("g", {}, callback({text()}))};
    const auto bridge = bound();
    ASSERT_EQ(bridge.callbacks.size(), 1u);
    EXPECT_TRUE(bridge.callbacks[0].goes_in && bridge.callbacks[0].comes_out);
    EXPECT_EQ(bridge.callbacks[0].call.slots, 1u + 2u + 2u);  // holder, text, outcome
}

TEST_F(Handles, AreLentToCallbacks) {
    library.functions = {function("f", {{"see", callback({object(0, Access::borrow)})}, {"change", callback({object(0, Access::exclusive)})}}),
                         function("g", {{"get", callback({object(0)})}, {"see", callback({object(0, Access::borrow)})}})};
    const auto bridge = bound();
    EXPECT_EQ(bridge.callbacks.size(), 3u);
    EXPECT_EQ(bridge.functions[0].parameters[0].crossing, bridge.functions[1].parameters[1].crossing);
}

TEST_F(Handles, ThatAreSharedAreNotLentToCallbacks) {
    EXPECT_EQ(refusal(function("f", {{"visit", callback({object(1, Access::borrow)})}})),
              "`` is only lent, and Go cannot tell it from those that are shared");
}

TEST_F(Handles, ThatAreUsedByOneCallAtATimeAreNotLentToCallbacks) {
    library.objects[0].serialize = true;
    EXPECT_EQ(refusal(function("f", {{"visit", callback({object(0, Access::borrow)})}})),
              "`` is in use by who lends it, and `Counter` is used by one call at a time");
}

TEST_F(Handles, AreNotLentToCallbacksAsOptions) {
    EXPECT_EQ(refusal(function("f", {{"visit", callback({option(object(0, Access::borrow))})}})),
              "`` is only lent, and Go may keep what a callback is given");
}

TEST_F(Handles, GiveSharedObjectsToCallbacks) {
    EXPECT_EQ(refusal(function("f", {{"visit", callback({with_access(shared(1), Access::borrow)})}})), "");
}

TEST_F(Handles, FastFunctionsTakeNoFunctions) {
    auto fast = function("f", {{"visit", callback({})}});
    fast.fast = true;
    EXPECT_EQ(refusal(fast), "`f` cannot be `fast`: it takes a function, and nothing may call Go inside a fast call");
}

TEST_F(Handles, ErrorsThatOwnObjectsBringTheirText) {
    library.records = {record("Lost", {field("counter", object(0))}), record("Kept", {field("registry", shared(1))})};
    library.records[0].is_error = library.records[1].is_error = true;
    auto fails = function("f", {});
    fails.error = record(0);
    library.functions = {fails, function("g", {}, option(record(1)))};
    const auto bridge = bound();
    EXPECT_TRUE(bridge.records[0].one_way);
    EXPECT_EQ(bridge.records[0].message, 8u);
    EXPECT_FALSE(bridge.records[1].one_way);
}

TEST_F(Handles, CallbacksMayLeadBackToTheRecordTheyAreIn) {
    library.records = {record("Node", {field("hook", callback({record(0)}, {record(0)})), field("next", option(list(record(0))))})};
    EXPECT_EQ(refusal(function("f", {{"node", record(0)}}, record(0))), "");
}

TEST_F(Handles, CallbacksInFieldsAreLookedAt) {
    library.records = {record("R", {field("visit", callback({option(object(0, Access::borrow))}))})};
    EXPECT_EQ(refusal(function("f", {{"r", record(0)}})), "`` is only lent, and Go may keep what a callback is given");
}

}  // namespace
}  // namespace abi
