// SPDX-License-Identifier: MIT
// What is generated compiles, without a warning, over a crate that is as the model says.
#include <algorithm>
#include <filesystem>
#include <iterator>

#include <gtest/gtest.h>

#include "emit/rust/emit.hpp"
#include "emit/rust/sample.hpp"
#include "support/file_system.hpp"
#include "support/folder_test.hpp"
#include "support/process.hpp"

namespace emit::rust {
namespace {

using namespace sample;

constexpr std::string_view user_crate = R"rust(
use std::fmt;
pub mod other {
    #[derive(Clone, Copy, PartialEq, Eq, Hash)]
    pub struct Id(pub(crate) u32);
    #[derive(Clone, Copy)]
    pub struct Money(pub(crate) i64);
    #[derive(Debug)]
    pub struct Error;
}
#[repr(C)]
pub struct Point { pub x: f64, pub size: u32 }
impl Point {
    pub const MOST: Color = Color::DarkBlue;
    pub fn grow(&mut self, others: &mut [Point]) -> &f64 { self.size += others.len() as u32; &self.x }
    pub fn consume(self) {}
    pub fn length(&self, this: u8) -> f64 { self.x + f64::from(this) }
}
#[derive(Debug)]
pub enum Shape { Circle { radius: f64 }, Empty, Io(std::io::Error), Other(Vec<other::Error>) }
pub enum Color { Red = -1, DarkBlue = 7 }
pub struct Label { pub text: String, pub id: other::Id, pub money: other::Money }
pub enum Flat { A(fn(u8)) }
impl fmt::Display for Flat { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_str("flat") } }
pub enum Unit { A, B }
pub const PI: f32 = 3.5;
pub const NAME: &str = "a \"b\"\n";
pub fn rename(label: &mut Label, _number: &mut u8, _flag: &mut bool, _money: &mut other::Money) -> Result<u8, Shape> { label.text.clear(); Ok(0) }
pub fn read() -> Result<(), Box<dyn std::error::Error>> { Ok(()) }
pub fn last() -> Option<std::sync::Arc<std::io::Error>> { None }
pub fn flat() -> Result<std::path::PathBuf, Flat> { Ok("".into()) }
pub fn unit(_unit: Unit) -> Result<(), Unit> { Err(Unit::B) }
pub fn texts(_text: Option<std::borrow::Cow<str>>, _other: std::borrow::Cow<str>, _texts: &[&str]) {}
pub fn generic(text: impl Into<String>) -> String { text.into() }
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Counter { value: i64 }
impl Counter {
    pub fn add(&mut self, other: &Counter) -> i64 { self.value += other.value; self.value }
    pub fn merge(self, other: Box<Counter>, more: Option<Counter>) -> Counter { drop((other, more)); self }
    pub fn make() -> Made { Made { counter: Counter { value: 1 }, room: std::sync::Arc::new(Room { name: String::new() }) } }
}
pub struct Made { pub counter: Counter, pub room: std::sync::Arc<Room> }
pub enum Found { No, Yes(Counter) }
pub struct Room { name: String }
pub fn find(room: &std::sync::Arc<Room>, _other: Option<&Room>) -> Found { drop(room.name.clone()); Found::No }
pub fn to_go(value: &other::Id) -> String { value.0.to_string() }
pub fn from_go(value: &str) -> Result<other::Id, other::Error> { value.parse().map(other::Id).map_err(|_| other::Error) }
pub fn money_to_go(value: &other::Money) -> i64 { value.0 }
pub fn money_from_go(value: i64) -> other::Money { other::Money(value) }
)rust";

api::Type object(std::size_t index) {
    return spelled(api::examples::type(TypeKind::object, {}, index), index == 0 ? "::user::Counter" : "::user::Room");
}

/// `Arc<Room>`
api::Type shared(std::size_t index) {
    auto type = spelled(object(index), "::std::sync::Arc<" + object(index).native + ">");
    type.shared = true;
    return type;
}

api::Type error(const std::string& native) { return spelled(api::examples::type(TypeKind::error), native); }

api::Type converted(api::Type type, std::size_t index, const std::string& native) {
    auto made = spelled(api::examples::type(TypeKind::converted, {std::move(type)}, index), native);
    return made;
}

api::Constant constant(const std::string& path, api::Type type) {
    auto made = api::examples::named<api::Constant>(path);
    made.native = "::user::" + path;
    made.type = std::move(type);
    return made;
}

void add_conversions(api::Library& library) {
    const auto add = [&](const std::string& name, api::Type type, const std::string& prefix, api::Type parameter) {
        library.conversions.push_back({.name = name,
                                       .native = "::user::other::" + name,
                                       .type = std::move(type),
                                       .to_go = "::user::" + prefix + "to_go",
                                       .from_go = "::user::" + prefix + "from_go",
                                       .from_parameter = std::move(parameter),
                                       .error = {},
                                       .span = {}});
    };
    add("Id", string(), "", str());
    library.conversions[0].error = error("::user::other::Error");
    add("Money", number(Scalar::i64), "money_", number(Scalar::i64));
}

