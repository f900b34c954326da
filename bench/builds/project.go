// SPDX-License-Identifier: MIT

// One copy of the example, and the tool at work in it.

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

type project struct {
	tool, folder string
	// zig is the folder of zig's cache while it is cold; the user's own is left alone.
	zig string
	// source is the file whose change is measured.
	source string
}

// A report is what `beepboop build --json` says of one target.
type report struct {
	Target, State, Message string
	Size                   int64
	Seconds                float64
	Steps                  []struct {
		Name    string
		Seconds float64
	}
}

// step returns the seconds of a step, or 0.
func (r report) step(name string) float64 {
	for _, step := range r.Steps {
		if step.Name == name {
			return step.Seconds
		}
	}
	return 0
}

// build builds for targets; one that fails is told of in its report.
func (p project) build(targets string, environment ...string) ([]report, error) {
	command := p.command("build", "--json", "--target", targets)
	command.Env = append(os.Environ(), environment...)
	var said strings.Builder
	command.Stderr = &said
	output, err := command.Output()
	var answer struct{ Targets []report }
	if decodeErr := json.Unmarshal(output, &answer); decodeErr != nil || len(answer.Targets) == 0 {
		return nil, fmt.Errorf("%v: %v\n%s", command, err, said.String())
	}
	return answer.Targets, nil
}

// cold builds with nothing that an earlier build has left, zig's own libraries included.
func (p project) cold(target string) (report, error) {
	if err := p.forget(p.zig); err != nil {
		return report{}, err
	}
	defer os.RemoveAll(p.zig)
	return one(p.build(target, "ZIG_GLOBAL_CACHE_DIR="+p.zig))
}

// fresh builds with nothing but what zig keeps.
func (p project) fresh(target string) (report, error) {
	if err := p.forget(); err != nil {
		return report{}, err
	}
	return one(p.build(target))
}

// changed builds once more after a line was added to a source.
func (p project) changed(target string) (report, error) {
	file, err := os.OpenFile(p.source, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return report{}, err
	}
	fmt.Fprintf(file, "// changed %v\n", time.Now())
	if err := file.Close(); err != nil {
		return report{}, err
	}
	return one(p.build(target))
}

// forget removes what was built and generated, and further folders.
func (p project) forget(more ...string) error {
	for _, folder := range append(more, filepath.Join(p.folder, ".beepboop"), filepath.Join(p.folder, "native")) {
		if err := os.RemoveAll(folder); err != nil {
			return err
		}
	}
	return nil
}

// time returns the milliseconds that a command of the tool takes.
func (p project) time(words ...string) (float64, error) {
	command := p.command(words...)
	start := time.Now()
	if output, err := command.CombinedOutput(); err != nil {
		return 0, fmt.Errorf("%v: %w\n%s", command, err, output)
	}
	return float64(time.Since(start).Microseconds()) / 1000, nil
}

func (p project) command(words ...string) *exec.Cmd {
	command := exec.Command(p.tool, words...)
	command.Dir = p.folder
	return command
}

func one(reports []report, err error) (report, error) {
	if err != nil {
		return report{}, err
	}
	return reports[0], nil
}
