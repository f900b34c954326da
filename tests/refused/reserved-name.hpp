#include <string_view>

void load_library(std::string_view path) noexcept;

struct CppError { int code; };
void fail(CppError error) noexcept;
