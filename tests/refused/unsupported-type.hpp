#include <functional>
#include <memory>
#include <string>
#include <variant>

struct Pen { const char* name; };
struct Canvas { Pen pen; };
void draw(const Canvas& canvas) noexcept;

using Shape = std::variant<std::monostate, Pen>;

void each(void (*visit)(int));
int* first(std::string& name);
std::shared_ptr<Pen> shared() noexcept;
