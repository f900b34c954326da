// SPDX-License-Identifier: MIT

//go:build amd64 || (arm64 && !windows)

// The fast call, where there is a trampoline for it. Whether the trampoline may be used is found out by check.go.

package bridge

import "unsafe"

// trampoline calls the native function on the thread's system stack. Only where fastWorks.
//
//go:noescape
func trampoline(function uintptr, frame unsafe.Pointer)
