// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "emit/rust/parts.hpp"
#include "emit/rust/sample.hpp"

namespace emit::rust {
namespace {

using namespace sample;

/// The assertion of the value, of the constant `X`.
std::string asserted(const api::Type& type, auto set, api::Library library = types()) {
    auto constant = api::examples::named<api::Constant>("X");
    constant.native = "::user::X";
    constant.type = type;
    set(constant);
    library.constants = {constant};
    Items items("");
    write_constant(bound({}, std::move(library)), 0, items);
    const auto text = items.take();
    const auto start = text.find("    assert!(");
    return start == std::string::npos ? text : text.substr(start + 4, text.find(";", start) - start - 4);
}

TEST(Constant, HasItsTypeAndValueAsserted) {
    auto library = types();
    auto constant = api::examples::named<api::Constant>("MAX");
    constant.native = "::user::Point::MAX";
    constant.type = number(Scalar::u16);
    constant.magnitude = 7;
    library.constants = {constant};
    Items items("");
    write_constant(bound({}, library), 0, items);
    EXPECT_TRUE(items.take().ends_with(R"(
const _: () = {
    let value: u16 = ::user::Point::MAX;
    assert!(value as i128 == 7);
};
)"));
}

TEST(Constant, OfEachScalar) {
    const auto magnitude = [](std::uint64_t number) { return [number](api::Constant& constant) { constant.magnitude = number; }; };
    EXPECT_EQ(asserted(number(Scalar::boolean), magnitude(1)), "assert!(value)");
    EXPECT_EQ(asserted(number(Scalar::boolean), magnitude(0)), "assert!(!value)");
    EXPECT_EQ(asserted(number(Scalar::character), magnitude('a')), "assert!(value as u32 == 97)");
    EXPECT_EQ(asserted(number(Scalar::u64), magnitude(~0ULL)), "assert!(value as i128 == 18446744073709551615)");
    EXPECT_EQ(asserted(number(Scalar::i8), [](auto& constant) { constant.negative = true, constant.magnitude = 128; }),
              "assert!(value as i128 == -128)");
    auto not_zero = number(Scalar::u8);
    not_zero.non_zero = true;
    EXPECT_EQ(asserted(not_zero, magnitude(3)), "assert!(value.get() as i128 == 3)");
    EXPECT_EQ(asserted(number(Scalar::f64), [](auto& constant) { constant.number = -0.0; }),
              "assert!(same_number(value, -0_f64))");
    EXPECT_EQ(asserted(number(Scalar::f64), [](auto& constant) { constant.number = 1e300; }),
              "assert!(same_number(value, 1e+300_f64))");
    EXPECT_EQ(asserted(number(Scalar::f32), [](auto& constant) { constant.number = 0.1; }),
              "assert!(same_number(value as f64, 0.1_f32 as f64))");
}

TEST(Constant, OfTextEnumOrDuration) {
    EXPECT_EQ(asserted(str(), [](auto& constant) { constant.text = "a \"b\"\n\\ ü"; }),
              "assert!(same_text(value, \"a \\\"b\\\"\\x0a\\\\ ü\"))");
    const auto duration = spelled(api::examples::type(TypeKind::duration), "::std::time::Duration");
    EXPECT_EQ(asserted(duration, [](auto& constant) { constant.magnitude = 5; }), "assert!(value.as_nanos() == 5)");
    const auto red = [](auto& constant) { constant.negative = true, constant.magnitude = 1; };
    EXPECT_EQ(asserted(color(), red), "assert!(matches!(value, ::user::Color::Red))");
    EXPECT_EQ(asserted(color(), [](auto&) {}), "assert!(false)");
    auto flags = types();
    flags.enumerations[0].flags = true;
    EXPECT_EQ(asserted(color(), red, flags), "assert!(value.bits() as i128 == -1)");
    flags.enumerations[0].newtype = true;
    EXPECT_EQ(asserted(color(), red, flags), "assert!(value.0 as i128 == -1)");
}

}  // namespace
}  // namespace emit::rust
