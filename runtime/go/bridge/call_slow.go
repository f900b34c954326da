// SPDX-License-Identifier: MIT

//go:build !amd64 && !(arm64 && !windows)

// Where there is no trampoline for fast calls.

package bridge

import "unsafe"

// fastWorks is false: a fast call is a safe one on this platform.
const fastWorks = false

func checkFast() bool { return false }

// CallFast is never called here: [Function.Fast] gives no address.
func CallFast(function uintptr, frame unsafe.Pointer) { cgocall(function, frame) }
