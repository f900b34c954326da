// SPDX-License-Identifier: MIT

//go:build beepboop_cpp

// The general error of a package over a C++ header.

package sample

import (
	"strings"
	"syscall"

	"beepboop.dev/runtime/bridge"
)

// CppError is an exception, or an error that has no type of its own in Go.
type CppError struct {
	// Type is the exception's type, as "std::logic_error"; empty where it was no exception.
	Type string
	// What says what went wrong, and after colons what caused it: the exceptions that this one was nested around.
	What string

	errno syscall.Errno
}

// Error returns What.
func (e *CppError) Error() string { return e.What }

// Unwrap returns the operating system's error behind this one, a [syscall.Errno], or nil.
func (e *CppError) Unwrap() error {
	if e.errno == 0 {
		return nil
	}
	return e.errno
}

// makeError makes the error from an exception, or from its message.
func makeError(reader *bridge.Reader, status uint64, payload uintptr) error {
	if status != bridge.Threw {
		return &CppError{What: reader.Text(*bridge.At[bridge.Text](payload))}
	}
	exception := bridge.At[bridge.Exception](payload)
	return &CppError{
		Type:  reader.Text(exception.Type),
		What:  reader.Text(exception.What),
		errno: syscall.Errno(exception.Errno),
	}
}

// makeErrorReport makes the error from what is told of it.
func makeErrorReport(reader *bridge.Reader, report *bridge.ErrorReport) error {
	texts := append([]string{reader.Text(report.Message)}, reader.Texts(report.Causes)...)
	return &CppError{What: strings.Join(texts, ": "), errno: syscall.Errno(report.Errno)}
}
