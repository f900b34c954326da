double area(double side) noexcept;

double volume(double side) noexcept;

double length(double side) noexcept;
