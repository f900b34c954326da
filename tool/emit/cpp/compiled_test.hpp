// SPDX-License-Identifier: MIT
// A folder that is there for one test, with a compiler that works in it.
#pragma once

#include <dlfcn.h>

#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

#include "emit/cpp/emit.hpp"
#include "support/file_system.hpp"
#include "support/folder_test.hpp"
#include "support/process.hpp"

namespace emit::cpp {

class Compiled : public testing::Test {
protected:
    ~Compiled() override { std::filesystem::remove_all(folder_); }

    void write(const std::string& name, std::string_view text) {
        ASSERT_TRUE(support::real_file_system()->write(folder_ / name, text));
    }

    void lay_out(const abi::Bridge& bridge, const std::string& header) {
        output::OutputTree tree;
        emit(bridge, {"api.hpp"}, ".", tree);
        for (const auto& [path, text] : tree.files()) {
            write(path, text);
        }
        write("api.hpp", header);
    }

    /// Empty where it compiles, else what the compiler says.
    std::string compile(std::vector<std::string> arguments) {
        const auto* compiler = std::getenv("CXX");
        support::Command command;
        command.program = compiler == nullptr ? "c++" : compiler;
        command.arguments = {"-std=c++23", "-Wall", "-Wextra", "-Werror", "-fdiagnostics-color=never"};
        command.arguments.insert(command.arguments.end(), arguments.begin(), arguments.end());
        command.folder = folder_;
        const auto output = support::real_process_runner()->run(command);
        return output && output->exit_code == 0 ? "" : output ? output->error_output : output.error().message;
    }

    std::string compile_shared(const std::string& name) {
        return compile({"-shared", "-fPIC", "-fvisibility=hidden", "-o", name, "api.cpp", "bridge.cpp"});
    }

    support::Path folder_ = support::new_folder();
};

}  // namespace emit::cpp
