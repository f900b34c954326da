#include <vector>
#define REAL double

namespace geometry { struct Point { double x, y; }; }

Colour mix(Colour left, Colour right) noexcept;
double length(const Point& point) noexcept;
vector<int> numbers() noexcept;
REAL half(REAL value) noexcept;
