#include <string_view>

/// A macro that no header defines.
MYLIB_API void greet(std::string_view name);

int area(int side) { return side * side }

void shout(std::string_view text;
