// SPDX-License-Identifier: MIT

// The two tables of a language: a line a target, and a line a step.

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// rounds is how often short things are measured; their median is printed.
const rounds = 9

func reportTargets(language string, project project, targets string) error {
	reports, err := project.build(targets) // which there are
	if err != nil {
		return err
	}
	fmt.Printf("\n%s: seconds for one target at a time\n\n", language)
	fmt.Println("| target | cold | new project | compiling | linking | checking | one line changed | kB |")
	fmt.Println("|---|---:|---:|---:|---:|---:|---:|---:|")
	for _, report := range reports {
		target := report.Target
		if report.State == "failed" || target == "darwin/universal" {
			fmt.Fprintf(os.Stderr, "%s: left out: %s\n", target, report.Message)
			continue
		}
		cold, err := project.cold(target)
		if err != nil {
			return err
		}
		fresh, err := project.fresh(target)
		if err != nil {
			return err
		}
		changed, err := project.changed(target)
		if err != nil {
			return err
		}
		fmt.Printf("| %s | %.1f | %.2f | %.2f | %.2f | %.3f | %.2f | %d |\n", target, cold.Seconds, fresh.Seconds,
			fresh.step("compiling"), fresh.step("linking"), fresh.step("checking"), changed.Seconds, (fresh.Size+500)/1000)
	}
	return nil
}

// A step is measured in milliseconds; what is expected of it is only said.
type step struct {
	name, expected string
	rounds         int
	measure        func() (float64, error)
}

func reportSteps(language string, project project, targets string) error {
	after := func(prepare func() error, words ...string) func() (float64, error) {
		return func() (float64, error) {
			if err := prepare(); err != nil {
				return 0, err
			}
			return project.time(words...)
		}
	}
	forget := func() error { return project.forget() }
	nothing := func() error { return nil }
	program, err := loader(project)
	if err != nil {
		return err
	}
	steps := []step{
		{"generate, from nothing", "", rounds, after(forget, "gen")},
		{"generate, nothing changed", "", rounds, after(nothing, "gen")},
		{"build for " + targets + " at once, new project", "", 1, after(forget, "build", "--target", targets)},
		{"build for " + targets + ", nothing changed", "", rounds, after(nothing, "build", "--target", targets)},
		{"build for this machine, nothing changed", "200 ms", rounds, after(nothing, "build", "--target", "host")},
		{"first call, with loading", "2 ms", rounds, func() (float64, error) { return firstCall(program) }},
	}
	fmt.Printf("\n%s: steps\n\n| step | ms | expected below |\n|---|---:|---:|\n", language)
	for _, step := range steps {
		var times []float64
		for range step.rounds {
			time, err := step.measure()
			if err != nil {
				return err
			}
			times = append(times, time)
		}
		fmt.Printf("| %s | %.1f | %s |\n", step.name, slices.Sorted(slices.Values(times))[len(times)/2], step.expected)
	}
	return nil
}

const loaderSource = `package main

import (
	"fmt"
	"os"
	"time"

	"example.com/beep_boop/native"
)

func main() {
	start := time.Now()
	native.BeepBoop("Hello from go!")
	fmt.Fprintln(os.Stderr, time.Since(start).Microseconds())
}
`

// loader builds a program that tells how long its first call took.
func loader(project project) (string, error) {
	folder := filepath.Join(project.folder, "first_call")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", err
	}
	if err := os.WriteFile(filepath.Join(folder, "main.go"), []byte(loaderSource), 0o644); err != nil {
		return "", err
	}
	if _, err := project.build("host"); err != nil {
		return "", err
	}
	program := filepath.Join(folder, "first_call")
	build := exec.Command("go", "build", "-o", program, ".")
	build.Dir = folder
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if output, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%v: %w\n%s", build, err, output)
	}
	return program, nil
}

// firstCall returns the milliseconds of a new process's first call.
func firstCall(program string) (float64, error) {
	var said strings.Builder
	run := exec.Command(program)
	run.Stderr = &said
	if err := run.Run(); err != nil {
		return 0, fmt.Errorf("%v: %w\n%s", run, err, said.String())
	}
	microseconds, err := strconv.ParseFloat(strings.TrimSpace(said.String()), 64)
	return microseconds / 1000, err
}
