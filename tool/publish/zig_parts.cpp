// SPDX-License-Identifier: MIT
// Which of zig's parts a library contains depends on its language and its target.
#include "publish/zig_parts.hpp"

namespace publish {
namespace {

struct Part {
    const char* name;
    const char* licence;
    const char* source;
    const char* file;  // below zig's folder of sources
};

constexpr Part compiler_rt = {"zig compiler_rt", "MIT", "https://ziglang.org", "../LICENSE"};
constexpr Part unwinder = {"LLVM libunwind", "Apache-2.0 WITH LLVM-exception", "https://github.com/llvm/llvm-project",
                           "libunwind/LICENSE.TXT"};
constexpr Part standard = {"LLVM libc++", "Apache-2.0 WITH LLVM-exception", "https://github.com/llvm/llvm-project",
                           "libcxx/LICENSE.TXT"};
constexpr Part exceptions = {"LLVM libc++abi", "Apache-2.0 WITH LLVM-exception", "https://github.com/llvm/llvm-project",
                             "libcxxabi/LICENSE.TXT"};
constexpr Part mingw = {"mingw-w64 runtime", "ZPL-2.1", "https://www.mingw-w64.org", "libc/mingw/COPYING"};
constexpr Part musl = {"musl", "MIT", "https://musl.libc.org", "libc/musl/COPYRIGHT"};

std::vector<Part> parts(config::Language language, const build::Target& target) {
    std::vector<Part> parts = {compiler_rt};
    // Apple's system brings its own unwinder.
    if (target.goos != "darwin") parts.push_back(unwinder);
    if (language == config::Language::cpp) parts.insert(parts.end(), {standard, exceptions});
    if (target.goos == "windows") parts.push_back(mingw);
    if (target.zig.find("musl") != std::string::npos) parts.push_back(musl);
    return parts;
}

}  // namespace

std::vector<Component> zig_parts(const support::Path& library, const std::string& version, config::Language language,
                                 const build::Target& target, const support::FileSystem& files) {
    std::vector<Component> components;
    for (const Part& part : parts(language, target)) {
        Component component{part.name, "of zig " + version, part.licence, part.source, {}};
        const support::Path file = (library / part.file).lexically_normal();
        if (const auto text = files.read(file)) component.texts.push_back({file.filename().string(), *text});
        components.push_back(std::move(component));
    }
    return components;
}

}  // namespace publish
