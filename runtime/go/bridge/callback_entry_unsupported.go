// SPDX-License-Identifier: MIT

//go:build !((linux || darwin || windows) && (amd64 || arm64)) || android || ios

// Platforms whose native libraries cannot call Go.

package bridge

// callbackEntry is never called: there is no native code here.
func callbackEntry() (enter, dispatch uintptr) { return 0, 0 }
