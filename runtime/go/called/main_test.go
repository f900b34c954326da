// SPDX-License-Identifier: MIT

package called

import (
	"fmt"
	"os"
	"runtime"
	"testing"
	"time"

	"beepboop.dev/runtime/internal/clibrary"
)

// TestMain builds the library, and puts it where a generated package has embedded it.
func TestMain(m *testing.M) {
	if os.Getenv("SAMPLE_LIBRARY") != "" && os.Getenv("CALLED_LIBRARY") == "" {
		fmt.Fprintln(os.Stderr, "SKIP: no library")
		os.Exit(0)
	}
	var err error
	if image, imageSHA256, err = clibrary.Image(clibrary.Called); err != nil {
		fmt.Fprintln(os.Stderr, "SKIP:", err)
		os.Exit(0)
	}
	library.SHA256 = imageSHA256
	os.Exit(m.Run())
}

// scale is how much of a test is done: all of it takes minutes under the slow modes.
func scale(full, short int) int {
	if testing.Short() {
		return short
	}
	return full
}

// nothingLeft checks at the end of the test that native code has nothing more than before it.
func nothingLeft(t *testing.T) {
	t.Helper()
	settle()
	before := Live()
	t.Cleanup(func() {
		for range 200 {
			if Live() == before {
				return
			}
			runtime.GC()
			time.Sleep(time.Millisecond)
		}
		t.Errorf("native code has %d objects and functions more than before", Live()-before)
	})
}

// settle lets what earlier tests left be freed.
func settle() {
	for range 3 {
		runtime.GC()
		time.Sleep(time.Millisecond)
	}
}

// panicOf returns what f panics with.
func panicOf(t *testing.T, f func()) (value any) {
	t.Helper()
	defer func() { value = recover() }()
	f()
	t.Error("did not panic")
	return nil
}

// deep uses about so many KiB of stack.
func deep(kib int) int {
	var room [1024]byte
	room[kib%1024] = 1
	if kib == 0 {
		return 0
	}
	return deep(kib-1) + int(room[kib%1024])
}
