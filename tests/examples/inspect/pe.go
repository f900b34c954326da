// SPDX-License-Identifier: MIT

// Windows: architecture, exported symbols, the libraries it needs.

package main

import (
	"debug/pe"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
)

func checkPE(wanted platform, path string) error {
	file, err := pe.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	machines := map[string]uint16{"amd64": pe.IMAGE_FILE_MACHINE_AMD64, "arm64": pe.IMAGE_FILE_MACHINE_ARM64}
	if file.Machine != machines[wanted.architecture] || file.Characteristics&pe.IMAGE_FILE_DLL == 0 {
		return fmt.Errorf("it is for %#x, with the characteristics %#x", file.Machine, file.Characteristics)
	}
	imported, err := file.ImportedSymbols()
	if err != nil {
		return err
	}
	var needed []string
	for _, symbol := range imported {
		_, library, _ := strings.Cut(symbol, ":")
		needed = append(needed, library)
	}
	// Windows' own; the C library has been a part of it since Windows 10.
	err = checkNeeded(needed, "api-ms-win-", "kernel32.dll", "ntdll.dll", "ws2_32.dll", "userenv.dll", "bcryptprimitives.dll",
		"advapi32.dll", "bcrypt.dll")
	if err != nil {
		return err
	}
	names, err := exportedNames(file)
	if err != nil {
		return err
	}
	return checkExports(names)
}

// exportedNames reads the table of exports, which package pe does not.
func exportedNames(file *pe.File) ([]string, error) {
	header, ok := file.OptionalHeader.(*pe.OptionalHeader64)
	if !ok {
		return nil, errors.New("it is not of 64 bits")
	}
	at := func(address uint32) ([]byte, error) {
		for _, section := range file.Sections {
			if address < section.VirtualAddress || address-section.VirtualAddress >= section.Size {
				continue
			}
			content, err := section.Data()
			return content[address-section.VirtualAddress:], err
		}
		return nil, fmt.Errorf("nothing lies at %#x", address)
	}
	table, err := at(header.DataDirectory[pe.IMAGE_DIRECTORY_ENTRY_EXPORT].VirtualAddress)
	if err != nil {
		return nil, err
	}
	pointers, err := at(binary.LittleEndian.Uint32(table[32:]))
	if err != nil {
		return nil, err
	}
	var names []string
	for i := range binary.LittleEndian.Uint32(table[24:]) {
		text, err := at(binary.LittleEndian.Uint32(pointers[4*i:]))
		if err != nil {
			return nil, err
		}
		name, _, _ := strings.Cut(string(text), "\x00")
		names = append(names, name)
	}
	return names, nil
}
