// SPDX-License-Identifier: MIT

// What a generated package knows of each of its native functions.

package bridge

// Function describes one native function. The table of them is static data: nothing runs at start.
type Function struct {
	// Symbol is the name that the library exports.
	Symbol string
	// Name is the Go name and Arguments are the names of its arguments, as errors show them.
	Name      string
	Arguments []string
	// Address is set by [Library.Load]; it may be read once [Library.Ready] was true.
	Address uintptr
}
