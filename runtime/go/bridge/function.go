// SPDX-License-Identifier: MIT

// What a generated package knows of each of its native functions.

package bridge

import (
	"sync/atomic"
	"unsafe"
)

// Function describes one native function. The table of them is static data: nothing runs at start.
type Function struct {
	// Symbol is the name that the library exports.
	Symbol string
	// Name is the Go name and Arguments are the names of its arguments, as errors show them.
	Name      string
	Arguments []string
	// Address is set by [Library.Load]; it may be read once [Library.Ready] was true.
	Address uintptr

	// fast is what Fast returns.
	fast atomic.Uintptr
}

// Fast returns the function's address for [CallFast]; 0 where the library is not loaded yet, and where the running Go is
// not laid out as the trampoline expects.
func (f *Function) Fast() uintptr { return f.fast.Load() }

// callShort calls a native function that is short, the quickest way there is.
func callShort(function uintptr, frame unsafe.Pointer) {
	if fastWorks {
		CallFast(function, frame)
	} else {
		cgocall(function, frame)
	}
}
