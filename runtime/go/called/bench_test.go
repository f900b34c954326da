// SPDX-License-Identifier: MIT

package called

import "testing"

// BenchmarkCall is a plain call of a package that native code calls.
func BenchmarkCall(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		Live()
	}
}

func BenchmarkMethod(b *testing.B) {
	b.ReportAllocs()
	counter := newCounter(b, 1)
	defer counter.Close()
	for range b.N {
		counter.Get()
	}
}

func BenchmarkMethodExclusive(b *testing.B) {
	b.ReportAllocs()
	counter := newCounter(b, 1)
	defer counter.Close()
	for i := range b.N {
		counter.Add(int64(i))
	}
}

// BenchmarkCallback is a callback alone.
func BenchmarkCallback(b *testing.B) {
	b.ReportAllocs()
	Repeat(func(value int64) int64 { return value }, int64(b.N))
}

// BenchmarkCallbackOnThread is one on a thread that Go did not start.
func BenchmarkCallbackOnThread(b *testing.B) {
	b.ReportAllocs()
	RepeatOnThreads(func(value int64) int64 { return value }, int64(b.N), 1)
}

// BenchmarkFunctionPassed passes a function that is called once.
func BenchmarkFunctionPassed(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		Repeat(func(value int64) int64 { return value }, 1)
	}
}

// BenchmarkDelivered is a callback that takes and returns a text.
func BenchmarkDelivered(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		if _, err := Convert(func(text string) (string, error) { return text, nil }, "Hello from go"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMakeAndClose(b *testing.B) {
	b.ReportAllocs()
	for i := range b.N {
		counter, _ := NewCounter(int64(i))
		counter.Close()
	}
}
