// SPDX-License-Identifier: MIT

//go:build !((linux || darwin || windows) && (amd64 || arm64)) || android || ios

// Platforms without native code: the package compiles, and loading its library is an error.

package bridge

import "errors"

// supported says whether native code can be called on this platform.
const supported = false

func openImage(_, _, _ string) (uintptr, error) { return 0, errors.ErrUnsupported }

func openLibrary(string) (uintptr, error) { return 0, errors.ErrUnsupported }

func findSymbol(uintptr, string) (uintptr, error) { return 0, errors.ErrUnsupported }
