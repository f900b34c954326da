// SPDX-License-Identifier: MIT

//go:build amd64 || arm64

// Which goroutine is running: it is how a call from a callback inside its own object is told from one of another
// goroutine, which may wait.

package bridge

// currentG returns the address of the running goroutine's g: a number that no other goroutine has meanwhile.
func currentG() uintptr
