// SPDX-License-Identifier: MIT
// The bridge source of the sample, given to a compiler: it runs, and it does not compile where the reader erred.
#include "emit/cpp/compiled_test.hpp"
#include "emit/cpp/bank.hpp"
#include "emit/cpp/sample.hpp"

namespace emit::cpp {
namespace {

using namespace sample;

constexpr auto draw = "namespace shop { Shape draw(const Drawing& drawing); }\n";

std::string with(const std::string& declarations) { return std::string(header) + declarations; }

std::vector<api::Function> drawing_function() {
    return {function("draw", "::shop::Shape(const ::shop::Drawing&)", {{"drawing", drawing()}}, shape())};
}

struct Text {
    const char* data;
    std::uint64_t length;
};

struct List {
    void* data;
    std::uint64_t length;
    std::uint64_t capacity;
};

struct Choice {
    std::uint64_t tag;
    void* payload;
};

struct DrawingWire {
    List shapes;
    std::int32_t grid[2];
    std::int8_t color;
};

struct Frame {
    const DrawingWire* drawing;
    Choice result;
    std::uint64_t status;
    std::uint64_t* block;
};

TEST_F(Compiled, RunsThroughItsSymbols) {
    lay_out(bound(drawing_function()), with(draw));
    write("api.cpp", R"cpp(
        #include "api.hpp"
        shop::Shape shop::draw(const Drawing& drawing) {
            return Label{std::get<Label>(drawing.shapes.at(1)).text + std::to_string(drawing.grid[1]) +
                         (drawing.color == Color::green ? "green" : "red")};
        }
    )cpp");
    ASSERT_EQ(compile_shared("sample.so"), "");
    void* const library = dlopen((folder_ / "sample.so").c_str(), RTLD_NOW | RTLD_LOCAL);
    ASSERT_NE(library, nullptr) << dlerror();
    const auto call = reinterpret_cast<void (*)(Frame*)>(dlsym(library, "bb_native_f_shop__draw"));
    const auto free = reinterpret_cast<void (*)(std::uint64_t**)>(dlsym(library, "bb_native_free"));
    ASSERT_TRUE(call && free && dlsym(library, "bb_native_abi"));

    struct {
        double x;
        std::int64_t y;
        std::uint8_t filled;
    } circle{1.5, 2, 1};
    Text label{"grün", 5};
    Choice shapes[] = {{0, &circle}, {1, &label}};
    DrawingWire drawing{{shapes, 2, 2}, {3, 4}, 7};

    Frame frame{&drawing, {}, 0, nullptr};
    call(&frame);
    ASSERT_EQ(frame.status, 0U);
    EXPECT_EQ(frame.result.tag, 1U);
    const auto* text = static_cast<const Text*>(frame.result.payload);
    EXPECT_EQ(std::string_view(text->data, text->length), "grün4green");
    free(&frame.block);

    drawing.color = 8;
    frame = {&drawing, {}, 0, nullptr};
    call(&frame);
    ASSERT_EQ(frame.status, 3U);
    const auto* refusal = reinterpret_cast<const std::uint64_t*>(frame.block[1]);
    EXPECT_EQ(refusal[0], 0U);
    const auto* reason = reinterpret_cast<const Text*>(refusal + 1);
    EXPECT_EQ(std::string_view(reason->data, reason->length), "Color: 8 is not a value of Color");
    free(&frame.block);

    drawing = {{shapes, 1, 1}, {3, 4}, 7};
    frame = {&drawing, {}, 0, nullptr};
    call(&frame);
    ASSERT_EQ(frame.status, 4U);
    const auto* exception = reinterpret_cast<const Text*>(frame.block[1]);
    EXPECT_EQ(std::string_view(exception[1].data, exception[1].length), "std::out_of_range");
    free(&frame.block);
    dlclose(library);
}

TEST_F(Compiled, WithoutAWarning) {
    auto functions = drawing_function();
    functions.push_back(
        function("old", "const int(int, int) noexcept", {{"", integer()}, {"arg0", integer()}}, integer()));
    functions.push_back(function("old", "void(::std::string_view)", {{"x", string_view()}}));
    functions[2].rename = "OldText";
    const auto declarations = std::string(draw) + R"cpp(
        namespace shop {
        [[deprecated]] const int old(int, int) noexcept;
        [[deprecated, nodiscard]] int old(double);
        void old(std::string_view);
        }
        namespace abi { struct Type; void call(); }
        namespace beepboop { struct Text; }
        template <class... T> void write(const T&...);
    )cpp";
    lay_out(bound(functions), with(declarations));
    EXPECT_EQ(compile({"-Wno-ignored-qualifiers", "-c", "-o", "bridge.o", "bridge.cpp"}), "");
}

/// One belief that is wrong, and what the compiler says of it.
struct Error {
    const char* name;
    void (*err)(api::Library&);
    const char* said;
};

class Erred : public Compiled, public testing::WithParamInterface<Error> {};

TEST_P(Erred, DoesNotCompile) {
    auto library = types();
    library.functions = drawing_function();
    GetParam().err(library);
    const auto functions = std::move(library.functions);
    lay_out(bound(functions, library), with(draw));
    const auto said = compile({"-c", "-o", "bridge.o", "bridge.cpp"});
    EXPECT_NE(said.find(GetParam().said), std::string::npos) << said;
}

api::Field& first_field(api::Library& library, std::size_t record) { return library.records[record].fields[0]; }

const Error errors[] = {
    {"Result",
     [](api::Library& library) { library.functions[0].native_type = "::shop::Point(const ::shop::Drawing&)"; },
     "::shop::draw"},
    {"Noexcept",
     [](api::Library& library) {
         library.functions[0].native_type += " noexcept";
         library.functions[0].may_throw = false;
     },
     "::shop::draw"},
    {"ParameterKind", [](api::Library& library) { library.functions[0].parameters[0].type = point(); },
     "Crossing<shop::Drawing>"},
    {"ResultKind", [](api::Library& library) { library.functions[0].result = point(); },
     "differs from what beepboop read"},
    {"FieldMissing", [](api::Library& library) { library.records[0].fields.pop_back(); }, "only 1 name"},
    {"FieldTooMany",
     [](api::Library& library) { library.records[0].fields.push_back(api::examples::field("z", integer())); }, "Point"},
    {"FieldType", [](api::Library& library) { first_field(library, 0).type = number(Scalar::f32, "float"); },
     "std::is_same_v"},
    {"FieldKind", [](api::Library& library) { first_field(library, 0).type = number(Scalar::i64, "double"); },
     "differs from what beepboop read"},
    {"FieldOrder", [](api::Library& library) { std::swap(library.records[0].fields[0], library.records[0].fields[1]); },
     "Point"},
    {"ElementKind", [](api::Library& library) { first_field(library, 3).type.arguments[0] = point(); },
     "differs from what beepboop read"},
    {"EnumeratorMissing", [](api::Library& library) { library.enumerations[0].enumerators.pop_back(); }, "green"},
    {"EnumeratorValue", [](api::Library& library) { library.enumerations[0].enumerators[0].magnitude = 2; },
     "::shop::Color::red"},
    {"Underlying", [](api::Library& library) { library.enumerations[0].underlying = Scalar::u8; }, "Underlying"},
    {"AlternativeOrder",
     [](api::Library& library) { std::swap(library.variants[0].cases[0], library.variants[0].cases[1]); },
     "std::variant"},
};

INSTANTIATE_TEST_SUITE_P(Compiled, Erred, testing::ValuesIn(errors),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace emit::cpp
