// SPDX-License-Identifier: MIT

//go:build !amd64 && !arm64

// Platforms without native libraries.

package bridge

// currentG is not known here, where no native code can be called.
func currentG() uintptr { return 0 }
