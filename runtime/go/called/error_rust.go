// SPDX-License-Identifier: MIT

// The general error of a package over a Rust crate.

package called

import (
	"strings"
	"syscall"

	"beepboop.dev/runtime/bridge"
)

// RustError is an error that has no type of its own in Go.
type RustError struct {
	Message string
	// Causes are the messages of what caused it, the outermost first.
	Causes []string

	errno syscall.Errno
}

// Error returns the message, then the causes after colons.
func (e *RustError) Error() string {
	return strings.Join(append([]string{e.Message}, e.Causes...), ": ")
}

// Unwrap returns the operating system's error behind this one, a [syscall.Errno], or nil.
func (e *RustError) Unwrap() error {
	if e.errno == 0 {
		return nil
	}
	return e.errno
}

// makeError makes the error from its message, the only payload without a type of its own.
func makeError(reader *bridge.Reader, _ uint64, payload uintptr) error {
	return &RustError{Message: reader.Text(*bridge.At[bridge.Text](payload))}
}

// makeErrorReport makes the error from what is told of it.
func makeErrorReport(reader *bridge.Reader, report *bridge.ErrorReport) error {
	return &RustError{
		Message: reader.Text(report.Message),
		Causes:  reader.Texts(report.Causes),
		errno:   syscall.Errno(report.Errno),
	}
}
