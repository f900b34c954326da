#include <functional>
#include <memory>
#include <span>
#include <string_view>

class Counter {
    int count = 0;
};

void each(void (*visit)(int, const std::string& name));
void change(std::function<void(int&)> visit);
void fill(std::function<void(std::span<int>)> visit);
std::shared_ptr<Counter> shared();
void lend(std::function<void(const Counter&)> visit);
void name(std::function<std::string_view()> namer);
void own(std::function<void()>& visit);
void count(std::function<long(int)> counter);
