#include <map>
#include <set>
#include <string>
#include <vector>

struct Path { std::vector<std::string> parts; };

int index(std::map<std::vector<double>, int> words) noexcept;

std::size_t walk(const std::set<Path>& paths) noexcept;
