// SPDX-License-Identifier: MIT

//go:build (linux || darwin || windows) && (amd64 || arm64) && !android && !ios

// The library as a file in the user's cache, named by its hash: for platforms without sealed memory files, and for
// where those are refused.

package bridge

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"unsafe"
)

// openCached opens the image from the user's cache, where it is put if it isn't there. A file that holds anything else
// is refused, not mended: somebody who may write there changed it.
func openCached(image, hash, environment string) (uintptr, error) {
	folder, err := os.UserCacheDir()
	if err != nil {
		return 0, fmt.Errorf("the library has no place to be put, since there is no cache folder: %w "+
			"(or name a library in %s)", err, environment)
	}
	folder = filepath.Join(folder, "beepboop")
	path := filepath.Join(folder, hash+libraryExtension)
	if _, err := os.Stat(path); err != nil {
		if err := compareImage(image, hash); err != nil {
			return 0, err
		}
		if err := writeCached(folder, path, image); err != nil {
			return 0, fmt.Errorf("the library can't be put into the cache: %w", err)
		}
	}
	return openChecked(path, hash)
}

// openChecked opens the library if its file has the hash. The file is held open meanwhile, which on Windows keeps others
// from changing it between the check and the load.
func openChecked(path, hash string) (uintptr, error) {
	file, err := openUnchanging(path)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	if err := compareHash(file, hash); err != nil {
		return 0, err
	}
	handle, err := openLibrary(path)
	if err != nil {
		return 0, fmt.Errorf("%s can't be loaded: %w", path, err)
	}
	return handle, nil
}

// writeCached puts the image at the path, whole or not at all. Processes that do so at once do not disturb each other.
func writeCached(folder, path, image string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	file, err := os.CreateTemp(folder, ".new-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	_, err = io.WriteString(file, image)
	if err == nil {
		err = file.Sync()
	}
	if closeErr := file.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return err
	}
	if err := os.Rename(file.Name(), path); err != nil {
		// Windows does not replace a library that another process has loaded meanwhile.
		if _, statErr := os.Stat(path); statErr != nil {
			return err
		}
	}
	return nil
}

// compareHash returns an error that says how to mend it when the file does not have the hash.
func compareHash(file *os.File, hash string) error {
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return err
	}
	if found := hex.EncodeToString(sum.Sum(nil)); found != hash {
		return fmt.Errorf("%s was changed (its sha256 is %s): remove it, and it will be written anew", file.Name(), found)
	}
	return nil
}

// compareImage does the same for the image.
func compareImage(image, hash string) error {
	sum := sha256.Sum256(unsafe.Slice(unsafe.StringData(image), len(image)))
	if found := hex.EncodeToString(sum[:]); found != hash {
		return fmt.Errorf("the embedded library was changed since it was built (its sha256 is %s): run `beepboop build`, "+
			"or get the package anew", found)
	}
	return nil
}
