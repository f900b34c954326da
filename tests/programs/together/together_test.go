// SPDX-License-Identifier: MIT

package together

import (
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"github.com/ebitengine/purego"

	one "example.com/one/native"
	two "example.com/two/native"
)

// TestMain sends the program 10 000 signals a second, if it is asked to.
func TestMain(m *testing.M) {
	if os.Getenv("PROGRAM_SIGNALS") != "" {
		signals := make(chan os.Signal, 1)
		signal.Notify(signals, syscall.SIGUSR1)
		go func() {
			for range signals {
			}
		}()
		go func() {
			for range time.Tick(100 * time.Microsecond) {
				_ = syscall.Kill(os.Getpid(), syscall.SIGUSR1)
			}
		}()
	}
	os.Exit(m.Run())
}

func long() bool { return os.Getenv("BEEPBOOP_LONG") != "" }

func panicOf(f func()) (value any) {
	defer func() { value = recover() }()
	f()
	return nil
}

// P-12: two packages share nothing: each calls the other from its callbacks, and panics go through both.
func TestP12Packages(t *testing.T) {
	got := one.SumTen(func(i int64) int64 {
		return two.SumTen(func(j int64) int64 { return i * j })
	})
	if got != 45*45 {
		t.Errorf("SumTen = %d", got)
	}
	type mark struct{ number int }
	if got := panicOf(func() {
		one.SumTen(func(int64) int64 {
			return two.SumTen(func(int64) int64 { panic(mark{4}) })
		})
	}); got != (mark{4}) {
		t.Errorf("the panic arrives as %v", got)
	}
	add := two.Adder(5)
	if got := one.SumTen(add); got != 95 {
		t.Errorf("SumTen(add) = %d", got)
	}
}

// P-9: another user of purego in the same program.
func TestP9Purego(t *testing.T) {
	libc, err := purego.Dlopen(libcName, purego.RTLD_LAZY|purego.RTLD_GLOBAL)
	if err != nil {
		t.Fatal(err)
	}
	var qsort func(base unsafe.Pointer, count, size uintptr, compare uintptr)
	purego.RegisterLibFunc(&qsort, libc, "qsort")
	compare := purego.NewCallback(func(a, b *int64) int {
		return int(one.Once(true, func(bool) int64 { return *a - *b }))
	})
	numbers := []int64{5, 3, 9, 1}
	qsort(unsafe.Pointer(&numbers[0]), 4, 8, compare)
	if !slices.Equal(numbers, []int64{1, 3, 5, 9}) {
		t.Errorf("qsort = %v", numbers)
	}
}

// P-3: callbacks made and dropped: memory stays flat.
func TestP3MemoryIsFlat(t *testing.T) {
	rounds := int64(100_000)
	if long() {
		rounds = 10_000_000
	}
	run := func(rounds int64) {
		for i := range rounds {
			if one.Once(true, func(bool) int64 { return i }) != i || two.Once(true, func(bool) int64 { return i }) != i {
				t.Fatal("Once is wrong")
			}
		}
		runtime.GC()
	}
	run(rounds / 10)
	before := resident(t)
	run(rounds)
	if after := resident(t); after > before+32<<20 {
		t.Errorf("%d MB, then %d MB", before>>20, after>>20)
	}
}

// Objects made and closed, or left to the collector: memory stays flat.
func TestObjectsAreFlat(t *testing.T) {
	rounds := 20_000
	if long() {
		rounds = 1_000_000
	}
	run := func(rounds int) {
		for i := range rounds {
			first, second := one.NewTally(), two.NewTally()
			first.Add(1)
			if i%2 == 0 {
				first.Close()
			} else {
				second.Close()
			}
		}
		runtime.GC()
	}
	run(rounds / 4)
	before := resident(t)
	run(rounds)
	if after := resident(t); after > before+32<<20 {
		t.Errorf("%d MB, then %d MB", before>>20, after>>20)
	}
}

// resident returns the bytes of memory that the process has.
func resident(t *testing.T) int {
	t.Helper()
	if isRace {
		t.Skip("the race detector remembers what was freed")
	}
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Skip("there is no /proc/self/status here")
	}
	for line := range strings.Lines(string(status)) {
		if rest, found := strings.CutPrefix(line, "VmRSS:"); found {
			kilobytes := 0
			for _, digit := range strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")) {
				kilobytes = kilobytes*10 + int(digit-'0')
			}
			return kilobytes << 10
		}
	}
	t.Fatal("no VmRSS")
	return 0
}

// P-8: 100 000 callbacks from one foreign thread, and a deep recursion in one.
func TestP8ForeignThread(t *testing.T) {
	var deep func(depth int) int
	deep = func(depth int) int {
		if depth == 0 {
			return 0
		}
		var room [64]byte
		room[depth%64] = 1
		return deep(depth-1) + int(room[depth%64])
	}
	for _, fromThreads := range []func(threads, times uint32, function func(uint32, uint32)){one.FromThreads, two.FromThreads} {
		var calls atomic.Int64
		fromThreads(1, 100_000, func(_, time uint32) {
			calls.Add(1)
			if time == 5_000 && deep(10_000) != 10_000 {
				t.Error("the recursion went wrong")
			}
		})
		if got := calls.Load(); got != 100_000 {
			t.Errorf("%d calls", got)
		}
	}
}

// P-17: Goexit in a callback can't be stopped: the program ends, and says why.
func TestP17Goexit(t *testing.T) {
	if os.Getenv("PROGRAM_GOEXIT") != "" {
		two.SumTen(func(int64) int64 {
			runtime.Goexit()
			return 0
		})
		return
	}
	command := exec.Command(os.Args[0], "-test.run=TestP17Goexit")
	command.Env = append(os.Environ(), "PROGRAM_GOEXIT=1")
	output, err := command.CombinedOutput()
	if err == nil || !strings.Contains(string(output), "Goexit") || !strings.Contains(string(output), "func(int64) int64") {
		t.Errorf("%v: %s", err, output)
	}
}

// Many goroutines, whose stacks grow in callbacks, over objects that they share and objects of their own.
func TestStress(t *testing.T) {
	goroutines := 100
	if long() {
		goroutines = 1000
	}
	shared, other := one.NewTally(), two.NewTally()
	defer shared.Close()
	defer other.Close()
	var grow func(depth int) int64
	grow = func(depth int) int64 {
		var room [256]byte
		if depth == 0 {
			return 1
		}
		room[depth%256] = 1
		return grow(depth-1)*int64(room[depth%256]) + 0
	}
	var group sync.WaitGroup
	for i := range goroutines {
		group.Add(1)
		go func() {
			defer group.Done()
			own := one.NewTally()
			for range 20 {
				shared.AddBy(func(int64) int64 { return grow(100 + i%50) })
				other.AddBy(func(int64) int64 { return grow(50) })
				own.Visit(func(value int64) {
					if got := own.Value(); got != value {
						t.Errorf("Value = %d, not %d", got, value)
					}
				})
				own.Add(1)
			}
			if got := own.Value(); got != 20 {
				t.Errorf("Value = %d", got)
			}
			if i%2 == 0 {
				own.Close()
			}
		}()
	}
	group.Wait()
	if want := int64(goroutines) * 20; shared.Value() != want || other.Value() != want {
		t.Errorf("%d and %d, not %d", shared.Value(), other.Value(), want)
	}
}
