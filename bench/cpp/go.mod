module example.com/bench/cpp

go 1.25.0
