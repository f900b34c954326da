// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "emit/rust/parts.hpp"
#include "emit/rust/reachable.hpp"
#include "emit/rust/sample.hpp"
#include "emit/rust/wire.hpp"

namespace emit::rust {
namespace {

using namespace sample;

std::string written(void (*write)(const abi::Bridge&, std::size_t, Items&), api::Library library = types()) {
    Items items("");
    write(bound({function("all", {{"a", point()}, {"b", shape()}, {"c", color()}})}, std::move(library)), 0, items);
    return items.take();
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(Record, HasItsLayoutAsserted) {
    const auto text = written(write_record);
    EXPECT_TRUE(has(text, "pub struct PointWire {\n    pub x: f64,\n    pub size: u32,\n}\n"));
    EXPECT_TRUE(has(text,
                    "    assert!(size_of::<PointWire>() == 16);\n    assert!(align_of::<PointWire>() == 8);\n"
                    "    assert!(offset_of!(PointWire, x) == 0);\n    assert!(offset_of!(PointWire, size) == 8);\n"));
}

TEST(Record, WhoseMemoryIsItsWireValueIsAsserted) {
    auto library = types();
    EXPECT_TRUE(
        has(written(write_record, library), "const _: () = assert!(<::user::Point as Value>::NATIVE_IS_WIRE);\n"));
    library.records[0].c_layout = false;
    const auto other = written(write_record, library);
    EXPECT_TRUE(has(other, "const NATIVE_IS_WIRE: bool = size_of::<Self>() == size_of::<PointWire>()\n"));
    EXPECT_FALSE(has(other, "assert!(<"));
    library.records[0].fields.push_back(api::examples::field("name", string()));
    EXPECT_FALSE(has(written(write_record, library), "NATIVE_IS_WIRE"));
}

TEST(Record, IsTakenApartWhole) {
    const auto text = written(write_record);
    EXPECT_TRUE(has(text, "                x: field(\"X\", &wire.x, scope)?,\n                size: field(\"Size\", "
                          "&wire.size, scope)?,\n"));
    EXPECT_TRUE(has(text, "        let Self { x, size: size_ } = self;\n"));
    EXPECT_TRUE(has(text, "            size: Lower::lower(size_, writer),\n"));
}

TEST(Record, OfATupleOrWithoutFields) {
    auto library = types();
    library.records[0].form = api::Form::tuple;
    library.records[0].fields = {api::examples::field("0", number(Scalar::i8))};
    const auto tuple = written(write_record, library);
    EXPECT_TRUE(has(tuple, "    pub field_0: i8,\n"));
    EXPECT_TRUE(has(tuple, "0: field(\"Value\", &wire.field_0, scope)?,\n"));
    EXPECT_TRUE(has(tuple, "let Self { 0: field_0 } = self;\n"));
    library.records[0].fields.clear();
    const auto unit = written(write_record, library);
    EXPECT_TRUE(has(unit, "    pub nothing: u8,\n"));
    EXPECT_TRUE(has(unit, "        Ok(Self {})\n"));
    EXPECT_TRUE(has(unit, "        PointWire { nothing: 0 }\n"));
}

TEST(Enumeration, IsMatchedBothWays) {
    const auto text = written(write_enumeration);
    EXPECT_TRUE(has(text, "    type Wire = i32;\n"));
    EXPECT_TRUE(has(text, "    assert!(::user::Color::Red as i128 == -1);\n"));
    EXPECT_TRUE(has(
        text, "            7 => Ok(Self::DarkBlue),\n            other => Err(Refusal::not_of(\"Color\", other)),\n"));
    EXPECT_TRUE(has(text, "            Self::Red => -1,\n            Self::DarkBlue => 7,\n        }\n"));
}

TEST(Enumeration, ThatMayGrowHasAnArmMore) {
    auto library = types();
    library.enumerations[0].non_exhaustive = true;
    const auto text = written(write_enumeration, library);
    EXPECT_TRUE(has(text, "            _ => unreachable!(\"all variants are known\"),\n"));
    EXPECT_FALSE(has(text, "as i128"));
}

TEST(Enumeration, OfFlagsIsAnyNumber) {
    auto library = types();
    library.enumerations[0].flags = library.enumerations[0].open = library.enumerations[0].newtype = true;
    library.enumerations[0].underlying = Scalar::u64;
    const auto newtype = written(write_enumeration, library);
    EXPECT_TRUE(has(newtype, "        Ok(Self(bits))\n"));
    EXPECT_TRUE(
        has(newtype, "    fn lower(&self, writer: &mut Writer) -> u64 {\n        Lower::lower(&self.0, writer)\n"));
    library.enumerations[0].newtype = false;
    const auto bitflags = written(write_enumeration, library);
    EXPECT_TRUE(has(bitflags, "Self::from_bits(bits)"));
    EXPECT_TRUE(has(bitflags, "        Lower::lower(&self.bits(), writer)\n"));
}

TEST(Variant, IsMatchedBothWays) {
    const auto text = written(write_variant);
    EXPECT_TRUE(has(text, "pub struct ShapeCircleWire {\n    pub radius: f64,\n}\n"));
    EXPECT_FALSE(has(text, "ShapeEmptyWire"));
    EXPECT_TRUE(has(
        text,
        "                    let fields: &ShapeCircleWire = wire.fields()?;\n                    Ok(Self::Circle {\n"
        "                        radius: field(\"Radius\", &fields.radius, scope)?,\n                    })\n"));
    EXPECT_TRUE(has(text, "                1 => Ok(Self::Empty {}),\n                other => "
                          "Err(Refusal::not_of(\"Shape\", other)),\n"));
    EXPECT_TRUE(has(
        text, "                size.add_list::<ShapeCircleWire>(1);\n                Lower::measure(radius, size);\n"));
    EXPECT_TRUE(has(text, "                Variant::with(0, fields, writer)\n"));
    EXPECT_TRUE(has(text, "            Self::Empty {} => Variant::bare(1),\n"));
}

TEST(Record, OfARecursiveTypeCountsItsDepth) {
    auto library = types();
    library.records[0].fields.push_back(api::examples::field("more", vec(point())));
    EXPECT_TRUE(has(written(write_record, library), "        size.enter();\n        Lower::measure(x, size);\n"));
    EXPECT_TRUE(
        has(written(write_record, library), "        Lower::measure(more, size);\n        size.leave();\n    }\n"));
    EXPECT_FALSE(has(written(write_record), "size.enter()"));
}

/// As abi finds it of errors that Go cannot make.
std::string written_one_way(void (*write)(const abi::Bridge&, std::size_t, Items&), api::Library library) {
    library.records[0].is_error = library.variants[0].is_error = true;
    library.functions = {function("last_point", {}, point()), function("last_shape", {}, shape())};
    diagnostics::Sink sink;
    Items items("");
    write(abi::bind(std::move(library), {"native", {}}, sink), 0, items);
    return items.take();
}

TEST(Record, ThatIsAnErrorOnlyComesOutWithItsMessage) {
    auto library = types();
    library.records[0].fields.push_back(api::examples::field("message", io_error()));
    const auto text = written_one_way(write_record, library);
    EXPECT_TRUE(has(text, "    pub message: ErrorReport,\n    pub message_: Text,\n}"));
    EXPECT_TRUE(has(text, "assert!(offset_of!(PointErrorWire, message_) == 64);"));
    EXPECT_FALSE(has(text, "impl<'a> Lift<'a>"));
    EXPECT_TRUE(has(text, "        Lower::measure(message, size);\n        size.keep(crate::text!(self));\n"));
    EXPECT_TRUE(has(text, "            message: Lower::lower(message, writer),\n            message_: "
                          "writer.kept::<String>(),\n"));
}

TEST(Record, ThatIsFlatIsNotTakenApart) {
    auto library = types();
    library.records[0].flat = true;
    library.records[0].fields.clear();
    const auto text = written_one_way(write_record, library);
    EXPECT_TRUE(has(text, "pub struct PointErrorWire {\n    pub message: Text,\n}"));
    EXPECT_FALSE(has(text, "let Self"));
    EXPECT_FALSE(has(text, "Lift<'a>"));
    EXPECT_TRUE(has(text, "        PointErrorWire {\n            message: writer.kept::<String>(),\n        }\n"));
}

TEST(Variant, RefusesCasesThatOnlyComeOut) {
    auto library = types();
    library.variants[0].cases.push_back(alternative("Io", {api::examples::field("0", io_error())}));
    const auto text = written_one_way(write_variant, library);
    EXPECT_TRUE(has(text, "                2 => Err(Refusal::one_way(\"ShapeIoError\")),\n"));
    EXPECT_TRUE(has(text, "            Self::Io { 0: field_0 } => {\n                "
                          "size.add_list::<ShapeIoErrorWire>(1);\n                Lower::measure(field_0, size);\n       "
                          "         size.keep(crate::text!(self));\n"));
    EXPECT_TRUE(has(text, "                Ok(Self::Circle {\n"));
}

TEST(Variant, OfAnEnumerationHasNothingToLower) {
    auto library = types();
    library.variants[0].cases = {alternative("Empty", {}), alternative("Full", {})};
    library.variants[0].of_enumeration = true;
    const auto text = written_one_way(write_variant, library);
    EXPECT_TRUE(has(text, "    unsafe fn lift(wire: &'a Variant, _: &'a Scope) -> Result<Self, Refusal> {\n        match "
                          "wire.tag {\n            0 => Ok(Self::Empty {}),\n"));
    EXPECT_TRUE(has(text, "    fn measure(&self, _: &mut Size) {}\n\n    fn lower(&self, _: &mut Writer) -> Variant {\n"));
}

TEST(Error, IsFoundBehindPointersAndInOtherTypes) {
    auto library = types();
    const auto boxed = spelled(api::examples::type(TypeKind::error), "::std::boxed::Box<dyn ::std::error::Error>");
    const auto shared = spelled(api::examples::type(TypeKind::error), "::std::sync::Arc<::std::boxed::Box<::a::Error>>");
    library.records[0].fields = {api::examples::field("x", vec(io_error()))};
    auto fails = function("f", {}, vec(point()));
    fails.error = spelled(api::examples::type(TypeKind::error), "::anyhow::Error");
    const auto bridge = bound({fails, function("g", {}, boxed), function("h", {}, vec(shared))}, library);
    EXPECT_EQ(errors_without_type(bridge), (std::vector<std::string>{"::a::Error", "::std::io::Error"}));
}

TEST(Wire, OfEachKind) {
    using api::examples::option;
    using api::examples::type;
    const std::vector<std::pair<api::Type, std::string>> expected = {
        {number(Scalar::boolean), "u8"},
        {number(Scalar::character), "i32"},
        {number(Scalar::usize), "u64"},
        {option(vec(string())), "OptionalList<Text>"},
        {option(option(vec(string()))), "Pointer<OptionalList<Text>>"},
        {option(option(number(Scalar::i8))), "Pointer<Pointer<i8>>"},
        {type(TypeKind::map, {string(), point()}), "List<Tuple2<Text, crate::records::PointWire>>"},
        {option(type(TypeKind::set, {color()})), "OptionalList<i32>"},
        {api::examples::array(type(TypeKind::wide), 3), "[Wide; 3]"},
        {option(type(TypeKind::address)), "Pointer<Address>"},
        {type(TypeKind::range, {number(Scalar::i64)}), "Span<i64>"},
        {type(TypeKind::ordering), "i64"},
        {type(TypeKind::tuple, {shape(), type(TypeKind::duration), type(TypeKind::time_point)}),
         "Tuple3<Variant, i64, Time>"},
    };
    for (const auto& [type, wire_type] : expected) {
        const auto bridge = bound({function("f", {{"x", type}})});
        EXPECT_EQ(wire(bridge, bridge.functions[0].parameters[0].crossing), wire_type);
    }
}

TEST(Reachable, GoesThroughFieldsAndParts) {
    auto library = types();
    library.records[0].fields.push_back(api::examples::field("shapes", vec(shape())));
    library.variants[0].cases[0].fields.push_back(api::examples::field("color", color()));
    library.records.push_back(api::examples::record("Unused", {}));
    const auto all = reachable(bound({function("f", {}, vec(point()))}, library));
    EXPECT_EQ(all.records, std::vector<std::size_t>{0});
    EXPECT_EQ(all.variants, std::vector<std::size_t>{0});
    EXPECT_EQ(all.enumerations, std::vector<std::size_t>{0});
    EXPECT_TRUE(reachable(bound({function("f", {})}, library)).records.empty());
}

}  // namespace
}  // namespace emit::rust
