// SPDX-License-Identifier: MIT

// What is measured: things to do, and the ways to do them.

package main

import (
	"errors"

	cpp "example.com/bench/cpp/native"
	"example.com/bench/peers"
	rust "example.com/bench/rust/native"
)

const text = "Hello from go!"

// Results go here, so that no call is left out.
var (
	numbers int64
	lengths uint
	floats  float64
	texts   string
	length  int
)

// each makes a path of one operation.
func each(name string, operation func(i int64)) path {
	return path{name, func(n int) {
		for i := range int64(n) {
			operation(i)
		}
	}}
}

// addPaths are written out, so that no call in them is made through a function value.
func addPaths() []path {
	return []path{
		{"C loop", func(n int) { numbers += peers.Loop(int64(n)) }},
		{"beepboop fast, Rust", func(n int) {
			for i := range int64(n) {
				numbers += rust.AddFast(i, 2)
			}
		}},
		{"beepboop fast, C++", func(n int) {
			for i := range int64(n) {
				numbers += cpp.AddFast(i, 2)
			}
		}},
		{"beepboop, Rust", func(n int) {
			for i := range int64(n) {
				numbers += rust.Add(i, 2)
			}
		}},
		{"beepboop, C++", func(n int) {
			for i := range int64(n) {
				numbers += cpp.Add(i, 2)
			}
		}},
		{"cgo", func(n int) {
			for i := range int64(n) {
				numbers += peers.CgoAdd(i, 2)
			}
		}},
		{"purego SyscallN", func(n int) {
			for i := range int64(n) {
				numbers += peers.SyscallNAdd(i, 2)
			}
		}},
		{"purego RegisterFunc", func(n int) {
			for i := range int64(n) {
				numbers += peers.PuregoAdd(i, 2)
			}
		}},
	}
}

func groups() []group {
	values := make([]float64, 1000)
	return append(objectGroups(), []group{
		{"add(i64, i64)", addPaths(), []limit{
			{path: "beepboop, Rust", reference: "cgo", most: 0.9}, {path: "beepboop, C++", reference: "cgo", most: 0.9},
			{path: "beepboop fast, Rust", reference: "C loop", most: 3}, {path: "beepboop fast, C++", reference: "C loop", most: 3},
		}},
		{"a text of 14 bytes in", []path{
			each("cgo, no copy", func(int64) { lengths += peers.CgoLength(text) }),
			each("beepboop, Rust", func(int64) { lengths += rust.Length(text) }),
			each("beepboop, C++", func(int64) { lengths += cpp.Length(text) }),
			each("purego RegisterFunc", func(int64) { lengths += peers.PuregoLength(text, uint(len(text))) }),
		}, []limit{{path: "beepboop, Rust", reference: "cgo, no copy", most: 1.1}, {path: "beepboop, C++", reference: "cgo, no copy", most: 1.1}}},
		{"1 000 f64 in", []path{
			each("cgo, no copy", func(int64) { floats += peers.CgoSum(values) }),
			each("beepboop, Rust", func(int64) { floats += rust.Sum(values) }),
			each("beepboop, C++", func(int64) { floats += cpp.Sum(values) }),
		}, nil},
		{"a text in and out", []path{
			each("beepboop, Rust", func(int64) { texts = rust.Greet(text) }),
			each("beepboop, C++", func(int64) { texts = cpp.Greet(text) }),
		}, nil},
		{"a Result that is good", []path{
			each("beepboop, Rust, add", func(i int64) { numbers += rust.Add(i, 2) }),
			each("beepboop, Rust", func(i int64) { value, _ := rust.Check(i); numbers += value }),
			each("beepboop, C++", func(i int64) { value, _ := cpp.Check(i); numbers += value }),
			each("cgo", func(i int64) { value, _ := peers.CgoCheck(i % 1000); numbers += value }),
		}, []limit{{path: "beepboop, Rust", reference: "beepboop, Rust, add", most: 1.1}, {path: "beepboop, C++", reference: "beepboop, Rust, add", most: 1.1}}},
		{"a typed error, matched", []path{
			each("beepboop, Rust, add", func(i int64) { numbers += rust.Add(i, 2) }),
			each("beepboop, Rust, sentinel", func(int64) {
				if _, err := rust.CheckTyped(-1); errors.Is(err, rust.ErrValueNegative) {
					numbers++
				}
			}),
			each("beepboop, Rust, struct", func(int64) {
				_, err := rust.CheckTyped(1000)
				if found := (*rust.ValueTooLargeError)(nil); errors.As(err, &found) {
					numbers += found.Limit
				}
			}),
			each("beepboop, C++, struct", func(int64) {
				_, err := cpp.CheckTyped(1000)
				if found := (*cpp.ValueError)(nil); errors.As(err, &found) {
					numbers += found.Limit
				}
			}),
			each("cgo, a number", func(int64) {
				if _, err := peers.CgoCheck(1000); errors.Is(err, peers.ErrTooLarge) {
					numbers++
				}
			}),
		}, []limit{{path: "beepboop, Rust, sentinel", reference: "beepboop, Rust, add", most: 8}, {path: "beepboop, Rust, struct", reference: "beepboop, Rust, add", most: 8}}},
		{"1 000 records out", []path{
			each("beepboop, Rust", func(int64) { length += len(rust.People(1000)) }),
			each("beepboop, C++", func(int64) { length += len(cpp.People(1000)) }),
		}, nil},
	}...)
}
