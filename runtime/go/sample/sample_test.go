// SPDX-License-Identifier: MIT

package sample

import (
	"errors"
	"math"
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"
)

func TestValues(t *testing.T) {
	if got := Add(math.MaxInt64, 1); got != math.MinInt64 {
		t.Errorf("Add: %d", got)
	}
	if got := AddFast(-3, 1); got != -2 {
		t.Errorf("AddFast: %d", got)
	}
	for _, name := range []string{"", "gopher", "a\x00b", strings.Repeat("long ", 100_000)} {
		if got := Greet(name); got != "Hello, "+name+"!" {
			t.Errorf("Greet(%d bytes): %d bytes", len(name), len(got))
		}
		if got := Count(name); got != uint(len(name)) {
			t.Errorf("Count(%d bytes): %d", len(name), got)
		}
	}
	bytes := []byte{0, 1, 255}
	Invert(bytes)
	Invert(nil)
	if string(bytes) != "\xff\xfe\x00" {
		t.Errorf("Invert: %v", bytes)
	}
}

func TestCompound(t *testing.T) {
	people := People(1000)
	if len(people) != 1000 || people[999] != (Person{"Person no 0999", 99, "0999@there.org"}) {
		t.Errorf("People: %d, %v", len(people), people[len(people)-1])
	}
	if none := People(0); none == nil || len(none) != 0 {
		t.Errorf("People(0): %v", none)
	}
	if got := Total(map[string]int64{"a": 1, "b": 2}); got != 3 {
		t.Errorf("Total: %d", got)
	}
	if got := Total(nil); got != 0 {
		t.Errorf("Total(nil): %d", got)
	}
	if got := Index([]string{"x", "", "yy"}); len(got) != 3 || got["x"] != 0 || got[""] != 1 || got["yy"] != 2 {
		t.Errorf("Index: %v", got)
	}
	if got := Index(nil); got == nil || len(got) != 0 {
		t.Errorf("Index(nil): %v", got)
	}
	if sum, err := AddWide(big.NewInt(math.MaxInt64), big.NewInt(-1)); err != nil || sum.Cmp(big.NewInt(math.MaxInt64-1)) != 0 {
		t.Errorf("AddWide: %v, %v", sum, err)
	}
}

func TestErrors(t *testing.T) {
	if number, err := Parse("123"); number != 123 || err != nil {
		t.Errorf("Parse: %d, %v", number, err)
	}
	if _, err := Parse("12x"); err == nil || err.Error() != "not a digit" {
		t.Errorf("Parse: %v", err)
	}
	var argument *ArgumentError
	_, err := Parse("12\xff")
	if !errors.As(err, &argument) || *argument != (ArgumentError{Function: "Parse", Argument: "text", Reason: "is not ASCII"}) {
		t.Errorf("Parse: %v", err)
	}
	if err.Error() != "Parse: argument text: is not ASCII" {
		t.Errorf("Parse: %v", err)
	}
	if _, err := AddWide(big.NewInt(1), new(big.Int).Lsh(big.NewInt(1), 127)); !errors.As(err, &argument) ||
		*argument != (ArgumentError{Function: "AddWide", Argument: "b", Reason: "does not fit into 128 bits"}) {
		t.Errorf("AddWide: %v", err)
	}
}

func TestPanics(t *testing.T) {
	err := panics(t, func() { Panic("oh dear") })
	var panicked *PanicError
	if !errors.As(err, &panicked) || *panicked != (PanicError{Message: "oh dear", File: "src/lib.rs", Line: 12}) {
		t.Errorf("Panic: %#v", err)
	}
	if err.Error() != "native code panicked at src/lib.rs:12: oh dear" {
		t.Errorf("Panic: %v", err)
	}

	both := make([]byte, 10)
	err = panics(t, func() { Copy(both[:6], both[5:]) })
	var argument *ArgumentError
	if !errors.As(err, &argument) || argument.Argument != "b" {
		t.Errorf("Copy: %v", err)
	}
	Copy(both[:5], both[5:])
}

// panics returns the error that f panics with.
func panics(t *testing.T, f func()) (err error) {
	t.Helper()
	defer func() { err, _ = recover().(error) }()
	f()
	t.Error("did not panic")
	return nil
}

// TestNoAllocations: arguments and frames stay on the stack, where the compiler optimises.
func TestNoAllocations(t *testing.T) {
	text, bytes := strconv.Itoa(os.Getpid()), make([]byte, 100)
	counter := NewCounter(1)
	defer counter.Close()
	for name, f := range map[string]func(){
		"safe":             func() { Add(1, 2) },
		"fast":             func() { AddFast(1, 2) },
		"text":             func() { Count(text) },
		"bytes":            func() { Invert(bytes) },
		"error":            func() { _, _ = Parse("1") },
		"two":              func() { Copy(bytes[:50], bytes[50:]) },
		"method":           func() { counter.Get(1) },
		"exclusive method": func() { counter.Add(1) },
		"fast method":      func() { counter.GetFast(1) },
	} {
		if got := testing.AllocsPerRun(100, f); got != 0 {
			t.Errorf("%s: %v allocations", name, got)
		}
	}
}

// TestFixedPart: the files that every package has are those of ../native.
func TestFixedPart(t *testing.T) {
	for _, name := range []string{"call.go", "call_plain.go", "errors.go", "error_rust.go", "error_cpp.go"} {
		want, err := os.ReadFile("../native/" + name)
		if err != nil {
			t.Skip(err)
		}
		got, _ := os.ReadFile(name)
		if string(got) != strings.Replace(string(want), "package native\n", "package sample\n", 1) {
			t.Errorf("%s differs from ../native/%s: copy it", name, name)
		}
	}
}
