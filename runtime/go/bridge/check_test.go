// SPDX-License-Identifier: MIT

//go:build amd64 || (arm64 && !windows)

package bridge

import (
	"runtime"
	"testing"
)

func TestOffsetsHold(t *testing.T) {
	if !offsetsHold() {
		t.Errorf("the fast call does not know %s %s/%s", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	}
}

func TestPlausible(t *testing.T) {
	if plausible(0) || plausible(8) || plausible(4097) || stackHolds(0, 1) {
		t.Error("an address that can't be one passed")
	}
}
