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

// universalImage joins the images, each at a multiple of 1024.
func universalImage(images ...[]byte) []byte {
	file := make([]byte, 1024)
	binary.BigEndian.PutUint32(file, 0xcafebabe)
	binary.BigEndian.PutUint32(file[4:], uint32(len(images)))
	for i, image := range images {
		entry := file[8+20*i:]
		binary.BigEndian.PutUint32(entry, binary.LittleEndian.Uint32(image[4:]))
		binary.BigEndian.PutUint32(entry[8:], uint32(len(file)))
		binary.BigEndian.PutUint32(entry[12:], uint32(len(image)))
		file = append(file, image...)
	}
	return file
}

// TestR9Universal: of a universal file, the part for this processor is what counts.
func TestR9Universal(t *testing.T) {
	if runtime.GOARCH != "amd64" && runtime.GOARCH != "arm64" {
		t.Skip("no libraries here")
	}
	check := func(image []byte) error {
		return checkUniversal(strings.NewReader(string(image)), image[:64], int64(len(image)))
	}
	own, foreign := machoImage(machOAMD64), machoImage(machOARM64)
	if runtime.GOARCH == "arm64" {
		own, foreign = foreign, own
	}
	if err := check(universalImage(foreign, own)); err != nil {
		t.Error(err)
	}
	if err := check(universalImage(foreign)); err == nil || err.Error() != "has no part for "+runtime.GOARCH {
		t.Error(err)
	}
	if err := check(universalImage(foreign, own)[:2500]); err != errTruncated {
		t.Error(err)
	}
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
