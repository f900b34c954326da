// SPDX-License-Identifier: MIT

package sample

import (
	"testing"
	"unsafe"

	"beepboop.dev/runtime/bridge"
)

func BenchmarkAddSafe(b *testing.B) {
	b.ReportAllocs()
	for i := range b.N {
		Add(int64(i), 2)
	}
}

func BenchmarkAddFast(b *testing.B) {
	b.ReportAllocs()
	for i := range b.N {
		AddFast(int64(i), 2)
	}
}

// BenchmarkLoop is the measure: a C loop that calls through a pointer.
func BenchmarkLoop(b *testing.B) {
	Loop(uint64(b.N))
}

// BenchmarkTextIn passes 14 bytes.
func BenchmarkTextIn(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		Count("Hello from go!")
	}
}

func BenchmarkTextOut(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		Greet("gopher")
	}
}

func BenchmarkMap(b *testing.B) {
	b.ReportAllocs()
	scores := map[string]int64{"a": 1, "b": 2, "c": 3}
	for range b.N {
		Total(scores)
	}
}

func BenchmarkPeople(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		People(1000)
	}
}

// BenchmarkCall is the safe call alone, without what a package adds.
func BenchmarkCall(b *testing.B) {
	var frame struct {
		a, b, result int64
		bridge.Outcome
	}
	must(library.Load())
	address := functions[functionAdd].Address
	for range b.N {
		bridge.Call(address, unsafe.Pointer(&frame))
	}
}

// BenchmarkCallFast is the fast call alone.
func BenchmarkCallFast(b *testing.B) {
	var frame struct {
		a, b, result int64
		bridge.Outcome
	}
	must(library.Load())
	address := functions[functionAdd].Fast()
	for range b.N {
		bridge.CallFast(address, unsafe.Pointer(&frame))
	}
}
