// SPDX-License-Identifier: MIT
// Objects: that they are, how they are held, and the exported symbol that destroys one.
#include <fmt/format.h>

#include "emit/cpp/lines.hpp"
#include "emit/cpp/parts.hpp"

namespace emit::cpp {

void write_object(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer) {
    const auto& written = bridge.library.objects[index];
    std::vector<std::string> lines = {fmt::format("static_assert(std::is_class_v<{}>);", written.native)};
    for (const auto base : written.bases) {
        lines.push_back(packed(
            {"static_assert(",
             {fmt::format("std::is_convertible_v<{}*, {}*>", written.native, bridge.library.objects[base].native)},
             "",
             ");"},
            0));
    }
    lines.push_back(fmt::format("template <>\ninline constexpr bool is_object<{}> = true;", written.native));
    if (written.shared) {
        lines.push_back(fmt::format("template <>\ninline constexpr bool is_shared<{}> = true;", written.native));
    }
    writer.gap();
    writer.write(R"cpp(
        // $path$
        $lines$
    )cpp",
                 {{"path", written.path()}, {"lines", joined_lines(lines)}});
}

void write_destroy(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer) {
    const auto head = fmt::format("extern \"C\" BEEPBOOP_EXPORT void {}(", bridge.objects[index].destroy_symbol);
    const auto parameter = fmt::format("DestroyCall<{}>* frame", bridge.library.objects[index].native);
    writer.gap();
    writer.write("$definition$",
                 {{"definition", definition(head, {parameter}, ") noexcept",
                                            {fmt::format("runtime::destroy<{}>(*frame);",
                                                         bridge.calls_back ? "Calling<Panics>" : "Panics")})}});
}

}  // namespace emit::cpp
