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

func checkELF(architecture, path string) error {
	file, err := elf.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	machines := map[string]elf.Machine{"amd64": elf.EM_X86_64, "arm64": elf.EM_AARCH64}
	if file.Machine != machines[architecture] {
		return fmt.Errorf("it is for %v", file.Machine)
	}
	symbols, err := file.DynamicSymbols()
	if err != nil {
		return err
	}
	var exported []string
	for _, symbol := range symbols {
		if symbol.Section != elf.SHN_UNDEF {
			exported = append(exported, symbol.Name)
		} else if err := checkVersion(symbol.Version); err != nil {
			return fmt.Errorf("%s: %w", symbol.Name, err)
		}
	}
	return checkExports(exported, true)
}

// checkVersion refuses a symbol version above the floor.
func checkVersion(version string) error {
	number, ok := strings.CutPrefix(version, "GLIBC_")
	if !ok {
		return nil
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
