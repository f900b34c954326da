// SPDX-License-Identifier: MIT

//go:build amd64 || (arm64 && !windows)

package bridge

import (
	"runtime"
	"testing"
	"unsafe"
)

func TestOffsetsHold(t *testing.T) {
	if !offsetsHold() {
		t.Errorf("the fast call does not know %s %s/%s", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	}
}

func TestPlausible(t *testing.T) {
	if plausible(0) || plausible(8) || plausible(4097) || stackHolds(0, 1) {
		t.Error("an address that can't be one passed")
	}
}

// TestEscape: what went through Escape does not move with the stack, and what did not may.
func TestEscape(t *testing.T) {
	lies := func(address *byte) bool { return stackHolds(currentG(), uintptr(unsafe.Pointer(address))) }
	room := [4]byte{'t', 'e', 'x', 't'}
	if text := string(room[:]); !lies(unsafe.StringData(text)) {
		t.Error("a short text is not on the stack")
	}
	if text := Escape(string(room[:])); lies(unsafe.StringData(text)) || text != "text" {
		t.Errorf("%q is on the stack", text)
	}
}
