#include <vector>

long count(const std::vector<unsigned long>& values) noexcept;
char letter() noexcept;

#ifdef _WIN32
using Handle = void*;
int open(Handle handle) noexcept;
#else
int open(int handle) noexcept;
#endif
