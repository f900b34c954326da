// SPDX-License-Identifier: MIT

//go:build amd64 || (arm64 && !windows)

// The fast call, where there is a trampoline for it. Whether the trampoline may be used is found out by check.go.

package bridge

import "unsafe"

// CallFast calls the native function on the thread's system stack, at about the price of a C call. The scheduler does
// not know of it: the function must be short, must not block and can't call Go. The frame may lie on the stack. The
// address is one that [Function.Fast] gave.
//
//go:noescape
func CallFast(function uintptr, frame unsafe.Pointer)
