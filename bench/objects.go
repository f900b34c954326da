// SPDX-License-Identifier: MIT

// Objects and callbacks beside their peers.

package main

import (
	"sync"

	cpp "example.com/bench/cpp/native"
	cppback "example.com/bench/cpp_callbacks/native"
	"example.com/bench/peers"
	rust "example.com/bench/rust/native"
	rustback "example.com/bench/rust_callbacks/native"
)

// square is what native code calls.
func square(value int64) int64 { return value * value }

// together runs an operation n times in all, on two goroutines that share nothing.
func together(one, two func(i int64)) func(n int) {
	return func(n int) {
		var group sync.WaitGroup
		for _, operation := range []func(int64){one, two} {
			group.Add(1)
			go func() {
				defer group.Done()
				for i := range int64(n / 2) {
					operation(i)
				}
			}()
		}
		group.Wait()
	}
}

// apart are objects that lie between two others.
var apart []*rust.Counter

// elsewhere makes an object that shares no line of the cache with those that were made before, in Go or in Rust.
func elsewhere() *rust.Counter {
	for range 16 {
		apart = append(apart, rust.NewCounter(0))
	}
	return rust.NewCounter(1)
}

func objectGroups() []group {
	inRust, inCpp := rust.NewCounter(1), cpp.NewCounter(1)
	backInRust, backInCpp := rustback.NewCounter(1), cppback.NewCounter(1)
	otherInRust := elsewhere()
	return []group{
		{"a method of an object", []path{
			each("beepboop, Rust, add", func(i int64) { numbers += rust.Add(i, 2) }),
			each("beepboop, Rust, &mut self", func(i int64) { numbers += inRust.Add(i) }),
			each("beepboop, Rust, &self", func(i int64) { numbers += inRust.Plus(i) }),
			each("beepboop, C++", func(i int64) { numbers += inCpp.Add(i) }),
			each("beepboop, C++, const", func(i int64) { numbers += inCpp.Plus(i) }),
			each("beepboop fast, Rust", func(i int64) { numbers += inRust.PlusFast(i) }),
			each("beepboop fast, C++", func(i int64) { numbers += inCpp.PlusFast(i) }),
			each("cgo", func(i int64) { numbers += peers.CgoAdd(i, 2) }),
		}, []limit{
			{path: "beepboop, Rust, &mut self", reference: "beepboop, Rust, add", most: 1.6},
			{path: "beepboop, Rust, &self", reference: "beepboop, Rust, add", most: 1.6},
			{path: "beepboop, C++", reference: "beepboop, Rust, add", most: 1.6},
			{path: "beepboop fast, Rust", reference: "cgo", most: 0.9},
			{path: "beepboop fast, C++", reference: "cgo", most: 0.9},
		}},
		{"methods of distinct objects", []path{
			{"one goroutine", func(n int) {
				for i := range int64(n) {
					inRust.Add(i)
				}
			}},
			{"two goroutines", together(func(i int64) { inRust.Add(i) }, func(i int64) { otherInRust.Add(i) })},
		}, nil},
		{"an object made and closed", []path{
			each("beepboop, Rust, add", func(i int64) { numbers += rust.Add(i, 2) }),
			each("beepboop, Rust", func(i int64) { rust.NewCounter(i).Close() }),
			each("beepboop, C++", func(i int64) { cpp.NewCounter(i).Close() }),
			each("cgo, without safety", func(i int64) { peers.CgoMake(i) }),
			{"C alone", func(n int) { numbers += peers.Make(int64(n)) }},
		}, []limit{
			{path: "beepboop, Rust", reference: "beepboop, Rust, add", most: 3, plus: "C alone"},
			{path: "beepboop, C++", reference: "beepboop, Rust, add", most: 3, plus: "C alone"},
		}},
		{"a callback", []path{
			{"cgo", func(n int) { numbers += peers.CgoRepeat(int64(n), square) }},
			{"beepboop, Rust", func(n int) { numbers += rustback.Repeat(int64(n), square) }},
			{"beepboop, C++", func(n int) { numbers += cppback.Repeat(int64(n), square) }},
			{"beepboop, Rust, a text", func(n int) {
				numbers += rustback.RepeatText(int64(n), text, func(text string) int64 { return int64(len(text)) })
			}},
			{"beepboop, Rust, another thread", func(n int) { numbers += rustback.RepeatElsewhere(int64(n), square) }},
		}, []limit{
			{path: "beepboop, Rust", reference: "cgo", most: 1.25},
			{path: "beepboop, C++", reference: "cgo", most: 1.25},
		}},
		{"add, in a package that is called back", []path{
			each("cgo", func(i int64) { numbers += peers.CgoAdd(i, 2) }),
			each("beepboop, Rust", func(i int64) { numbers += rustback.Add(i, 2) }),
			each("beepboop, C++", func(i int64) { numbers += cppback.Add(i, 2) }),
		}, nil},
		{"a method, in a package that is called back", []path{
			each("beepboop, Rust, add", func(i int64) { numbers += rustback.Add(i, 2) }),
			each("beepboop, Rust, &mut self", func(i int64) { numbers += backInRust.Add(i) }),
			each("beepboop, Rust, &self", func(i int64) { numbers += backInRust.Plus(i) }),
			each("beepboop, C++, add", func(i int64) { numbers += cppback.Add(i, 2) }),
			each("beepboop, C++", func(i int64) { numbers += backInCpp.Add(i) }),
			each("beepboop, C++, const", func(i int64) { numbers += backInCpp.Plus(i) }),
		}, []limit{
			{path: "beepboop, Rust, &mut self", reference: "beepboop, Rust, add", most: 1.6},
			{path: "beepboop, Rust, &self", reference: "beepboop, Rust, add", most: 1.6},
			{path: "beepboop, C++", reference: "beepboop, C++, add", most: 1.6},
			{path: "beepboop, C++, const", reference: "beepboop, C++, add", most: 1.6},
		}},
	}
}
