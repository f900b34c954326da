#include <chrono>
#include <string_view>

double measured();

inline const double speed = measured();
inline constexpr std::string_view name = std::string_view("abc").substr(1);
inline constexpr std::chrono::seconds wait = std::chrono::milliseconds(1500);
extern const int limit;
