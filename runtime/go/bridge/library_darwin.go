// SPDX-License-Identifier: MIT

//go:build (amd64 || arm64) && !ios

// Loading on macOS: from the user's cache.

package bridge

const libraryExtension = ".dylib"

func openImage(image, hash, environment string) (uintptr, error) {
	return openCached(image, hash, environment)
}
