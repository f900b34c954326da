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

func BenchmarkMethod(b *testing.B) {
	b.ReportAllocs()
	counter := NewCounter(1)
	defer counter.Close()
	for i := range b.N {
		counter.Get(int64(i))
	}
}

func BenchmarkMethodExclusive(b *testing.B) {
	b.ReportAllocs()
	counter := NewCounter(1)
	defer counter.Close()
	for i := range b.N {
		counter.Add(int64(i))
	}
}

func BenchmarkMethodFast(b *testing.B) {
	b.ReportAllocs()
	counter := NewCounter(1)
	defer counter.Close()
	for i := range b.N {
		counter.GetFast(int64(i))
	}
}

func BenchmarkMakeAndClose(b *testing.B) {
	b.ReportAllocs()
	for i := range b.N {
		NewCounter(int64(i)).Close()
	}
}

// BenchmarkLoopCounters is the native part of it.
func BenchmarkLoopCounters(b *testing.B) {
	LoopCounters(uint64(b.N))
}

// BenchmarkMethodsOfDistinctObjects is to take the same time on any number of cores.
func BenchmarkMethodsOfDistinctObjects(b *testing.B) {
	b.RunParallel(func(loop *testing.PB) {
		counter := NewCounter(1)
		defer counter.Close()
		for loop.Next() {
			counter.Add(1)
		}
	})
}
