// SPDX-License-Identifier: MIT

// What the tool and the loader take, in milliseconds.

package main

import (
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"

	rust "example.com/bench/rust/native"
)

// printLoadTime loads the library, which a process does once, and prints the milliseconds.
func printLoadTime() {
	start := time.Now()
	if err := rust.LoadLibrary(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(float64(time.Since(start).Microseconds()) / 1000)
}

// reportTimes prints what the tool and the loader take. Nothing is asserted: milliseconds belong to one machine.
func reportTimes(tool string) {
	fmt.Print("\ntimes\n\n| step | ms |\n|---|---:|\n")
	fmt.Printf("| generate this benchmark's Rust package | %.1f |\n", median(milliseconds(tool, "gen")))
	fmt.Printf("| build it with nothing changed | %.1f |\n", median(milliseconds(tool, "build")))
	var loads []float64
	for range rounds {
		output, err := exec.Command(os.Args[0], "-load").Output()
		value, parseErr := strconv.ParseFloat(strings.TrimSpace(string(output)), 64)
		if err != nil || parseErr != nil {
			fmt.Fprintln(os.Stderr, "cannot measure loading:", err, parseErr)
			return
		}
		loads = append(loads, value)
	}
	fmt.Printf("| load the library | %.2f |\n", median(loads))
}

// milliseconds runs a command of the tool several times.
func milliseconds(tool, command string) []float64 {
	var times []float64
	for range rounds {
		run := exec.Command(tool, command)
		run.Dir = "rust"
		start := time.Now()
		if output, err := run.CombinedOutput(); err != nil {
			fmt.Fprintf(os.Stderr, "%s %s: %v\n%s", tool, command, err, output)
			os.Exit(1)
		}
		times = append(times, float64(time.Since(start).Microseconds())/1000)
	}
	return times
}
