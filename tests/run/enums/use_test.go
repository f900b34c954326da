// SPDX-License-Identifier: MIT

package use_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"example.com/run/native"
)

func TestValues(t *testing.T) {
	if got := native.Next(native.ColorRed); got != native.ColorDarkBlue {
		t.Errorf("Next = %v", got)
	}
	if got := fmt.Sprint(native.All()); got != "[Red DarkBlue Green]" {
		t.Errorf("All = %v", got)
	}
	if got := native.Color(7).String(); got != "Color(7)" {
		t.Errorf("String = %q", got)
	}
	for _, level := range []native.Level{native.LevelLow, native.LevelMiddle, native.LevelHigh} {
		if got := native.Level_(level); got != level {
			t.Errorf("Level_(%v) = %v", level, got)
		}
	}
	if native.LevelLow != -1 || native.LevelMiddle != 0 || native.LevelHigh != 5 {
		t.Error("the values of Level are wrong")
	}
	if native.CodeFirst != 10 || native.CodeNext != 11 || native.CodeFar != 10_000 || native.Code_(native.CodeFar) != native.CodeFar {
		t.Error("the values of Code are wrong")
	}
	if uint64(native.HugeMax) != math.MaxUint64 || native.Huge_(native.HugeMax) != native.HugeMax {
		t.Error("the values of Huge are wrong")
	}
	if got := native.Count([]native.Color{native.ColorGreen, native.ColorRed, native.ColorGreen}, native.ColorGreen); got != 2 {
		t.Errorf("Count = %d", got)
	}
	green := native.ColorGreen
	if got := native.Maybe(&green); got == nil || *got != green {
		t.Errorf("Maybe = %v", got)
	}
	if got := native.Maybe(nil); got != nil {
		t.Errorf("Maybe(nil) = %v", got)
	}
}

// a number that is no value of the enum is refused, at any depth.
func TestUnknownValues(t *testing.T) {
	unknown := native.Color(3)
	for name, call := range map[string]func(){
		"color":  func() { native.Next(-1) },
		"colors": func() { native.Count([]native.Color{native.ColorRed, unknown}, native.ColorRed) },
		"level":  func() { native.Level_(1) },
		"value":  func() { native.Huge_(1) },
	} {
		func() {
			defer func() {
				if argument, ok := recover().(*native.ArgumentError); !ok || argument.Argument != name || argument.Reason == "" {
					t.Errorf("an unknown %s panicked with %v", name, argument)
				}
			}()
			call()
		}()
	}
	defer func() {
		if _, ok := recover().(*native.ArgumentError); !ok {
			t.Error("an unknown value in an option was not refused")
		}
	}()
	native.Maybe(&unknown)
}

// two flags or-ed are a value of a flags type.
func TestFlags(t *testing.T) {
	both := native.Grant(native.AccessRead, native.AccessRun)
	if both != native.AccessRead|native.AccessRun || !both.Has(native.AccessRun) || both.Has(native.AccessWrite) {
		t.Errorf("Grant = %v", both)
	}
	if names := strings.Split(both.String(), "|"); !slices.Equal(names, []string{"Read", "Run"}) {
		t.Errorf("String = %v", both)
	}
}
