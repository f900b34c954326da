// SPDX-License-Identifier: MIT

package use_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/run/native"
)

func TestNames(t *testing.T) {
	if got := native.AreaOf(2, 3); got != 6 {
		t.Errorf("AreaOf = %v", got)
	}
	if got := native.Mirror(native.Point{East: 1, Y: 2}); got != (native.Point{East: -1, Y: 2}) {
		t.Errorf("Mirror = %v", got)
	}
	if got := native.ColorOf(true); got != native.ColorCrimson || got.String() != "Crimson" {
		t.Errorf("ColorOf = %v", got)
	}
	if got := native.PNGSize(); got != 7 {
		t.Errorf("PNGSize = %d", got)
	}
}

// What is excluded is neither exported nor listed as left out.
func TestExclusions(t *testing.T) {
	files, err := filepath.Glob("native/*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("no package: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), "Hidden") || strings.Contains(string(text), "dump") {
			t.Errorf("%s knows what is excluded", file)
		}
	}
}
