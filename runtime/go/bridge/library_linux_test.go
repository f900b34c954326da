// SPDX-License-Identifier: MIT

//go:build (amd64 || arm64) && !android

package bridge

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unsafe"
)

func TestR9WrongArchitecture(t *testing.T) {
	foreign := []byte(image)
	foreign[18] ^= 62 ^ 183
	text := string(foreign)
	refusedWith(t, newLibrary(&text), "^sample: the embedded library is built for (arm64|amd64), but this program runs on (amd64|arm64): run `beepboop build`$")
}

func TestR9Truncated(t *testing.T) {
	for _, length := range []int{1, 63, 64, 100, 1000, len(image) / 2, len(image) - 1} {
		cut := image[:length]
		refusedWith(t, newLibrary(&cut), "^sample: the embedded library is (truncated|not a library for linux)")
		path := filepath.Join(t.TempDir(), "cut.so")
		if err := os.WriteFile(path, []byte(cut), 0o600); err != nil {
			t.Fatal(err)
		}
		l := newLibrary(&image)
		t.Setenv(l.Environment, path)
		refusedWith(t, l, "cut.so .* is (truncated|not a library for linux)")
		t.Setenv(l.Environment, "")
	}
}

// TestP16Sealed: the memory file can't be changed.
func TestP16Sealed(t *testing.T) {
	file, err := sealedFile(image)
	if err != nil {
		t.Skip(err)
	}
	path := fmt.Sprintf("/proc/self/fd/%d", file)
	if got, err := os.ReadFile(path); err != nil || string(got) != image {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	sealed, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer sealed.Close()
	if _, err := sealed.Write([]byte("x")); err == nil {
		t.Error("it was written to")
	}
	if err := sealed.Truncate(1); err == nil {
		t.Error("it was truncated")
	}
}

// TestP16Homeless: a memory file needs no folder; a cached file does, and says so.
func TestP16Homeless(t *testing.T) {
	t.Setenv("HOME", "")
	t.Setenv("XDG_CACHE_HOME", "")
	t.Setenv("TMPDIR", "/nowhere")
	if _, err := openSealed(image); err != nil {
		t.Error(err)
	}
	_, err := openCached(image, imageHash, "BEEPBOOP_LIBRARY_SAMPLE")
	if err == nil || !regexp.MustCompile(`no cache folder: .*HOME.*\(or name a library in BEEPBOOP_LIBRARY_SAMPLE\)`).MatchString(err.Error()) {
		t.Error(err)
	}
}

func TestP16ReadOnlyCache(t *testing.T) {
	if os.Getuid() == 0 {
		t.Setenv("XDG_CACHE_HOME", "/proc") // root writes everywhere but here
	} else {
		folder := t.TempDir()
		os.Chmod(folder, 0o500)
		t.Setenv("XDG_CACHE_HOME", folder)
	}
	if _, err := openCached(image, imageHash, ""); err == nil || !strings.Contains(err.Error(), "can't be put into the cache") {
		t.Error(err)
	}
}

// TestSlowFallback: where the check fails, the fast call is a safe one.
func TestSlowFallback(t *testing.T) {
	works := checkFast()
	fastWorks = false
	defer func() { fastWorks = works }()
	l := newLibrary(&image)
	if err := l.Load(); err != nil {
		t.Fatal(err)
	}
	calls(t, l)
	var frame addFrame
	if got := testing.AllocsPerRun(10, func() { callShort(l.Functions[0].Address, unsafe.Pointer(&frame)) }); got != 0 {
		t.Errorf("%v allocations", got)
	}
}
