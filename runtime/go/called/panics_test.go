// SPDX-License-Identifier: MIT

package called

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"beepboop.dev/runtime/internal/clibrary"
)

type custom struct{ text string }

// TestP17OriginalValue: a panic in a callback goes on in Go with its value, on Go's threads and on foreign ones.
func TestP17OriginalValue(t *testing.T) {
	nothingLeft(t)
	want := errors.New("oh dear")
	pointer := &custom{"here"}
	for _, value := range []any{want, "text", 7, pointer, custom{"there"}} {
		function := func(int64) int64 { panic(value) }
		if got := panicOf(t, func() { Repeat(function, 3) }); got != value {
			t.Errorf("Repeat: %v, not %v", got, value)
		}
		if got := panicOf(t, func() { RepeatOnThreads(function, 3, 4) }); got != value {
			t.Errorf("RepeatOnThreads: %v, not %v", got, value)
		}
	}
	var none *custom
	got := panicOf(t, func() { Repeat(func(int64) int64 { return int64(len(none.text)) }, 1) })
	if err, is := got.(runtime.Error); !is || !strings.Contains(err.Error(), "nil pointer") {
		t.Errorf("Repeat: %v", got)
	}
	got = panicOf(t, func() { Repeat(func(int64) int64 { panic(nil) }, 1) })
	if _, is := got.(*runtime.PanicNilError); !is {
		t.Errorf("Repeat: %v", got)
	}
}

// TestR6ThreeDeep: through callbacks within callbacks.
func TestR6ThreeDeep(t *testing.T) {
	nothingLeft(t)
	want := &custom{"deep"}
	unwound := 0
	var level func(depth int64) int64
	level = func(depth int64) int64 {
		defer func() { unwound++ }()
		if depth == 0 {
			panic(want)
		}
		return Repeat(func(int64) int64 { return level(depth - 1) }, 1)
	}
	if got := panicOf(t, func() { level(3) }); got != want || unwound != 4 {
		t.Errorf("%v after %d levels", got, unwound)
	}
	// One that Go catches on its way is over.
	if got := Repeat(func(int64) int64 {
		panicOf(t, func() { level(2) })
		return 1
	}, 2); got != 2 {
		t.Errorf("Repeat: %d", got)
	}
}

// TestCaughtNatively: what native code drops, Go forgets.
func TestCaughtNatively(t *testing.T) {
	nothingLeft(t)
	for range 100 {
		if !Catch(func(int64) int64 { panic("caught") }) {
			t.Fatal("not caught")
		}
	}
	if Catch(func(int64) int64 { return 0 }) {
		t.Error("caught nothing")
	}
}

// TestP17Goexit: it ends the program, with a message that names the callback.
func TestP17Goexit(t *testing.T) {
	if clibrary.Prebuilt() {
		t.Skip("no programs can be started here")
	}
	if os.Getenv("CALLED_GOEXIT") != "" {
		function := func(int64) int64 { runtime.Goexit(); return 0 }
		if os.Getenv("CALLED_GOEXIT") == "foreign" {
			RepeatOnThreads(function, 1, 1)
		} else {
			Repeat(function, 1)
		}
		os.Exit(0)
	}
	for _, where := range []string{"here", "foreign"} {
		command := exec.Command(os.Args[0], "-test.run=^TestP17Goexit$")
		command.Env = append(os.Environ(), "CALLED_GOEXIT="+where)
		var output bytes.Buffer
		command.Stderr = &output
		err := command.Run()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != 2 {
			t.Errorf("%s: %v", where, err)
		}
		if !strings.Contains(output.String(), "runtime.Goexit was called in a callback of type func(int64) int64") {
			t.Errorf("%s: %s", where, output.String())
		}
	}
}
