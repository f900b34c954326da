// SPDX-License-Identifier: MIT

// Linux: architecture, exported symbols, and the glibc that is asked for.

package main

import (
	"debug/elf"
	"fmt"
	"strings"
)

// The newest glibc that a library may ask for.
const floorMajor, floorMinor = 2, 17

func checkELF(wanted platform, path string) error {
	file, err := elf.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	machines := map[string]elf.Machine{"amd64": elf.EM_X86_64, "arm64": elf.EM_AARCH64}
	if file.Machine != machines[wanted.architecture] {
		return fmt.Errorf("it is for %v", file.Machine)
	}
	needed, err := file.ImportedLibraries()
	if err != nil {
		return err
	}
	libraries := []string{"libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "ld-linux-"}
	if wanted.libc == "musl" {
		libraries = []string{"libc.so"}
	}
	if err := checkNeeded(needed, libraries...); err != nil {
		return err
	}
	symbols, err := file.DynamicSymbols()
	if err != nil {
		return err
	}
	var exported []string
	for _, symbol := range symbols {
		if symbol.Section != elf.SHN_UNDEF {
			exported = append(exported, symbol.Name)
		} else if err := checkVersion(symbol.Version, wanted.libc); err != nil {
			return fmt.Errorf("%s: %w", symbol.Name, err)
		}
	}
	return checkExports(exported)
}

// checkVersion refuses a symbol version above the floor, and any in a library for musl.
func checkVersion(version, libc string) error {
	number, ok := strings.CutPrefix(version, "GLIBC_")
	if !ok {
		return nil
	}
	if libc == "musl" {
		return fmt.Errorf("it needs glibc")
	}
	var major, minor int
	if _, err := fmt.Sscanf(number, "%d.%d", &major, &minor); err != nil {
		return nil // GLIBC_PRIVATE and its like have no number
	}
	if major > floorMajor || major == floorMajor && minor > floorMinor {
		return fmt.Errorf("it needs glibc %s, above %d.%d", number, floorMajor, floorMinor)
	}
	return nil
}
