// SPDX-License-Identifier: MIT

//go:build (amd64 || arm64) && !android

// Loading on Linux: from a sealed memory file, which nobody can change and which needs no writable folder.

package bridge

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
	"unsafe"
)

const libraryExtension = ".so"

// The kernel's numbers, which package syscall lacks.
const (
	mfdCloexec      = 0x1
	mfdAllowSealing = 0x2
	mfdNoexecSeal   = 0x8
	fAddSeals       = 1033
	sealAll         = 0xf // seal, shrink, grow, write
)

// openImage opens the library from a sealed memory file, or from the cache where that is refused.
func openImage(image, hash, environment string) (uintptr, error) {
	if err := compareImage(image, hash); err != nil {
		return 0, err
	}
	handle, err := openSealed(image)
	if err == nil {
		return handle, nil
	}
	handle, cacheErr := openCached(image, hash, environment)
	if cacheErr != nil {
		return 0, otherLibc(errors.Join(cacheErr, err))
	}
	return handle, nil
}

// otherLibc adds to the loader's error what to do where the program runs on another C library than it was built for.
func otherLibc(err error) error {
	maps, _ := os.ReadFile("/proc/self/maps")
	runsOnMusl := strings.Contains(string(maps), "/ld-musl-") || strings.Contains(string(maps), "-linux-musl/")
	if runsOnMusl && variant == "" {
		return fmt.Errorf("%w: this system has musl: build the program with `-tags musl`", err)
	}
	if !runsOnMusl && variant != "" {
		return fmt.Errorf("%w: the program was built with `-tags musl`, but runs on another C library", err)
	}
	return err
}

// openSealed opens the library from a sealed memory file. The file's descriptor is kept open for ever: the loader knows
// a library by its path, and would take another library under the same number for this one.
func openSealed(image string) (uintptr, error) {
	file, err := sealedFile(image)
	if err != nil {
		return 0, err
	}
	handle, err := openLibrary("/proc/self/fd/" + strconv.Itoa(file))
	if err != nil {
		syscall.Close(file)
		return 0, err
	}
	return handle, nil
}

// sealedFile returns the descriptor of a memory file that holds the image and can't be changed any more.
func sealedFile(image string) (int, error) {
	file, err := memoryFile()
	if err != nil {
		return 0, err
	}
	for rest := unsafe.Slice(unsafe.StringData(image), len(image)); len(rest) > 0; {
		n, err := syscall.Write(file, rest)
		if err != nil && err != syscall.EINTR {
			syscall.Close(file)
			return 0, os.NewSyscallError("write", err)
		}
		rest = rest[max(n, 0):]
	}
	if _, _, code := syscall.Syscall(syscall.SYS_FCNTL, uintptr(file), fAddSeals, sealAll); code != 0 {
		syscall.Close(file)
		return 0, os.NewSyscallError("fcntl", code)
	}
	return file, nil
}

// memoryFile creates a memory file. Kernels that are told to (vm.memfd_noexec=2) want it marked as not a program, which
// does not keep it from being a library.
func memoryFile() (int, error) {
	name := [...]byte{'b', 'e', 'e', 'p', 'b', 'o', 'o', 'p', 0}
	flags := uintptr(mfdCloexec | mfdAllowSealing)
	file, _, code := syscall.Syscall(sysMemfdCreate, uintptr(unsafe.Pointer(&name)), flags, 0)
	if code == syscall.EACCES {
		file, _, code = syscall.Syscall(sysMemfdCreate, uintptr(unsafe.Pointer(&name)), flags|mfdNoexecSeal, 0)
	}
	if code != 0 {
		return 0, os.NewSyscallError("memfd_create", code)
	}
	return int(file), nil
}
