// SPDX-License-Identifier: MIT

//go:build !amd64 && !(arm64 && !windows)

// The fast call where there is no trampoline.

package bridge

import "unsafe"

// CallFast is Call on this platform.
func CallFast(function uintptr, frame unsafe.Pointer) {
	cgocall(function, frame)
}

func checkFast() bool { return false }
