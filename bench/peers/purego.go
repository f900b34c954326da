// SPDX-License-Identifier: MIT

// The C functions through purego.

package peers

import (
	"runtime"

	"github.com/ebitengine/purego"
)

// The functions of the C library, as purego's users call them.
var (
	PuregoAdd    func(a, b int64) int64
	PuregoLength func(text string, length uint) uint
	puregoAdd    uintptr
)

// Open loads the C library for purego.
func Open(path string) error {
	library, err := purego.Dlopen(path, purego.RTLD_NOW|purego.RTLD_LOCAL)
	if err != nil {
		return err
	}
	purego.RegisterLibFunc(&PuregoAdd, library, "peer_add")
	purego.RegisterLibFunc(&PuregoLength, library, "peer_length")
	puregoAdd, err = purego.Dlsym(library, "peer_add")
	return err
}

// SyscallNAdd adds by purego's lowest call.
func SyscallNAdd(a, b int64) int64 {
	result, _, _ := purego.SyscallN(puregoAdd, uintptr(a), uintptr(b))
	runtime.KeepAlive(a)
	return int64(result)
}
