#include <stdexcept>
#include <string>

class LoadError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
    std::string error() const;
};

int load();
