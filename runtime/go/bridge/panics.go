// SPDX-License-Identifier: MIT

// What callbacks panicked with, while native code unwinds. It has a token.

package bridge

import "sync"

type panicTable struct {
	sync.Mutex
	values map[uint64]any
	last   uint64
}

var panics panicTable

// keep keeps the value, and returns its token, which is not 0 and has the top bit clear.
func (t *panicTable) keep(value any) uint64 {
	t.Lock()
	defer t.Unlock()
	if t.values == nil {
		t.values = map[uint64]any{}
	}
	t.last++
	t.values[t.last] = value
	return t.last
}

// TakePanic returns the value that a callback panicked with, by its token, which is then no more.
func TakePanic(token uintptr) any { return panics.take(uint64(token)) }

func (t *panicTable) take(token uint64) any {
	t.Lock()
	defer t.Unlock()
	value := t.values[token]
	delete(t.values, token)
	return value
}

// count returns how many panics are on their way.
func (t *panicTable) count() int {
	t.Lock()
	defer t.Unlock()
	return len(t.values)
}
