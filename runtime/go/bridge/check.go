// SPDX-License-Identifier: MIT

//go:build amd64 || (arm64 && !windows)

// The start-up check of the fast call: the offsets that the trampolines use must be those of the running Go.

package bridge

import (
	"runtime"
	"runtime/debug"
	"sync"
	"unsafe"
)

// fastWorks is read by the trampolines. False until the check has passed.
var fastWorks bool

// The offsets of the trampolines.
const (
	gM       = 0x30
	mG0      = 0x00
	gSchedSP = 0x38
	// mWords is how much of an m is searched for m.curg, in words.
	mWords = 48
)

var checkOnce sync.Once

// checkFast sets fastWorks, once, and returns it.
func checkFast() bool {
	checkOnce.Do(func() { fastWorks = offsetsHold() })
	return fastWorks
}

// offsetsHold reports whether g.m, m.g0 and g0.sched.sp lie where the trampolines expect them.
func offsetsHold() (hold bool) {
	// The thread, and so the m, stays the same while we look at it.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	// A Go laid out otherwise may make us follow something that is no pointer.
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if recover() != nil {
			hold = false
		}
	}()

	var here byte
	g := currentG()
	if !stackHolds(g, uintptr(unsafe.Pointer(&here))) {
		return false
	}
	m := word(g + gM)
	if !plausible(m) {
		return false
	}
	g0 := word(m + mG0)
	if !plausible(g0) || g0 == g || word(g0+gM) != m || !stackHolds(g0, word(g0+gSchedSP)) {
		return false
	}
	for i := uintptr(0); i < mWords; i++ {
		if word(m+i*8) == g {
			return true
		}
	}
	return false
}

// stackHolds reports whether the address lies in the stack of g, whose bounds are g's first two words.
func stackHolds(g, address uintptr) bool {
	return plausible(g) && word(g) < address && address <= word(g+8)
}

// plausible reports whether the word can be the address of a g or m.
func plausible(address uintptr) bool {
	return address > 4096 && address%8 == 0
}

func word(address uintptr) uintptr {
	return *At[uintptr](address)
}
