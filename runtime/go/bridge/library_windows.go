// SPDX-License-Identifier: MIT

//go:build amd64 || arm64

// Loading on Windows: from the user's cache, by the system's own calls.

package bridge

import (
	"errors"
	"fmt"
	"os"
	"syscall"
	"unsafe"
)

// supported says whether native code can be called on this platform.
const supported = true

const libraryExtension = ".dll"

// What the loader may look through for the libraries that a library needs: its own folder, the program's and the
// system's, but neither the current folder nor PATH.
const searchFolders = 0x100 | 0x1000 // LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR, LOAD_LIBRARY_SEARCH_DEFAULT_DIRS

const errorModuleNotFound = syscall.Errno(126)

var loadLibraryEx = syscall.NewLazyDLL("kernel32.dll").NewProc("LoadLibraryExW")

func openImage(image, hash, environment string) (uintptr, error) {
	return openCached(image, hash, environment)
}

// openLibrary opens the library at an absolute path.
func openLibrary(path string) (uintptr, error) {
	wide, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return 0, err
	}
	handle, _, err := loadLibraryEx.Call(uintptr(unsafe.Pointer(wide)), 0, searchFolders)
	if handle != 0 {
		return handle, nil
	}
	if errors.Is(err, errorModuleNotFound) {
		return 0, fmt.Errorf("%w (it may need another library, which is missing)", err)
	}
	return 0, err
}

// openUnchanging opens the file so that nobody can write to it, replace or remove it as long as it is open.
func openUnchanging(path string) (*os.File, error) {
	wide, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, err
	}
	handle, err := syscall.CreateFile(wide, syscall.GENERIC_READ, syscall.FILE_SHARE_READ, nil,
		syscall.OPEN_EXISTING, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if err != nil {
		return nil, &os.PathError{Op: "open", Path: path, Err: err}
	}
	return os.NewFile(uintptr(handle), path), nil
}

func findSymbol(handle uintptr, symbol string) (uintptr, error) {
	return syscall.GetProcAddress(syscall.Handle(handle), symbol)
}
