// SPDX-License-Identifier: MIT

// Laid into the tests of a feature: runs them again and again, and fails where more is alive after each time. With
// -test.run it tells which test it is.

package use_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"example.com/run/native"
)

// runs is how often the tests are run to see what stays. What one run leaves behind for the next, such as a thread with
// data of its own, is fewer.
const runs = 10

func TestMain(m *testing.M) {
	// What is made once and kept, such as tables of the C library, is there after the first run.
	if status := m.Run(); status != 0 {
		os.Exit(status)
	}
	settle(live{})
	before := count()
	for range runs {
		if status := m.Run(); status != 0 {
			os.Exit(status)
		}
	}
	after := settle(before)
	fmt.Printf("before %v, after %v\n", before, after)
	if after.grewFrom(before) {
		os.Exit(1)
	}
	os.Exit(0)
}

// live is what is alive.
type live struct{ blocks, functions int }

func (l live) String() string { return fmt.Sprintf("%d blocks, %d functions", l.blocks, l.functions) }

func (l live) grewFrom(before live) bool {
	return l.blocks >= before.blocks+runs || l.functions >= before.functions+runs
}

// settle waits for the collector to free what nobody closed, and returns what is alive then.
func settle(before live) live {
	for range 20 {
		runtime.GC()
		time.Sleep(5 * time.Millisecond)
		if !count().grewFrom(before) {
			break
		}
	}
	return count()
}

// count counts the blocks that code of native libraries asked for, which are loaded from files in memory.
func count() live {
	result := live{functions: native.LiveFunctions()}
	table, err := os.ReadFile(os.Getenv("LIVE_BLOCKS"))
	if err != nil || len(table) == 0 {
		panic(fmt.Sprint("no table of blocks: ", err))
	}
	libraries := mappedLibraries()
	if len(libraries) == 0 {
		panic("no native library is loaded")
	}
	// The layout is that of blocks.cpp.
	const bucket, slot = 512, 16
	for at := 0; at < len(table); at += slot {
		block, caller := binary.LittleEndian.Uint64(table[at:]), binary.LittleEndian.Uint64(table[at+8:])
		if at%bucket == 0 {
			if caller != 0 {
				panic("more blocks are alive than the table holds")
			}
			continue
		}
		for _, library := range libraries {
			if block != 0 && library[0] <= caller && caller < library[1] {
				result.blocks++
			}
		}
	}
	return result
}

func mappedLibraries() (ranges [][2]uint64) {
	maps, err := os.ReadFile("/proc/self/maps")
	if err != nil {
		panic(err)
	}
	for line := range bytes.Lines(maps) {
		fields := strings.Fields(string(line))
		if len(fields) > 5 && strings.HasPrefix(fields[5], "/memfd:") {
			from, to, _ := strings.Cut(fields[0], "-")
			first, _ := strconv.ParseUint(from, 16, 64)
			last, _ := strconv.ParseUint(to, 16, 64)
			ranges = append(ranges, [2]uint64{first, last})
		}
	}
	return ranges
}
