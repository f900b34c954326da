namespace circle {
double area(double radius) noexcept;
}

namespace square {
double area(double side) noexcept;
}
