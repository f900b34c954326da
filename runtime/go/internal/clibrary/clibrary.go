// SPDX-License-Identifier: MIT

// Package clibrary builds the C library of the tests.
package clibrary

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// Build compiles sample/testdata/sample.c into the folder, with flags besides, and returns the library's path. The
// compiler is what CC names, by default cc.
func Build(folder string, flags ...string) (string, error) {
	compiler := strings.Fields(os.Getenv("CC"))
	if len(compiler) == 0 {
		compiler = []string{"cc"}
	}
	_, here, _, _ := runtime.Caller(0)
	source := filepath.Join(filepath.Dir(here), "../../sample/testdata/sample.c")
	file, err := os.CreateTemp(folder, "*.library")
	if err != nil {
		return "", err
	}
	file.Close()
	arguments := append(compiler[1:], "-shared", "-fPIC", "-O2", "-w", "-o", file.Name(), source)
	output, err := exec.Command(compiler[0], append(arguments, flags...)...).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("the tests need a C compiler: %w\n%s", err, output)
	}
	return file.Name(), nil
}

// prebuilt names a library that is used instead of building one, for platforms without a compiler.
var prebuilt = os.Getenv("SAMPLE_LIBRARY")

// Prebuilt reports whether the library is used as it is, so no others can be built, nor programs be started: this
// platform is emulated.
func Prebuilt() bool { return prebuilt != "" }

// Image returns the library as a package embeds it, and its hash.
func Image(flags ...string) (image, hash string, err error) {
	path := prebuilt
	if path == "" {
		folder, err := os.MkdirTemp("", "clibrary")
		if err != nil {
			return "", "", err
		}
		defer os.RemoveAll(folder)
		if path, err = Build(folder, flags...); err != nil {
			return "", "", err
		}
	}
	bytes, err := os.ReadFile(path)
	return string(bytes), Hash(string(bytes)), err
}

// Hash returns the sha256 of the image, in hexadecimal.
func Hash(image string) string {
	sum := sha256.Sum256([]byte(image))
	return hex.EncodeToString(sum[:])
}
