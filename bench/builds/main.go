// SPDX-License-Identifier: MIT

// Command builds measures how long the tool takes to build the example's libraries, for each target, cold and warm, and
// how long a program waits for its first call. Run it by `mask bench build`. Nothing is asserted: seconds belong to one
// machine.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	tool := flag.String("tool", "", "the beepboop to measure")
	work := flag.String("work", "", "the folder that holds a copy of the example for each language")
	targets := flag.String("targets", "all", "what to build for")
	flag.Parse()
	for _, language := range flag.Args() {
		folder := filepath.Join(*work, language)
		project := project{*tool, folder, filepath.Join(*work, "zig"), sourceOf(folder)}
		if err := reportTargets(language, project, *targets); err != nil {
			fmt.Fprintln(os.Stderr, "error:", err)
			os.Exit(1)
		}
		if err := reportSteps(language, project, *targets); err != nil {
			fmt.Fprintln(os.Stderr, "error:", err)
			os.Exit(1)
		}
	}
}

// sourceOf returns the file whose change is measured.
func sourceOf(folder string) string {
	crate := filepath.Join(folder, "rust", "src", "lib.rs")
	if _, err := os.Stat(crate); err == nil {
		return crate
	}
	return filepath.Join(folder, "cpp", "api.cpp")
}
