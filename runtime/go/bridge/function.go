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

	// fast is Address once the library is loaded, if the trampoline may be used; else 0.
	fast atomic.Uintptr
}

// CallFast calls the function on the thread's system stack, at about the price of a C call, and returns true. The
// scheduler does not know of it: the function must be short, must not block and can't call Go. The frame may lie on the
// stack. It returns false, without having called, where the library is not loaded yet, and where the running Go is not laid
// out as the trampoline expects.
func CallFast(function *Function, frame unsafe.Pointer) bool {
	address := function.fast.Load()
	if address == 0 {
		return false
	}
	trampoline(address, frame)
	return true
}

// callShort calls a native function that is short, the quickest way there is.
func callShort(function uintptr, frame unsafe.Pointer) {
	if fastWorks {
		trampoline(function, frame)
	} else {
		cgocall(function, frame)
	}
}
