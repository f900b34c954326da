namespace geometry {
double area(double side) noexcept;
}
