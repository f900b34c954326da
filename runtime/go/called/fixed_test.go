// SPDX-License-Identifier: MIT

package called

import (
	"os"
	"strings"
	"testing"
)

// TestFixedPart: the files that every package of this kind has are those of ../native.
func TestFixedPart(t *testing.T) {
	for _, name := range []string{
		"call.go", "call_escaping.go", "callbacks.go", "errors.go", "error_rust.go", "native_functions.go", "objects.go",
	} {
		bytes, err := os.ReadFile("../native/" + name)
		if err != nil {
			t.Skip(err)
		}
		want := string(bytes)
		for _, constraint := range []string{"//go:build beepboop_callbacks\n\n", "//go:build !beepboop_cpp\n\n"} {
			want = strings.Replace(want, constraint, "", 1)
		}
		got, _ := os.ReadFile(name)
		if string(got) != strings.Replace(want, "package native\n", "package called\n", 1) {
			t.Errorf("%s differs from ../native/%s: copy it", name, name)
		}
	}
}
