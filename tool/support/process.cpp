// SPDX-License-Identifier: MIT
// Running other programs by posix_spawn; both of the child's outputs are read while it runs, so neither can fill up.
#include "support/process.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <mutex>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <fmt/core.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/strings.hpp"

extern char** environ;

namespace support {
namespace {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    int number() const { return number_; }
    void open(int number) {
        close();
        number_ = number;
    }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

private:
    int number_;
};

struct Pipe {
    Descriptor read_end;
    Descriptor write_end;

    bool open() {
        int ends[2];
        if (::pipe(ends) != 0) return false;
        read_end.open(ends[0]);
        write_end.open(ends[1]);
        return ::fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0 && ::fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0;
    }
};

std::string reason(int number) { return std::generic_category().message(number); }

std::unexpected<Error> not_started(const Command& command, const std::string& why) {
    return failure(fmt::format("cannot start `{}`: {}", command.program, why));
}

std::optional<std::string> own_variable(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    if (value == nullptr) return std::nullopt;
    return value;
}

bool is_program(const Path& path) {
    std::error_code code;
    return std::filesystem::is_regular_file(path, code) && ::access(path.c_str(), X_OK) == 0;
}

std::optional<Path> find_on(const std::string& search_path, const std::string& program) {
    for (const std::string& folder : split(search_path, ":")) {
        const Path candidate = Path(folder.empty() ? "." : folder) / program;
        if (is_program(candidate)) return candidate;
    }
    return std::nullopt;
}

/// The file to execute; the child's own PATH counts where the command sets one.
std::optional<Path> locate(const Command& command) {
    if (command.program.find('/') != std::string::npos) return Path(command.program);
    const auto own_path = command.environment.find("PATH");
    if (own_path != command.environment.end()) return find_on(own_path->second, command.program);
    return find_on(own_variable("PATH").value_or(""), command.program);
}

/// `NAME=value` texts: ours, but for those that the command sets.
std::vector<std::string> environment_of(const Command& command) {
    std::vector<std::string> entries;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view text = *entry;
        if (!command.environment.contains(std::string(text.substr(0, text.find('='))))) entries.emplace_back(text);
    }
    for (const auto& [name, value] : command.environment) entries.push_back(name + "=" + value);
    return entries;
}

/// Pointers as exec wants them; they lead into `texts`.
std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> list;
    for (std::string& text : texts) list.push_back(text.data());
    list.push_back(nullptr);
    return list;
}

class FileActions {
public:
    FileActions() { posix_spawn_file_actions_init(&actions_); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
    ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }

    void capture(const Pipe& output, const Pipe& error_output) {
        posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&actions_, output.write_end.number(), STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions_, error_output.write_end.number(), STDERR_FILENO);
    }
    void run_in(const Path& folder) { posix_spawn_file_actions_addchdir_np(&actions_, folder.c_str()); }
    const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_;
};

/// Starts the command; its number, or why it could not be.
Result<pid_t> start(const Command& command, const FileActions& actions) {
    const std::optional<Path> program = locate(command);
    if (!program) return not_started(command, "it is not on PATH");
    std::vector<std::string> words = command.arguments;
    words.insert(words.begin(), command.program);
    std::vector<std::string> environment = environment_of(command);
    const std::vector<char*> arguments = pointers(words);
    const std::vector<char*> variables = pointers(environment);
    pid_t child = 0;
    const int code = posix_spawn(&child, program->c_str(), actions.get(), nullptr, arguments.data(), variables.data());
    if (code != 0) return not_started(command, reason(code));
    return child;
}

/// Reads what is there; closes the pipe at its end.
void read_some(Descriptor& from, std::string& into) {
    std::array<char, 16 * 1024> buffer;
    const ssize_t count = ::read(from.number(), buffer.data(), buffer.size());
    if (count > 0) into.append(buffer.data(), static_cast<std::size_t>(count));
    else if (count == 0 || errno != EINTR) from.close();
}

/// Reads both to their ends.
void drain(Descriptor& output, Descriptor& error_output, ProcessOutput& result) {
    while (output.number() >= 0 || error_output.number() >= 0) {
        std::array<pollfd, 2> waiting = {pollfd{output.number(), POLLIN, 0}, pollfd{error_output.number(), POLLIN, 0}};
        if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) return;
        if (waiting[0].revents != 0) read_some(output, result.output);
        if (waiting[1].revents != 0) read_some(error_output, result.error_output);
    }
}

int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

class RealProcessRunner final : public ProcessRunner {
public:
    Result<ProcessOutput> run(const Command& command) override {
        Pipe output, error_output;
        const Result<pid_t> child = start_with(command, output, error_output);
        if (!child) return std::unexpected(child.error());
        ProcessOutput result;
        drain(output.read_end, error_output.read_end, result);
        result.exit_code = wait_for(*child);
        return result;
    }

    std::optional<Path> find(const std::string& program) const override {
        return find_on(own_variable("PATH").value_or(""), program);
    }

    std::optional<std::string> variable(const std::string& name) const override { return own_variable(name); }

private:
    /// One thread at a time: a child of another one would inherit our pipes before they are marked, and keep them open.
    Result<pid_t> start_with(const Command& command, Pipe& output, Pipe& error_output) {
        const std::lock_guard guard(starting_);
        FileActions actions;
        if (!command.pass_through) {
            if (!output.open() || !error_output.open()) return not_started(command, reason(errno));
            actions.capture(output, error_output);
        }
        if (!command.folder.empty()) actions.run_in(command.folder);
        const Result<pid_t> child = start(command, actions);
        output.write_end.close();
        error_output.write_end.close();
        return child;
    }

    std::mutex starting_;
};

}  // namespace

std::unique_ptr<ProcessRunner> real_process_runner() { return std::make_unique<RealProcessRunner>(); }

}  // namespace support
