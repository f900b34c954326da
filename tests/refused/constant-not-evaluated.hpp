#include <array>

constexpr int twice(int value) { return 2 * value; }

enum class Size { small = 1, large = twice(21) };

std::array<int, twice(2)> pair() noexcept;

struct Block { unsigned bytes[unknown]; };
