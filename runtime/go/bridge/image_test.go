// SPDX-License-Identifier: MIT

package bridge

import (
	"encoding/binary"
	"runtime"
	"strings"
	"testing"
)

// put writes little-endian numbers into the file at their offsets.
func put[T uint16 | uint32 | uint64](file []byte, numbers map[int]T) {
	for offset, number := range numbers {
		binary.Encode(file[offset:], binary.LittleEndian, number)
	}
}

func elfImage(machine uint16) []byte {
	file := make([]byte, 1024)
	copy(file, "\x7fELF")
	put(file, map[int]uint16{18: machine, 54: 56, 56: 1, 58: 64, 60: 2})
	put(file, map[int]uint64{32: 64, 40: 1024 - 128}) // where program and section headers are
	put(file, map[int]uint32{64: 1})                  // a segment to load
	put(file, map[int]uint64{64 + 8: 200, 64 + 32: 300})
	return file
}

func machoImage(machine uint32) []byte {
	file := make([]byte, 1024)
	copy(file, "\xcf\xfa\xed\xfe")
	put(file, map[int]uint32{4: machine, 20: 72, 32: 0x19, 36: 72})
	put(file, map[int]uint64{32 + 40: 0, 32 + 48: 1024})
	return file
}

func peImage(machine uint16) []byte {
	file := make([]byte, 1024)
	copy(file, "MZ")
	put(file, map[int]uint32{60: 128})
	copy(file[128:], "PE\x00\x00")
	put(file, map[int]uint16{132: machine, 134: 1, 148: 0})
	put(file, map[int]uint32{152 + 16: 512, 152 + 20: 512})
	return file
}

// TestR9Images: files that are truncated or for another architecture are told from good ones, in each format.
func TestR9Images(t *testing.T) {
	if runtime.GOARCH != "amd64" && runtime.GOARCH != "arm64" {
		t.Skip("no libraries here")
	}
	own := map[bool]int{true: 0, false: 1}[runtime.GOARCH == "amd64"]
	images := map[string][2][]byte{
		"ELF":    {elfImage(62), elfImage(183)},
		"Mach-O": {machoImage(0x01000007), machoImage(0x0100000c)},
		"PE":     {peImage(0x8664), peImage(0xaa64)},
	}
	checks := map[string]func([]byte) error{
		"ELF":    func(i []byte) error { return checkELF(strings.NewReader(string(i)), i[:64], int64(len(i))) },
		"Mach-O": func(i []byte) error { return checkMachO(strings.NewReader(string(i)), i[:64], int64(len(i))) },
		"PE":     func(i []byte) error { return checkPE(strings.NewReader(string(i)), i[:64], int64(len(i))) },
	}
	for format, image := range images {
		check := checks[format]
		if err := check(image[own]); err != nil {
			t.Errorf("%s: %v", format, err)
		}
		if err := check(image[1-own]); err == nil || !strings.Contains(err.Error(), "but this program runs on "+runtime.GOARCH) {
			t.Errorf("%s, foreign: %v", format, err)
		}
		for _, length := range []int{64, 80, 130, 500, 1023} {
			if err := check(image[own][:length]); err == nil || err.Error() != "is truncated" {
				t.Errorf("%s, %d bytes: %v", format, length, err)
			}
		}
	}
}

// TestR9NoImage: what is no library at all.
func TestR9NoImage(t *testing.T) {
	for text, want := range map[string]string{
		"": "is empty",
		"version https://git-lfs.github.com/spec/v1\noid sha256:00": `begins with "version https://git-`,
		"x": `begins with "x"`,
	} {
		if err := checkImage(strings.NewReader(text), int64(len(text))); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
