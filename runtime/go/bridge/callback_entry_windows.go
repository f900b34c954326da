// SPDX-License-Identifier: MIT

//go:build amd64 || arm64

// How native code comes into Go on Windows: by a C function that the runtime makes.

package bridge

import (
	"sync"
	"syscall"
	"unsafe"
)

// windowsDispatch is made once: the runtime never frees such functions.
var windowsDispatch = sync.OnceValue(func() uintptr {
	return syscall.NewCallback(func(frame unsafe.Pointer) uintptr {
		dispatch(frame)
		return 0
	})
})

// callbackEntry returns what native code calls with the frame; 0 says that there is nothing to pass besides.
func callbackEntry() (enter, dispatch uintptr) { return windowsDispatch(), 0 }
