// SPDX-License-Identifier: MIT

// Inspect checks a built library by its bytes, for platforms that are not at hand:
//
//	inspect linux_amd64_musl LIBRARY [FOLDER...]
//
// It says what is wrong and ends with status 1. ELF, Mach-O and PE have a file each. The folders are such that the library
// must not tell of.
package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
)

// platform is what a library must be for; libc is "musl" or empty.
type platform struct{ system, architecture, libc string }

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: inspect PLATFORM LIBRARY [FOLDER...]")
		os.Exit(2)
	}
	words := append(strings.Split(os.Args[1], "_"), "", "")
	path := os.Args[2]
	if err := check(platform{words[0], words[1], words[2]}, path, os.Args[3:]); err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", path, err)
		os.Exit(1)
	}
}

func check(wanted platform, path string, folders []string) error {
	checks := map[string]func(platform, string) error{"linux": checkELF, "darwin": checkMachO, "windows": checkPE}
	if wanted.architecture == "universal" {
		checks["darwin"] = checkUniversal
	}
	if err := checks[wanted.system](wanted, path); err != nil {
		return err
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for _, folder := range folders {
		if at := bytes.Index(content, []byte(folder+"/")); at >= 0 {
			return fmt.Errorf("it tells of %q", content[at:min(at+80, len(content))])
		}
	}
	return nil
}

// checkNeeded wants no other libraries than those that begin so.
func checkNeeded(needed []string, allowed ...string) error {
	for _, library := range needed {
		known := false
		for _, beginning := range allowed {
			known = known || strings.HasPrefix(strings.ToLower(library), beginning)
		}
		if !known {
			return fmt.Errorf("it needs %s", library)
		}
	}
	return nil
}

// checkExports wants the hash of the ABI, the free function and at least one more, and nothing that is not ours.
func checkExports(names []string) error {
	var abi, free, functions int
	for _, name := range names {
		switch {
		case !strings.HasPrefix(name, "bb_"):
			return fmt.Errorf("it exports %s, which is not ours", name)
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
