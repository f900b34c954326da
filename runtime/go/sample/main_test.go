// SPDX-License-Identifier: MIT

package sample

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// folder holds the libraries that the tests build.
var folder string

// TestMain builds the library with the C compiler that CC names, by default cc. An already built one may be named by
// SAMPLE_LIBRARY, for platforms that have no compiler.
func TestMain(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	var err error
	if folder, err = os.MkdirTemp("", "sample"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	path := os.Getenv("SAMPLE_LIBRARY")
	if path == "" {
		if path, err = compile("sample"); err != nil {
			fmt.Fprintf(os.Stderr, "SKIP: the tests need a C compiler: %v\n", err)
			return 0
		}
	}
	if image, err = readImage(path); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	imageSHA256 = hash(image)
	return m.Run()
}

// compile builds the library, with flags besides, and returns its path.
func compile(name string, flags ...string) (string, error) {
	compiler := strings.Fields(os.Getenv("CC"))
	if len(compiler) == 0 {
		compiler = []string{"cc"}
	}
	path := filepath.Join(folder, name+map[string]string{"darwin": ".dylib", "windows": ".dll"}[runtime.GOOS])
	arguments := append(compiler[1:], "-shared", "-fPIC", "-O2", "-o", path, "testdata/sample.c")
	output, err := exec.Command(compiler[0], append(arguments, flags...)...).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w\n%s", err, output)
	}
	return path, nil
}

func readImage(path string) (string, error) {
	bytes, err := os.ReadFile(path)
	return string(bytes), err
}

func hash(image string) string {
	sum := sha256.Sum256([]byte(image))
	return hex.EncodeToString(sum[:])
}
