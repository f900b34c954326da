// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "emit/rust/parts.hpp"
#include "emit/rust/sample.hpp"

namespace emit::rust {
namespace {

using namespace sample;

std::string written(const api::Conversion& conversion) {
    auto library = types();
    library.conversions = {conversion, conversion};
    Items items("");
    write_conversion(bound({}, std::move(library)), 1, items);
    return items.take();
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

api::Conversion of_text() {
    return {.name = "Uuid",
            .native = "::uuid::Uuid",
            .type = string(),
            .to_go = "::user::to_go",
            .from_go = "::user::from_go",
            .from_parameter = str(),
            .error = {},
            .span = {}};
}

TEST(Conversion, GoesByTheUsersFunctions) {
    const auto text = written(of_text());
    EXPECT_TRUE(has(text, "unsafe impl Value for ::uuid::Uuid {\n    type Wire = Text;\n}\n"));
    EXPECT_TRUE(has(text, "        let value: &str = unsafe { Lift::lift(wire, scope) }?;\n        "
                          "Ok(::user::from_go(value))\n"));
    EXPECT_TRUE(has(text, "        let value: ::std::string::String = ::user::to_go(self);\n        "
                          "size.keep(value);\n"));
    EXPECT_TRUE(has(text, "        writer.kept::<::std::string::String>()\n"));
}

TEST(Conversion, ThatFailsIsARefusalWithItsCause) {
    auto conversion = of_text();
    conversion.error = shape();
    EXPECT_TRUE(has(written(conversion), R"(        match ::user::from_go(value) {
            Ok(value) => Ok(value),
            Err(error) => {
                let text = crate::text!(&error);
                let refusal = Refusal::caused(2, "Uuid", text, error);
                Err(refusal)
            }
        }
)"));
    conversion.error = io_error();
    EXPECT_TRUE(has(written(conversion), "Refusal::caused(2, \"Uuid\", text, crate::chain!(&error));"));
}

TEST(Conversion, ToSomethingPlainIsMadeOnce) {
    auto conversion = of_text();
    conversion.type = conversion.from_parameter = number(Scalar::i64);
    const auto text = written(conversion);
    EXPECT_TRUE(has(text, "    fn measure(&self, _: &mut Size) {}\n"));
    EXPECT_TRUE(has(text, "        let value: i64 = ::user::to_go(self);\n        value.lower(writer)\n"));
}

}  // namespace
}  // namespace emit::rust
