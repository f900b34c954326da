// SPDX-License-Identifier: MIT

package use_test

import (
	"slices"
	"testing"

	"example.com/run/native"
)

func TestPaths(t *testing.T) {
	if got := native.Joined("/a", "b.txt"); got != "/a/b.txt" {
		t.Errorf("Joined = %q", got)
	}
	if got := native.Extension("x/y.tar"); got == nil || *got != "tar" {
		t.Errorf("Extension = %v", got)
	}
	if got := native.Extension("x/y"); got != nil {
		t.Errorf("Extension = %v", got)
	}
	if got := native.NameOf("/a/b/c"); got != "c" {
		t.Errorf("NameOf = %q", got)
	}
	place := native.Place{Folder: "/tmp", Files: []string{"a", "ä"}}
	if got := native.EchoPlace(place); got.Folder != place.Folder || !slices.Equal(got.Files, place.Files) {
		t.Errorf("EchoPlace = %v", got)
	}
}

// A name on Linux and macOS need not be UTF-8.
func TestBytes(t *testing.T) {
	if got := native.NameOf("/a/\xff\xfe"); got != "\xff\xfe" {
		t.Errorf("NameOf = %q", got)
	}
}
