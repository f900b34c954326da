// SPDX-License-Identifier: MIT

package use_test

import (
	"runtime"
	"strings"
	"sync"
	"testing"

	"example.com/run/native"
)

var samples = []string{"", "a", "Hello from go!", "grüße, 世界 🌍", "a\x00b", strings.Repeat("long ", 200_000)}

// text in, with embedded NUL, empty, very long; and out again.
func TestEcho(t *testing.T) {
	for _, text := range samples {
		if got := native.Echo(text); got != text {
			t.Errorf("Echo of %d bytes gave %d bytes", len(text), len(got))
		}
		if got := native.Length(text); got != uint(len(text)) {
			t.Errorf("Length = %d, want %d", got, len(text))
		}
		if got := native.CountChars(text); got != uint(len([]rune(text))) {
			t.Errorf("CountChars = %d, want %d", got, len([]rune(text)))
		}
		if got, err := native.Checked(text); err != nil || got != text {
			t.Errorf("Checked gave %d bytes, %v", len(got), err)
		}
	}
}

func TestResults(t *testing.T) {
	if got := native.Greet("Go"); got != "Hello, Go!" {
		t.Errorf("Greet = %q", got)
	}
	if got := native.Empty(); got != "" {
		t.Errorf("Empty = %q", got)
	}
	if got := native.FirstWord("two words"); got != "two" {
		t.Errorf("FirstWord = %q", got)
	}
	if got := native.Repeat("ab", 3); got != "ababab" {
		t.Errorf("Repeat = %q", got)
	}
	if got := native.Join("a", "b", "c"); got != "abc" {
		t.Errorf("Join = %q", got)
	}
}

// A result is Go's own: later calls do not change it, and the text it was made from may go.
func TestResultsAreCopies(t *testing.T) {
	buffer := []byte("first second")
	word := native.FirstWord(string(buffer))
	for range 1000 {
		native.Repeat("x", 12)
	}
	if word != "first" {
		t.Errorf("FirstWord = %q", word)
	}
}

// P-2: each goroutine gets its own text back.
func TestGoroutines(t *testing.T) {
	var group sync.WaitGroup
	for i := range 1000 {
		group.Go(func() {
			text := strings.Repeat("x", i)
			if got := native.Echo(text); got != text {
				t.Errorf("Echo of %d bytes gave %d bytes", len(text), len(got))
			}
		})
	}
	group.Wait()
}

// A text goes in without a copy on Go's side.
func TestAllocations(t *testing.T) {
	native.Length("")
	if got := testing.AllocsPerRun(100, func() { native.Length("Hello from go!") }); got != 0 {
		t.Errorf("Length allocates %v times", got)
	}
}

// P-14: a million calls that return a text leave the memory flat.
func TestMemoryIsFlat(t *testing.T) {
	text := strings.Repeat("flat", 256)
	for range 1000 {
		native.Echo(text)
	}
	runtime.GC()
	before := residentKiB(t)
	for range 1_000_000 {
		native.Echo(text)
	}
	runtime.GC()
	if grown := residentKiB(t) - before; grown > 32<<10 {
		t.Errorf("a million calls with 1 KiB each left %d KiB", grown)
	}
}
