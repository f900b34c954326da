// SPDX-License-Identifier: MIT

package use_test

import (
	"fmt"
	"testing"

	"example.com/run/native"
)

func TestMethods(t *testing.T) {
	volume := native.VolumeLow
	if !volume.IsLow() || native.VolumeLoudest.IsLow() || native.VolumeLoudest != native.VolumeHigh {
		t.Errorf("%v, %v", volume, native.VolumeLoudest)
	}
	volume.Toggle()
	if volume != native.VolumeHigh {
		t.Errorf("Toggle made %v", volume)
	}
	if got := native.VolumeParse("low"); got == nil || *got != native.VolumeLow {
		t.Errorf("VolumeParse = %v", got)
	}
	if got := native.VolumeParse("x"); got != nil {
		t.Errorf("VolumeParse = %v", got)
	}
}

// Display takes the place of the variants' names.
func TestTexts(t *testing.T) {
	if got := fmt.Sprint(native.VolumeLow, native.VolumeHigh, native.Volume(7)); got != "quiet loud Volume(7)" {
		t.Errorf("%q", got)
	}
}

func TestRefusesUnknown(t *testing.T) {
	defer func() {
		if err, ok := recover().(*native.ArgumentError); !ok || err.Function != "Volume.IsLow" {
			t.Errorf("panicked with %v", err)
		}
	}()
	native.Volume(7).IsLow()
}
