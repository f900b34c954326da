#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

class Counter {
    int count = 0;

public:
    Counter& child(int by) const;
    const Counter& self() const;
};
struct Pair {
    Counter first, second;
};

Counter* find();
void read(const Counter* counter);
void swap(std::unique_ptr<Counter>& counter);
void peek(const std::unique_ptr<Counter>& counter);
void watch(std::weak_ptr<Counter> counter);
void look(std::shared_ptr<const Counter> counter);
const std::vector<Counter>& all();
const Pair& pair();
void take(const std::vector<std::unique_ptr<Counter>>& counters) noexcept;
void copy(std::vector<Counter> counters) noexcept;
class Registry {
    int size_ = 0;
};
std::shared_ptr<Registry> registry();
void close(std::vector<std::unique_ptr<Registry>> registries) noexcept;
using Either = std::variant<Counter, Pair>;
