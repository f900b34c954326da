// SPDX-License-Identifier: MIT

//go:build !beepboop_cpp

// The general error of a package over a Rust crate.

package native

import (
	"strings"

	"beepboop.dev/runtime/bridge"
)

// RustError is an error that has no type of its own in Go.
type RustError struct {
	Message string
	// Causes are the messages of what caused it, the outermost first.
	Causes []string
}

// Error returns the message, then the causes after colons.
func (e *RustError) Error() string {
	return strings.Join(append([]string{e.Message}, e.Causes...), ": ")
}

// liftError makes the error from its message, the only payload without a type of its own.
func liftError(reader *bridge.Reader, _ uint64, payload uintptr) error {
	return &RustError{Message: reader.Text(*bridge.At[bridge.Text](payload))}
}
