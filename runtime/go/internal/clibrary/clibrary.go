// SPDX-License-Identifier: MIT

// Package clibrary builds the C libraries of the tests: there is one of each package that stands for a generated one.
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

// Sample and Called name the packages.
const (
	Sample = "sample"
	Called = "called"
)

// Build compiles the package's library into the folder, with flags besides, and returns the library's path. The compiler
// is what CC names, by default cc.
func Build(folder, name string, flags ...string) (string, error) {
	compiler := strings.Fields(os.Getenv("CC"))
	if len(compiler) == 0 {
		compiler = []string{"cc"}
	}
	_, here, _, _ := runtime.Caller(0)
	root := filepath.Join(filepath.Dir(here), "../..")
	source := filepath.Join(root, name, "testdata", name+".c")
	headers := filepath.Join(root, Sample, "testdata")
	file, err := os.CreateTemp(folder, "*.library")
	if err != nil {
		return "", err
	}
	file.Close()
	arguments := append(compiler[1:], "-shared", "-fPIC", "-O2", "-w", "-pthread", "-I", headers, "-o", file.Name(), source)
	output, err := exec.Command(compiler[0], append(arguments, flags...)...).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("the tests need a C compiler: %w\n%s", err, output)
	}
	return file.Name(), nil
}

// prebuilt returns the library that is used instead of building one, for platforms without a compiler.
func prebuilt(name string) string { return os.Getenv(strings.ToUpper(name) + "_LIBRARY") }

// Prebuilt reports whether libraries are used as they are, so no others can be built, nor programs be started: this
// platform is emulated.
func Prebuilt() bool { return prebuilt(Sample) != "" }

// Image returns the package's library as it is embedded, and its hash.
func Image(name string, flags ...string) (image, hash string, err error) {
	path := prebuilt(name)
	if path == "" {
		folder, err := os.MkdirTemp("", "clibrary")
		if err != nil {
			return "", "", err
		}
		defer os.RemoveAll(folder)
		if path, err = Build(folder, name, flags...); err != nil {
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