void add_constants(api::Library& library) {
    library.constants = {constant("PI", number(Scalar::f32)), constant("NAME", str()), constant("Point::MOST", color())};
    library.constants[0].number = 3.5;
    library.constants[1].text = "a \"b\"\n";
    library.constants[2].magnitude = 7;
}

void add_types(api::Library& library) {
    library.variants[0].is_error = true;
    library.variants[0].cases.push_back(alternative("Io", {api::examples::field("0", io_error())}));
    library.variants[0].cases.push_back(alternative("Other", {api::examples::field("0", vec(error("::user::other::Error")))}));
    auto label = api::examples::record("Label", {api::examples::field("text", string()),
                                                 api::examples::field("id", converted(string(), 0, "::user::other::Id")),
                                                 api::examples::field("money", converted(number(Scalar::i64), 1, "::user::other::Money"))});
    label.native = "::user::Label";
    auto flat = api::examples::record("Flat", {});
    flat.native = "::user::Flat";
    flat.is_error = flat.flat = true;
    library.records.push_back(label);
    library.records.push_back(flat);
    auto unit = api::examples::named<api::Variant>("Unit");
    unit.native = "::user::Unit";
    unit.is_error = unit.of_enumeration = true;
    unit.cases = {alternative("A", {}), alternative("B", {})};
    library.variants.push_back(unit);
}

std::vector<api::Function> functions() {
    const auto fails = [](api::Function made, api::Type with) {
        made.error = std::move(with);
        return made;
    };
    auto text = method("string", Access::borrow, {}, api::examples::text());
    text.native = "";
    text.role = api::Role::error_text;
    text.parameters[0].type = api::examples::with_access(shape(), Access::borrow);
    text.owner = api::Owner{TypeKind::variant, 0};
    auto result = number(Scalar::f64);
    result.native = "&f64";
    auto generic = function("generic", {{"text", string()}}, string());
    generic.native_type = "fn(::std::string::String) -> ::std::string::String";
    const auto cow = spelled(api::examples::text(), "::std::borrow::Cow<str>");
    const auto optional = spelled(api::examples::option(cow), "::std::option::Option<::std::borrow::Cow<str>>");
    const auto label = spelled(api::examples::record(1), "::user::Label");
    const auto unit = spelled(api::examples::variant(1), "::user::Unit");
    const auto path = spelled(api::examples::text(), "::std::path::PathBuf");
    return {text,
            generic,
            function("texts", {{"text", api::examples::with_access(optional, Access::borrow)},
                               {"other", api::examples::with_access(cow, Access::borrow)},
                               {"texts", slice(str())}}),
            method("grow", Access::exclusive, {{"others", slice(point(), Access::exclusive)}}, result),
            method("consume", Access::value, {}),
            method("length", Access::borrow, {{"this", number(Scalar::u8)}}, number(Scalar::f64)),
            fails(function("rename", {{"label", reference(label, Access::exclusive)},
                                      {"number", reference(number(Scalar::u8), Access::exclusive)},
                                      {"flag", reference(number(Scalar::boolean), Access::exclusive)},
                                      {"money", reference(converted(number(Scalar::i64), 1, "::user::other::Money"),
                                                          Access::exclusive)}},
                           number(Scalar::u8)),
                  shape()),
            fails(function("read", {}), error("::std::boxed::Box<dyn ::std::error::Error>")),
            function("last", {}, api::examples::option(error("::std::sync::Arc<::std::io::Error>"))),
            fails(function("flat", {}, path), spelled(api::examples::record(2), "::user::Flat")),
            fails(function("unit", {{"unit", unit}}), unit)};
}

/// Counter, Room; Made and Found, which own one.
void add_objects(api::Library& library) {
    for (const auto* const name : {"Counter", "Room"}) {
        auto object = api::examples::named<api::Object>(name);
        object.native = std::string("::user::") + name;
        object.shared = object.name == "Room";
        library.objects.push_back(object);
    }
    auto made = api::examples::record("Made", {api::examples::field("counter", object(0)), api::examples::field("room", shared(1))});
    made.native = "::user::Made";
    library.records.push_back(made);
    auto found = api::examples::named<api::Variant>("Found");
    found.native = "::user::Found";
    found.cases = {alternative("No", {}), alternative("Yes", {api::examples::field("0", object(0))})};
    library.variants.push_back(found);
}

