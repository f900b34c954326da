// SPDX-License-Identifier: MIT

// A look at a library's file before the loader sees it: it must be for this platform and whole. A truncated file would
// kill the process in the loader, and a foreign one gives a message that few understand.

package bridge

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"runtime"
)

var errTruncated = errors.New("is truncated")

// checkImage returns an error that continues "the library …" when the file can't be loaded on this platform.
func checkImage(file io.ReaderAt, size int64) error {
	header := make([]byte, 64)
	n, _ := file.ReadAt(header, 0)
	header = header[:n]
	read, format := checkELF, "\x7fELF"
	switch runtime.GOOS {
	case "darwin":
		read, format = checkMachO, "\xcf\xfa\xed\xfe"
		if string(header[:min(len(header), 4)]) == "\xca\xfe\xba\xbe" {
			read, format = checkUniversal, "\xca\xfe\xba\xbe"
		}
	case "windows":
		read, format = checkPE, "MZ"
	}
	if size == 0 {
		return errors.New("is empty")
	}
	if len(header) < len(format) || string(header[:len(format)]) != format {
		return fmt.Errorf("is not a library for %s: it begins with %q", runtime.GOOS, header[:min(len(header), 20)])
	}
	if len(header) < 64 {
		return errTruncated
	}
	return read(file, header, size)
}

// checkELF reads the header, the program headers and where the section headers end, which is the end of the file.
func checkELF(file io.ReaderAt, header []byte, size int64) error {
	if err := checkMachine(uint32(binary.LittleEndian.Uint16(header[18:])), 62, 183); err != nil {
		return err
	}
	sections := binary.LittleEndian.Uint64(header[40:])
	sectionSize := uint64(binary.LittleEndian.Uint16(header[58:])) * uint64(binary.LittleEndian.Uint16(header[60:]))
	if !within(sections, sectionSize, size) {
		return errTruncated
	}
	start := binary.LittleEndian.Uint64(header[32:])
	entry := uint64(binary.LittleEndian.Uint16(header[54:]))
	for i := range uint64(binary.LittleEndian.Uint16(header[56:])) {
		program := make([]byte, 56)
		if _, err := file.ReadAt(program, int64(start+i*entry)); err != nil {
			return errTruncated
		}
		offset, length := binary.LittleEndian.Uint64(program[8:]), binary.LittleEndian.Uint64(program[32:])
		if binary.LittleEndian.Uint32(program) == 1 && !within(offset, length, size) {
			return errTruncated
		}
	}
	return nil
}

// The numbers of the processors on macOS.
const machOAMD64, machOARM64 = 0x01000007, 0x0100000c

// checkMachO reads the header and the segments' bounds.
func checkMachO(file io.ReaderAt, header []byte, size int64) error {
	if err := checkMachine(binary.LittleEndian.Uint32(header[4:]), machOAMD64, machOARM64); err != nil {
		return err
	}
	commands := make([]byte, binary.LittleEndian.Uint32(header[20:]))
	if n, _ := file.ReadAt(commands, 32); n < len(commands) {
		return errTruncated
	}
	for len(commands) >= 8 {
		kind, length := binary.LittleEndian.Uint32(commands), binary.LittleEndian.Uint32(commands[4:])
		if length < 8 || int(length) > len(commands) {
			return errTruncated
		}
		const segment64 = 0x19
		if kind == segment64 && length >= 56 &&
			!within(binary.LittleEndian.Uint64(commands[40:]), binary.LittleEndian.Uint64(commands[48:]), size) {
			return errTruncated
		}
		commands = commands[length:]
	}
	return nil
}

// checkUniversal looks for the part of a universal file that is for this processor. The numbers are big-endian.
func checkUniversal(file io.ReaderAt, header []byte, size int64) error {
	processor := map[string]uint32{"amd64": machOAMD64, "arm64": machOARM64}[runtime.GOARCH]
	for i := range int64(min(binary.BigEndian.Uint32(header[4:]), 16)) {
		entry := make([]byte, 20)
		if _, err := file.ReadAt(entry, 8+i*20); err != nil {
			return errTruncated
		}
		if binary.BigEndian.Uint32(entry) != processor {
			continue
		}
		offset, length := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
		part := io.NewSectionReader(file, int64(offset), int64(length))
		own := make([]byte, 64)
		if _, err := part.ReadAt(own, 0); err != nil || !within(uint64(offset), uint64(length), size) {
			return errTruncated
		}
		return checkMachO(part, own, int64(length))
	}
	return fmt.Errorf("has no part for %s", runtime.GOARCH)
}

// checkPE reads the header and the sections' bounds.
func checkPE(file io.ReaderAt, header []byte, size int64) error {
	start := int64(binary.LittleEndian.Uint32(header[60:]))
	coff := make([]byte, 24)
	if _, err := file.ReadAt(coff, start); err != nil || string(coff[:4]) != "PE\x00\x00" {
		return errTruncated
	}
	if err := checkMachine(uint32(binary.LittleEndian.Uint16(coff[4:])), 0x8664, 0xaa64); err != nil {
		return err
	}
	sections := start + 24 + int64(binary.LittleEndian.Uint16(coff[20:]))
	for i := range int64(binary.LittleEndian.Uint16(coff[6:])) {
		section := make([]byte, 40)
		if _, err := file.ReadAt(section, sections+i*40); err != nil {
			return errTruncated
		}
		length, offset := binary.LittleEndian.Uint32(section[16:]), binary.LittleEndian.Uint32(section[20:])
		if !within(uint64(offset), uint64(length), size) {
			return errTruncated
		}
	}
	return nil
}

// checkMachine compares the number of the file's architecture.
func checkMachine(machine, amd64, arm64 uint32) error {
	name := fmt.Sprintf("another architecture (%#x)", machine)
	switch machine {
	case amd64:
		name = "amd64"
	case arm64:
		name = "arm64"
	}
	if name == runtime.GOARCH {
		return nil
	}
	return fmt.Errorf("is built for %s, but this program runs on %s", name, runtime.GOARCH)
}

// within reports whether the part lies in a file of this size.
func within(offset, length uint64, size int64) bool {
	return offset <= uint64(size) && length <= uint64(size)-offset
}
