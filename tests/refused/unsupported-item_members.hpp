#include <stdexcept>
#include <string>

struct Vector {
    double x, y;

    Vector operator+(const Vector& other) const noexcept;
    operator bool() const noexcept;
    template <class T>
    T as() const;
    static int count;
};

class ParseError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
    int line() const noexcept;
    std::string line_of(const std::string& file) const;
};

const double ratio = 1.5;
inline constexpr Vector origin{};
