#include <expected>
#include <string>
#include <system_error>
#include <variant>

struct Missing {};
struct Denied {};

std::expected<std::string, int> read(std::string_view name) noexcept;
std::expected<std::string, std::variant<Missing, Denied>> open(std::string_view name) noexcept;
std::error_code save(std::string_view name) noexcept;
void rename(std::string& name) noexcept;
