// SPDX-License-Identifier: MIT

// Command check parses a generated package and says what a reader of Go would object to.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if len(os.Args) == 2 && os.Args[1] == "-self-test" {
		if err := selfTest(); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		return
	}
	var objections []string
	for _, folder := range os.Args[1:] {
		names, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil || len(names) == 0 {
			fmt.Println("no Go files in", folder)
			os.Exit(2)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				fmt.Println(err)
				os.Exit(2)
			}
			objections = append(objections, check(name, text)...)
		}
	}
	for _, objection := range objections {
		fmt.Println(objection)
	}
	if len(objections) > 0 {
		os.Exit(1)
	}
}
