module example.com/bench/rust

go 1.25.0
