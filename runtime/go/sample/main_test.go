// SPDX-License-Identifier: MIT

package sample

import (
	"fmt"
	"os"
	"testing"

	"beepboop.dev/runtime/internal/clibrary"
)

// TestMain builds the library, and puts it where a generated package has embedded it.
func TestMain(m *testing.M) {
	var err error
	if image, imageSHA256, err = clibrary.Image(clibrary.Sample); err != nil {
		fmt.Fprintln(os.Stderr, "SKIP:", err)
		os.Exit(0)
	}
	library.SHA256 = imageSHA256
	os.Exit(m.Run())
}
