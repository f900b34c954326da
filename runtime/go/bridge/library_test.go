// SPDX-License-Identifier: MIT

//go:build (linux || windows) && (amd64 || arm64) && !android

package bridge

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"sync"
	"testing"
	"unsafe"

	"beepboop.dev/runtime/internal/clibrary"
)

var image, imageHash string

func TestMain(m *testing.M) {
	var err error
	if image, imageHash, err = clibrary.Image(clibrary.Sample); err != nil {
		fmt.Fprintln(os.Stderr, "SKIP:", err)
		os.Exit(0)
	}
	if os.Getenv("BRIDGE_TEST_CACHE") != "" {
		if err := useCached(); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// newLibrary returns a library of the image, not yet loaded.
func newLibrary(image *string) *Library {
	return &Library{
		Package:     "sample",
		Prefix:      "bb_sample_",
		Environment: "BEEPBOOP_LIBRARY_SAMPLE",
		ABI:         "sample-1",
		Image:       image,
		SHA256:      clibrary.Hash(*image),
		Functions:   []Function{{Symbol: "bb_sample_add", Name: "Add"}},
	}
}

type addFrame struct {
	a, b, result int64
	Outcome
}

// calls fails unless the loaded library adds, by each kind of call.
func calls(t *testing.T, l *Library) {
	t.Helper()
	for name, call := range map[string]func(uintptr, unsafe.Pointer){"Call": Call, "callShort": callShort} {
		frame := addFrame{a: 1, b: 2}
		if call(l.Functions[0].Address, unsafe.Pointer(&frame)); frame.result != 3 {
			t.Errorf("%s: %d", name, frame.result)
		}
	}
	for name, call := range map[string]func(uintptr, unsafe.Pointer, *Outcome){"CallMovable": CallMovable, "callOnHeap": callOnHeap} {
		frame := addFrame{a: 1, b: 2, Outcome: Outcome{Block: 1}}
		if call(l.Functions[0].Address, unsafe.Pointer(&frame), &frame.Outcome); frame.result != 3 || frame.Block != 1 {
			t.Errorf("%s: %d, %v", name, frame.result, frame.Outcome)
		}
	}
	frame := addFrame{a: 1, b: 2}
	address := l.Functions[0].Fast()
	if (address != 0) != fastWorks {
		t.Errorf("Fast: %#x", address)
	}
	if fastWorks {
		if CallFast(address, unsafe.Pointer(&frame)); frame.result != 3 {
			t.Errorf("CallFast: %d", frame.result)
		}
	}
}

// refusedWith fails unless Load says so, each time.
func refusedWith(t *testing.T, l *Library, pattern string) {
	t.Helper()
	err := l.Load()
	if err == nil || !regexp.MustCompile(pattern).MatchString(err.Error()) {
		t.Errorf("got  %v\nwant %s", err, pattern)
	}
	if again := l.Load(); again != err || l.Ready() {
		t.Errorf("the second time: %v", again)
	}
}

func TestLoad(t *testing.T) {
	l := newLibrary(&image)
	var group sync.WaitGroup
	for range 50 {
		group.Add(1)
		go func() {
			defer group.Done()
			if err := l.Load(); err != nil {
				t.Error(err)
			}
		}()
	}
	group.Wait()
	calls(t, l)
}

// TestR9LoadedTwice: a library loaded twice, and two versions of it, are libraries of their own.
func TestR9LoadedTwice(t *testing.T) {
	if clibrary.Prebuilt() {
		t.Skip("no compiler for this platform")
	}
	other, _, err := clibrary.Image(clibrary.Sample, "-DSAMPLE_ABI=\"other\"")
	if err != nil {
		t.Skip(err)
	}
	first, second, third := newLibrary(&image), newLibrary(&image), newLibrary(&other)
	third.ABI = "other"
	for _, l := range []*Library{first, second, third} {
		if err := l.Load(); err != nil {
			t.Fatal(err)
		}
		calls(t, l)
	}
	if first.Functions[0].Address == third.Functions[0].Address {
		t.Error("two versions of a library became one")
	}
}

// TestR9NoCallbacks: a library that can't call Go is not one of a package that is called.
func TestR9NoCallbacks(t *testing.T) {
	l := newLibrary(&image)
	l.CallsBack = true
	refusedWith(t, l, "(?s)^sample: .*no symbol bb_sample_start: run `beepboop build`.*dropped.*deliver")
}

func TestR9Missing(t *testing.T) {
	none := ""
	refusedWith(t, newLibrary(&none), "^sample: no native library for "+platform+" in this package: run `beepboop build --target "+platform+"`$")
	l := newLibrary(&image)
	t.Setenv(l.Environment, "/nowhere/lib.so")
	refusedWith(t, l, `^sample: /nowhere/lib.so \(named by BEEPBOOP_LIBRARY_SAMPLE\) can't be read: .*(no such file|not find|not found)`)
}

func TestR9MissingSymbol(t *testing.T) {
	l := newLibrary(&image)
	l.Functions = append(l.Functions, Function{Symbol: "bb_sample_gone"})
	refusedWith(t, l, "^sample: the embedded library has no symbol bb_sample_gone: run `beepboop build`$")
	l = newLibrary(&image)
	l.Prefix = "bb_other_"
	refusedWith(t, l, "has no symbol bb_other_abi: it was not built for this package")
}

// TestP18OtherABI: a library older or newer than the package is refused with both hashes, from wherever it comes.
func TestP18OtherABI(t *testing.T) {
	const want = "has the ABI \"sample-1\", but this package was generated for \"sample-2\": run `beepboop build`$"
	l := newLibrary(&image)
	l.ABI = "sample-2"
	refusedWith(t, l, want)
	path := filepath.Join(temporary(t), "lib.so")
	if err := os.WriteFile(path, []byte(image), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv(l.Environment, path)
	l = newLibrary(&image)
	l.ABI = "sample-2"
	refusedWith(t, l, want)
	l = newLibrary(&image)
	if err := l.Load(); err != nil {
		t.Error(err)
	}
}

// temporary returns a new folder. On Windows what is loaded can't be removed at the test's end, so it stays.
func temporary(t *testing.T) string {
	if runtime.GOOS != "windows" {
		return t.TempDir()
	}
	folder, err := os.MkdirTemp("", "bridge")
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

// emptyCache makes the user's cache a new folder, and returns where our libraries are in it.
func emptyCache(t *testing.T) string {
	folder := temporary(t)
	t.Setenv("XDG_CACHE_HOME", folder)
	t.Setenv("LocalAppData", folder)
	return filepath.Join(folder, "beepboop")
}

func TestP16Cached(t *testing.T) {
	folder := emptyCache(t)
	for range 2 {
		if _, err := openCached(image, imageHash, ""); err != nil {
			t.Fatal(err)
		}
	}
	info, err := os.Stat(folder)
	if err != nil || (info.Mode().Perm() != 0o700 && runtime.GOOS != "windows") {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	if files, _ := os.ReadDir(folder); len(files) != 1 || files[0].Name() != imageHash+libraryExtension {
		t.Errorf("left behind: %v", files)
	}
}

// TestP16Tampered: a cache file that holds anything else is refused, and mended when it is removed.
func TestP16Tampered(t *testing.T) {
	folder := emptyCache(t)
	path := filepath.Join(folder, imageHash+libraryExtension)
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(image+"x"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := openCached(image, imageHash, "")
	if err == nil || !regexp.MustCompile(`[0-9a-f]{64}\.(so|dll) was changed \(its sha256 is [0-9a-f]{64}\): remove it`).MatchString(err.Error()) {
		t.Error(err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if _, err := openCached(image, imageHash, ""); err != nil {
		t.Error(err)
	}
}

// TestP16Altered: an image that is not what was built is refused before it is loaded, and put nowhere.
func TestP16Altered(t *testing.T) {
	folder := emptyCache(t)
	middle := len(image) / 2
	altered := image[:middle] + string(image[middle]^1) + image[middle+1:]
	l := newLibrary(&altered)
	l.SHA256 = imageHash
	refusedWith(t, l, `^sample: the embedded library was changed since it was built \(its sha256 is [0-9a-f]{64}\): run .beepboop build., or get`)
	if _, err := os.Stat(folder); err == nil {
		t.Error("something is in the cache")
	}
}

// useCached is what the processes of TestP16TwoProcesses do.
func useCached() error {
	handle, err := openCached(image, imageHash, "")
	if err != nil {
		return err
	}
	_, err = findSymbol(handle, "bb_sample_add")
	return err
}

// TestP16TwoProcesses: several processes meet an empty cache at once.
func TestP16TwoProcesses(t *testing.T) {
	if clibrary.Prebuilt() {
		t.Skip("an emulator does not start programs")
	}
	cache := temporary(t)
	var group sync.WaitGroup
	for range 6 {
		group.Add(1)
		go func() {
			defer group.Done()
			command := exec.Command(os.Args[0])
			command.Env = append(os.Environ(), "BRIDGE_TEST_CACHE=1", "XDG_CACHE_HOME="+cache, "LocalAppData="+cache)
			if output, err := command.CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, output)
			}
		}()
	}
	group.Wait()
}

// BenchmarkLoad loads the library anew each time, so it keeps a descriptor open for each.
func BenchmarkLoad(b *testing.B) {
	for range b.N {
		if err := newLibrary(&image).Load(); err != nil {
			b.Fatal(err)
		}
	}
}