/// What is written, and what the traits give.
std::vector<api::Function> functions_of_objects() {
    const auto of_counter = [](api::Function made) {
        made.native = "::user::Counter::" + made.name;
        made.owner = api::Owner{TypeKind::object, 0};
        made.is_method = !made.parameters.empty();
        return made;
    };
    const auto of_trait = [&](const std::string& name, api::Role role, api::Type result) {
        auto made = of_counter(function(name, {{"self", reference(object(0))}}, std::move(result)));
        made.native = "";
        made.role = role;
        if (role == api::Role::equal || role == api::Role::compare) {
            made.parameters.push_back({"other", reference(object(0)), {}});
        }
        return made;
    };
    const auto optional = [](api::Type type) {
        const auto native = "::std::option::Option<" + type.native + ">";
        return spelled(api::examples::option(std::move(type)), native);
    };
    const auto boxed = spelled(object(0), "::std::boxed::Box<::user::Counter>");
    const auto borrowed = spelled(shared(1), "&::std::sync::Arc<::user::Room>");
    return {of_counter(function("add", {{"self", reference(object(0), Access::exclusive)}, {"other", reference(object(0))}},
                                number(Scalar::i64))),
            of_counter(function("merge", {{"self", object(0)}, {"other", boxed}, {"more", optional(object(0))}}, object(0))),
            of_counter(function("make", {}, spelled(api::examples::record(3), "::user::Made"))),
            function("find", {{"room", borrowed}, {"other", optional(reference(object(1)))}},
                     spelled(api::examples::variant(2), "::user::Found")),
            of_trait("debug", api::Role::debug, api::examples::text()),
            of_trait("equal", api::Role::equal, api::examples::scalar(Scalar::boolean)),
            of_trait("compare", api::Role::compare, api::examples::type(TypeKind::ordering)),
            of_trait("hash", api::Role::hash, api::examples::scalar(Scalar::u64))};
}

abi::Bridge bridge() {
    auto library = types();
    add_conversions(library);
    add_constants(library);
    add_types(library);
    add_objects(library);
    auto all = functions();
    std::ranges::move(functions_of_objects(), std::back_inserter(all));
    return bound(std::move(all), std::move(library));
}

TEST(Compile, EverythingOfEveryKind) {
    const auto runner = support::real_process_runner();
    if (!runner->find("cargo")) {
        GTEST_SKIP() << "cargo is not installed";
    }
    const auto folder = support::new_folder();
    output::OutputTree tree;
    emit(bridge(), {.package = "hello", .path = "../user", .features = {}, .default_features = true, .patch = ""}, "wrapper", tree);
    tree.add("user/Cargo.toml", "[package]\nname = \"hello\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
    tree.add("user/src/lib.rs", std::string(user_crate));
    const auto files = support::real_file_system();
    for (const auto& [path, text] : tree.files()) {
        ASSERT_TRUE(files->write(folder / path, text));
    }
    support::Command check;
    check.program = "cargo";
    check.arguments = {"check", "--offline", "--quiet", "--manifest-path", (folder / "wrapper/Cargo.toml").string()};
    check.environment = {{"RUSTFLAGS", "-D warnings"}};
    support::Command format;
    format.program = "rustfmt";
    format.arguments = {"--check", "--color", "never", "--edition", "2021", (folder / "wrapper/src/lib.rs").string()};
    for (const auto& command : {check, format}) {
        const auto result = runner->run(command);
        ASSERT_TRUE(result);
        EXPECT_EQ(result->output + result->error_output, "") << command.program;
        EXPECT_EQ(result->exit_code, 0);
    }
    std::filesystem::remove_all(folder);
}

/// What cargo says of a crate with one object, a struct around a field of this type.
std::string said_of_object(const std::string& field) {
    const auto runner = support::real_process_runner();
    const auto folder = support::new_folder();
    api::Library library;
    auto kept = api::examples::named<api::Object>("Kept");
    kept.native = "::user::Kept";
    library.objects.push_back(kept);
    output::OutputTree tree;
    emit(bound({}, std::move(library)),
         {.package = "hello", .path = "../user", .features = {}, .default_features = true, .patch = ""}, "wrapper", tree);
    tree.add("user/Cargo.toml", "[package]\nname = \"hello\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
    tree.add("user/src/lib.rs", "pub struct Kept { pub(crate) _field: " + field + " }\n");
    const auto files = support::real_file_system();
    for (const auto& [path, text] : tree.files()) {
        EXPECT_TRUE(files->write(folder / path, text));
    }
    support::Command check;
    check.program = "cargo";
    check.arguments = {"check", "--offline", "--quiet", "--manifest-path", (folder / "wrapper/Cargo.toml").string()};
    const auto result = runner->run(check);
    std::filesystem::remove_all(folder);
    return result ? result->error_output : "cargo did not run";
}

TEST(Compile, ObjectsThatCannotGoToThreadsAreTold) {
    if (!support::real_process_runner()->find("cargo")) {
        GTEST_SKIP() << "cargo is not installed";
    }
    const auto says = [](const std::string& field, const std::string& part) {
        return said_of_object(field).find(part) != std::string::npos;
    };
    EXPECT_EQ(said_of_object("std::sync::Mutex<u8>"), "");
    EXPECT_TRUE(says("std::cell::Cell<u8>", "`Kept` is not `Sync`, and goroutines share objects: mark it `//beepboop:serialize`"));
    EXPECT_TRUE(says("std::rc::Rc<u8>", "`Kept` is not `Send`, and Go uses objects on any thread"));
}

}  // namespace
}  // namespace emit::rust
