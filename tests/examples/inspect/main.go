// SPDX-License-Identifier: MIT

// Inspect checks a built library by its bytes, for platforms that are not at hand:
//
//	inspect amd64|arm64 LIBRARY
//
// It says what is wrong and ends with status 1. ELF and Mach-O have a file each.
package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: inspect amd64|arm64 LIBRARY")
		os.Exit(2)
	}
	architecture, path := os.Args[1], os.Args[2]
	check := checkELF
	if strings.HasSuffix(path, ".dylib") {
		check = checkMachO
	}
	if err := check(architecture, path); err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", path, err)
		os.Exit(1)
	}
}

// checkExports wants the hash of the ABI, the free function and at least one more; and, where it is strict, nothing
// that is not ours.
func checkExports(names []string, strict bool) error {
	var abi, free, functions int
	for _, name := range names {
		switch {
		case !strings.HasPrefix(name, "bb_"):
			if strict {
				return fmt.Errorf("it exports %s, which is not ours", name)
			}
		case strings.HasSuffix(name, "_abi"):
			abi++
		case strings.HasSuffix(name, "_free"):
			free++
		default:
			functions++
		}
	}
	if abi != 1 || free != 1 || functions == 0 {
		return fmt.Errorf("it exports %d ABI hashes, %d free functions and %d functions", abi, free, functions)
	}
	return nil
}
