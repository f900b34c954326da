// SPDX-License-Identifier: MIT

package use_test

import (
	"math"
	"testing"
	"time"

	"example.com/run/native"
)

// They are constants for the compiler too.
const (
	twice  = 2 * native.MaxSize
	prefix = native.Name + "!"
)

var array [native.Mask]byte

// N-8: constants become Go constants, of the type they had.
func TestConstants(t *testing.T) {
	var (
		size     uint32        = native.MaxSize
		smallest int64         = native.Smallest
		largest  uint64        = native.Largest
		negative int8          = native.Negative
		ratio    float64       = native.Ratio
		half     float32       = native.Half
		huge     float64       = native.Huge
		ready    bool          = native.IsReady
		dot      rune          = native.Dot
		name     string        = native.Name
		timeout  time.Duration = native.Timeout
		favorite native.Color  = native.Favourite
	)
	if size != 10240 || native.Size() != size || twice != 20480 {
		t.Errorf("MaxSize = %d", size)
	}
	if smallest != math.MinInt64 || largest != math.MaxUint64 || negative != -5 {
		t.Errorf("%d, %d, %d", smallest, largest, negative)
	}
	if ratio != 0.1 || half != -0.5 || huge != 1e300 || !ready {
		t.Errorf("%v, %v, %v, %v", ratio, half, huge, ready)
	}
	if dot != '.' || native.Quote != '\'' || native.Euro != '€' {
		t.Errorf("%q, %q, %q", dot, native.Quote, native.Euro)
	}
	if name != "a \"name\"\n" || prefix != name+"!" {
		t.Errorf("%q", name)
	}
	if timeout != 1500*time.Millisecond || favorite != native.ColorBlue || native.Show(favorite) != "Blue" {
		t.Errorf("%v, %v", timeout, favorite)
	}
	if len(array) != 0xe0 {
		t.Errorf("Mask = %#x", len(array))
	}
}
