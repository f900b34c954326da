#include <string>

class Money {
    long long cents = 0;
};

//beepboop:convert
std::string money_to_go(const Money& value);
Money money_from_go(int cents);

//beepboop:convert
std::string name_to_go(const std::string& value);
std::string name_from_go(std::string_view value);

//beepboop:convert
int alone(const Money& value);
