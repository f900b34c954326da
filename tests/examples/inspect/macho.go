// SPDX-License-Identifier: MIT

// macOS: architecture, exported symbols, install name, the libraries it needs, and its signature.

package main

import (
	"bytes"
	"crypto/sha256"
	"debug/macho"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"strings"
)

const (
	loadDylibID       = 0xd
	loadCodeSignature = 0x1d

	symbolTypeMask = 0x0e // N_TYPE
	symbolDefined  = 0x0e // N_SECT
	symbolExternal = 0x01 // N_EXT
	symbolPrivate  = 0x10 // N_PEXT
)

var processors = map[string]macho.Cpu{"amd64": macho.CpuAmd64, "arm64": macho.CpuArm64}

func checkMachO(wanted platform, path string) error {
	whole, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	file, err := macho.NewFile(bytes.NewReader(whole))
	if err != nil {
		return err
	}
	return checkSlice(wanted.architecture, file, whole)
}

// checkUniversal wants one sound library for each processor.
func checkUniversal(_ platform, path string) error {
	file, err := macho.OpenFat(path)
	if err != nil {
		return err
	}
	defer file.Close()
	whole, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	found := map[macho.Cpu]macho.FatArch{}
	for _, slice := range file.Arches {
		found[slice.Cpu] = slice
	}
	for architecture, processor := range processors {
		slice, ok := found[processor]
		if !ok {
			return fmt.Errorf("it has no part for %s", architecture)
		}
		if slice.Offset%(1<<slice.Align) != 0 {
			return fmt.Errorf("its part for %s begins at %#x", architecture, slice.Offset)
		}
		if err := checkSlice(architecture, slice.File, whole[slice.Offset:slice.Offset+slice.Size]); err != nil {
			return fmt.Errorf("%s: %w", architecture, err)
		}
	}
	return nil
}

func checkSlice(architecture string, file *macho.File, whole []byte) error {
	if file.Cpu != processors[architecture] || file.Type != macho.TypeDylib {
		return fmt.Errorf("it is a %v for %v", file.Type, file.Cpu)
	}
	needed, err := file.ImportedLibraries()
	if err != nil {
		return err
	}
	if err := checkNeeded(needed, "/usr/lib/", "/system/"); err != nil {
		return err
	}
	if err := checkLoads(file, whole); err != nil {
		return err
	}
	var names []string
	for _, name := range machoExports(file) {
		// zig's linker for macOS can't hide the operators new and delete, which its C++ library defines, nor its own.
		if !strings.HasPrefix(name, "_Zn") && !strings.HasPrefix(name, "_Zd") && name != "_mh_dylib_header" && name != "__dso_handle" {
			names = append(names, name)
		}
	}
	return checkExports(names)
}

// machoExports are the symbols that other images can see, without their leading underscore.
func machoExports(file *macho.File) []string {
	var names []string
	for _, symbol := range file.Symtab.Syms {
		if symbol.Type&symbolTypeMask == symbolDefined && symbol.Type&symbolExternal != 0 && symbol.Type&symbolPrivate == 0 {
			names = append(names, strings.TrimPrefix(symbol.Name, "_"))
		}
	}
	return names
}

// checkLoads wants an install name that does not tell where it was built, and a signature.
func checkLoads(file *macho.File, whole []byte) error {
	signed := false
	for _, load := range file.Loads {
		raw := load.Raw()
		switch file.ByteOrder.Uint32(raw) {
		case loadDylibID:
			name := raw[file.ByteOrder.Uint32(raw[8:]):]
			name, _, _ = bytes.Cut(name, []byte{0})
			if bytes.HasPrefix(name, []byte("/")) {
				return fmt.Errorf("its install name is %s", name)
			}
		case loadCodeSignature:
			offset, size := file.ByteOrder.Uint32(raw[8:]), file.ByteOrder.Uint32(raw[12:])
			if err := checkSignature(whole, offset, size); err != nil {
				return err
			}
			signed = true
		}
	}
	if !signed && file.Cpu == macho.CpuArm64 {
		return errors.New("it is not signed, and macOS on ARM loads nothing unsigned")
	}
	return nil
}

// The numbers of a signature are big-endian. A super blob holds blobs; the code directory holds the hashes of the pages.
const (
	magicSuperBlob     = 0xfade0cc0
	magicCodeDirectory = 0xfade0c02
	flagAdHoc          = 0x2
	hashSHA256         = 2
)

func checkSignature(whole []byte, offset, size uint32) error {
	if uint64(offset)+uint64(size) > uint64(len(whole)) {
		return errors.New("its signature lies outside of the file")
	}
	blob := whole[offset : offset+size]
	number := func(at uint32) uint32 { return binary.BigEndian.Uint32(blob[at:]) }
	if number(0) != magicSuperBlob {
		return errors.New("its signature is none")
	}
	for i := range number(8) {
		if at := number(12 + 8*i + 4); number(at) == magicCodeDirectory {
			return checkPages(whole[:offset], blob[at:])
		}
	}
	return errors.New("its signature has no code directory")
}

// checkPages compares the hash of each page of the signed bytes with the one in the code directory.
func checkPages(signed, directory []byte) error {
	number := func(at int) int { return int(binary.BigEndian.Uint32(directory[at:])) }
	flags, hashes, count, limit := number(12), number(16), number(28), number(32)
	hashSize, hashType, pageSize := int(directory[36]), directory[37], 1<<directory[39]
	if flags&flagAdHoc == 0 || hashType != hashSHA256 {
		return fmt.Errorf("its signature has the flags %#x and the hash type %d", flags, hashType)
	}
	if limit != len(signed) {
		return fmt.Errorf("its signature covers %d of %d bytes", limit, len(signed))
	}
	for i := range count {
		page := signed[i*pageSize : min((i+1)*pageSize, limit)]
		found := sha256.Sum256(page)
		if at := hashes + i*hashSize; !bytes.Equal(found[:], directory[at:at+hashSize]) {
			return fmt.Errorf("the hash of its page %d is wrong", i)
		}
	}
	return nil
}
