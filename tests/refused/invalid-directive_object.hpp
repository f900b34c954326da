#include <string>

//beepboop:serialize
struct Point { int x, y; };

//beepboop:object
enum class Color { red };

class Counter {
public:
    //beepboop:concurrent
    int get() const noexcept;
    //beepboop:serialize
    void add(int by) noexcept;

private:
    int count_ = 0;
};

//beepboop:concurrent
void reset() noexcept;

//beepboop:record
class Secret {
    std::string text;
};
