#include <cstdint>
#include <string_view>

void show(std::int64_t number) noexcept;
void show(std::string_view text) noexcept;

//beepboop:name ShowReal
void show(double number) noexcept;
