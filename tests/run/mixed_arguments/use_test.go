// SPDX-License-Identifier: MIT

package use_test

import (
	"testing"

	"example.com/run/native"
)

// P-6: forty arguments of mixed types.
func TestFortyArguments(t *testing.T) {
	number := int32(7)
	got := native.Weigh(
		0, 1000, 2.5, "xxx", true, -5.25, make([]byte, 6), -700, nil, "xxxxxxxxx",
		-10, 11000, 12.5, "xxxxxxxxxxxxx", false, -15.25, make([]byte, 16), -1700, &number, "xxxxxxxxxxxxxxxxxxx",
		-20, 21000, 22.5, "xxxxxxxxxxxxxxxxxxxxxxx", true, -25.25, make([]byte, 26), -2700, nil, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
		-30, 31000, 32.5, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", false, -35.25, make([]byte, 36), -3700, &number, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
	)
	if want := 1341213.0; got != want {
		t.Errorf("Weigh = %v, want %v", got, want)
	}
}
