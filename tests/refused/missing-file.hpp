#include "shapes.hpp"
#include <not_looked_for.hpp>

double area(double side) noexcept;
