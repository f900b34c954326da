// SPDX-License-Identifier: MIT

// How it is measured: the ways in turn, round by round, and the median of their ratios.

package main

import (
	"slices"
	"time"
)

// A path is one way to do a thing; run does it n times.
type path struct {
	name string
	run  func(n int)
}

// rounds is how often each path of a group is measured, in turn with the others, so that a machine that slows down slows
// all of them down.
const rounds = 15

// roundTime is how long one path runs in one round.
const roundTime = 20 * time.Millisecond

// measure returns the nanoseconds of one operation, for each path in each round.
func measure(paths []path) [][]float64 {
	counts := make([]int, len(paths))
	for i, path := range paths {
		counts[i] = calibrate(path)
	}
	times := make([][]float64, len(paths))
	for range rounds {
		for i, path := range paths {
			start := time.Now()
			path.run(counts[i])
			times[i] = append(times[i], float64(time.Since(start).Nanoseconds())/float64(counts[i]))
		}
	}
	return times
}

// calibrate finds how many operations take about roundTime.
func calibrate(path path) int {
	path.run(1) // loads the library
	for n := 1; ; n *= 4 {
		// A single run may have been kept waiting.
		if spent := min(timeOf(path, n), timeOf(path, n)); spent > roundTime/4 {
			return max(1, int(float64(n)*float64(roundTime)/float64(spent)))
		}
	}
}

func timeOf(path path, n int) time.Duration {
	start := time.Now()
	path.run(n)
	return time.Since(start)
}

// median returns the middle value.
func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}

// ratio returns the median of the ratios round by round.
func ratio(times, reference []float64) float64 {
	ratios := make([]float64, len(times))
	for i := range times {
		ratios[i] = times[i] / reference[i]
	}
	return median(ratios)
}

// without returns what the times have beyond others, round by round.
func without(times, others []float64) []float64 {
	rest := make([]float64, len(times))
	for i := range times {
		rest[i] = times[i] - others[i]
	}
	return rest
}
