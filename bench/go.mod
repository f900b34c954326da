module example.com/bench

go 1.25.0

require (
	example.com/bench/cpp v0.0.0
	example.com/bench/cpp_callbacks v0.0.0
	example.com/bench/rust v0.0.0
	example.com/bench/rust_callbacks v0.0.0
	github.com/ebitengine/purego v0.11.3
)

replace (
	example.com/bench/cpp => ./cpp
	example.com/bench/cpp_callbacks => ./cpp_callbacks
	example.com/bench/rust => ./rust
	example.com/bench/rust_callbacks => ./rust_callbacks
)
