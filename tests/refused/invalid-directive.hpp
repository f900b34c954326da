//beepboop:fast
struct Point {
    //beepboop:name
    double x, y;
};

//beepboop:default prot=8080
struct Options { int port = 0; };

//beepboop:name Area Of
double area(double radius) noexcept;
//beepboop:fast
