// SPDX-License-Identifier: MIT

// Command bench measures calls into native code side by side with their peers, and prints tables of ratios. Run it by
// `mask bench`. With -check it fails where a ratio is above its limit.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"example.com/bench/peers"
)

// A group is a thing to do, the ways to do it, and what they are compared with.
type group struct {
	name  string
	paths []path
	// limits are the ratios that must hold: path, the path it is compared with, and how often its time at most.
	limits []limit
}

type limit struct {
	path, reference string
	most            float64
	// plus is a path whose time is allowed on top; empty for none.
	plus string
}

func main() {
	check := flag.Bool("check", false, "fail where a ratio is above its limit")
	library := flag.String("peer", "", "the C library of the peers")
	tool := flag.String("tool", "", "the beepboop to measure")
	load := flag.Bool("load", false, "print how long it takes to load the library, and end")
	flag.Parse()
	if *load {
		printLoadTime()
		return
	}
	if err := peers.Open(*library); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	failed := false
	for _, group := range groups() {
		if strings.Contains(group.name, flag.Arg(0)) {
			failed = !report(group) || failed
		}
	}
	if *tool != "" && strings.Contains("times", flag.Arg(0)) {
		reportTimes(*tool)
	}
	if failed && *check {
		os.Exit(1)
	}
}

// report prints one group's table; it returns whether all limits hold.
func report(group group) bool {
	times := measure(group.paths)
	index := map[string]int{}
	for i, path := range group.paths {
		index[path.name] = i
	}
	fmt.Printf("\n%s\n\n| path | ns | allocs | × %s |\n|---|---:|---:|---:|\n", group.name, group.paths[0].name)
	for i, path := range group.paths {
		allocations := testing.AllocsPerRun(10, func() { path.run(10) }) / 10
		fmt.Printf("| %s | %.1f | %.0f | %.2f |\n", path.name, median(times[i]), allocations, ratio(times[i], times[0]))
	}
	holds := true
	for _, limit := range group.limits {
		spent, allowed := times[index[limit.path]], ""
		if limit.plus != "" {
			spent, allowed = without(spent, times[index[limit.plus]]), " beyond "+limit.plus
		}
		found := ratio(spent, times[index[limit.reference]])
		verdict := "holds"
		if found > limit.most {
			verdict, holds = "DOES NOT HOLD", false
		}
		fmt.Printf("\n%s%s: %.2f × %s, at most %.2f: %s\n", limit.path, allowed, found, limit.reference, limit.most, verdict)
	}
	return holds
}
