// SPDX-License-Identifier: MIT

// The native library of a generated package: found, loaded and checked at the first call.

package bridge

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"unsafe"
)

// platform names what a library must have been built for, as `beepboop build --target` has it.
const platform = runtime.GOOS + "/" + runtime.GOARCH + variant

// Library is the native library of one package. The exported fields are set by a composite literal and never changed.
// It is never unloaded.
type Library struct {
	// Package is the name of the Go package, for messages.
	Package string
	// Prefix begins the library's symbols: "bb_native_".
	Prefix string
	// Environment names the variable whose value, a path, replaces the image: "BEEPBOOP_LIBRARY_NATIVE".
	Environment string
	// ABI is the hash of the ABI that the package was generated for.
	ABI string
	// Image is the library's file, and SHA256 its hash in hexadecimal. Empty: the package has none for this platform.
	Image  *string
	SHA256 string
	// Functions are resolved when the library is loaded.
	Functions []Function
	// CallsBack says that native code calls Go: the library then has more symbols, and every safe call must be
	// [CallMovable].
	CallsBack bool

	ready atomic.Bool
	lock  sync.Mutex
	tried bool
	err   error
	free  uintptr

	calledBack calledBack
}

// Ready reports whether the library is loaded. Functions may be called only if so.
func (l *Library) Ready() bool { return l.ready.Load() }

// Load loads the library, once: later calls return the same error or nil. It may be called from many goroutines.
func (l *Library) Load() error {
	if l.Ready() {
		return nil
	}
	l.lock.Lock()
	defer l.lock.Unlock()
	if !l.tried {
		l.tried = true
		if err := l.load(); err != nil {
			l.err = fmt.Errorf("%s: %w", l.Package, err)
		} else {
			l.ready.Store(true)
			l.enableFast()
		}
	}
	return l.err
}

func (l *Library) load() error {
	if !supported {
		return fmt.Errorf("native code can't be called on %s", platform)
	}
	checkFast()
	handle, origin, err := l.open()
	if err != nil {
		return err
	}
	if err := l.compareABI(handle, origin); err != nil {
		return err
	}
	if err := l.resolve(handle, origin); err != nil {
		return err
	}
	if l.CallsBack {
		l.startCallbacks()
	}
	return nil
}

// open opens the library, and says where it came from, for messages.
func (l *Library) open() (handle uintptr, origin string, err error) {
	if path := os.Getenv(l.Environment); path != "" {
		origin = path + " (named by " + l.Environment + ")"
		handle, err = openFile(path, origin)
		return handle, origin, err
	}
	if l.Image == nil || *l.Image == "" {
		return 0, "", fmt.Errorf("no native library for %s in this package: run `beepboop build --target %s`", platform, platform)
	}
	origin = "the embedded library"
	if err := checkImage(strings.NewReader(*l.Image), int64(len(*l.Image))); err != nil {
		return 0, "", fmt.Errorf("%s %w: run `beepboop build`", origin, err)
	}
	handle, err = openImage(*l.Image, l.SHA256, l.Environment)
	return handle, origin, err
}

// openFile opens a library that lies in a file of the user's.
func openFile(path, origin string) (uintptr, error) {
	// The loader would look for a bare name elsewhere than here.
	path, err := filepath.Abs(path)
	if err != nil {
		return 0, fmt.Errorf("%s can't be read: %w", origin, err)
	}
	file, err := os.Open(path)
	if err != nil {
		return 0, fmt.Errorf("%s can't be read: %w", origin, err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return 0, fmt.Errorf("%s can't be read: %w", origin, err)
	}
	if err := checkImage(file, info.Size()); err != nil {
		return 0, fmt.Errorf("%s %w", origin, err)
	}
	handle, err := openLibrary(path)
	if err != nil {
		return 0, fmt.Errorf("%s can't be loaded: %w", origin, err)
	}
	return handle, nil
}

// compareABI refuses a library that was built for another version of the package.
func (l *Library) compareABI(handle uintptr, origin string) error {
	address, err := findSymbol(handle, l.Prefix+"abi")
	if err != nil {
		return fmt.Errorf("%s has no symbol %sabi: it was not built for this package: run `beepboop build`", origin, l.Prefix)
	}
	if abi := cString(address); abi != l.ABI {
		return fmt.Errorf("%s has the ABI %q, but this package was generated for %q: run `beepboop build`", origin, abi, l.ABI)
	}
	return nil
}

// enableFast gives the functions their addresses for fast calls, if the trampoline may be used.
func (l *Library) enableFast() {
	for i := range l.Functions {
		if fastWorks {
			l.Functions[i].fast.Store(l.Functions[i].Address)
		}
	}
}

// resolve finds the address of every function.
func (l *Library) resolve(handle uintptr, origin string) error {
	var missing []error
	find := func(symbol string) uintptr {
		address, err := findSymbol(handle, symbol)
		if err != nil {
			missing = append(missing, fmt.Errorf("%s has no symbol %s: run `beepboop build`", origin, symbol))
		}
		return address
	}
	for i := range l.Functions {
		l.Functions[i].Address = find(l.Functions[i].Symbol)
	}
	l.free = find(l.Prefix + "free")
	if l.CallsBack {
		l.calledBack.start = find(l.Prefix + "start")
		l.calledBack.dropped = find(l.Prefix + "dropped")
		l.calledBack.deliver = find(l.Prefix + "deliver")
	}
	return errors.Join(missing...)
}

// Free frees the block at this address, which must have come from this library; 0 is none.
func (l *Library) Free(block uintptr) {
	if block != 0 {
		frame := struct{ block uintptr }{block}
		callShort(l.free, unsafe.Pointer(&frame))
	}
}

// cString copies a NUL-terminated text, of which no more than the first 256 bytes are read.
func cString(address uintptr) string {
	var text []byte
	for len(text) < 256 {
		c := *At[byte](address + uintptr(len(text)))
		if c == 0 {
			break
		}
		text = append(text, c)
	}
	return string(text)
}
