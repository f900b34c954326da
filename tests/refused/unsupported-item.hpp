#include <cstddef>

template <class T> T largest(const T* values, std::size_t count);
union Number { int whole; float part; };
class Counter {
    ~Counter();
    int count = 0;
};
struct Flags { unsigned low : 4; };
struct Point {
    int x, y;
    int sum() volatile;
};
int operator+(Point left, Point right);
int printed(const char* format, ...);
extern int limit;
