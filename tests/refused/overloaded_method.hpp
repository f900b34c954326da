#include <string_view>

struct Shelf {
    int size;

    int find(int number) const noexcept;
    int find(std::string_view title) const noexcept;
};
