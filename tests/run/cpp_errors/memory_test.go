// SPDX-License-Identifier: MIT

package use_test

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// residentKiB returns how much memory the process has.
func residentKiB(t *testing.T) int {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Skip("there is no /proc here")
	}
	for line := range strings.Lines(string(status)) {
		if rest, found := strings.CutPrefix(line, "VmRSS:"); found {
			kib, err := strconv.Atoi(strings.Fields(rest)[0])
			if err != nil {
				t.Fatal(err)
			}
			return kib
		}
	}
	t.Skip("no VmRSS")
	return 0
}
