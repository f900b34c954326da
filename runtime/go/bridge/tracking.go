// SPDX-License-Identifier: MIT

// Which goroutines use which locks, where a callback can lead back to an object that its own goroutine uses further out:
// there it must not wait for itself.

package bridge

import (
	"slices"
	"sync"
)

// use is a use of a lock by a goroutine.
type use struct {
	lock *lock
	user uintptr
}

// uses holds those that are not in a lock's own field.
type uses struct {
	sync.Mutex
	all []use
}

var usesTable [64]uses

func usesOf(user uintptr) *uses {
	return &usesTable[hashOf(user)%uint64(len(usesTable))]
}

// track remembers that this goroutine uses the lock, if its word says so: the word as it was when the use was counted, or
// later.
func (l *lock) track(word uint64) {
	switch {
	case word&lockTracked == 0:
	case word&lockExclusive != 0 || word&lockCount == 1:
		l.trackAlone()
	default:
		user := currentG()
		usesOf(user).add(use{l, user})
	}
}

// trackAlone is track for a use beside which there is no other. Those that begin before it ends see it counted, and leave
// the field to it; that it is written before the use ends makes it the next one's. Others only look for themselves in it,
// so they may read it meanwhile.
//
//go:norace
func (l *lock) trackAlone() { l.user = currentG() }

// untrack forgets one use by this goroutine, which is about to end.
//
//go:norace
func (l *lock) untrack() {
	user := currentG()
	if l.user == user {
		l.user = 0
		return
	}
	usesOf(user).remove(use{l, user})
}

// usedHere reports whether this goroutine uses the lock.
//
//go:norace
func (l *lock) usedHere() bool {
	user := currentG()
	return l.user == user || usesOf(user).has(use{l, user})
}

func (t *uses) add(u use) {
	t.Lock()
	defer t.Unlock()
	t.all = append(t.all, u)
}

func (t *uses) remove(u use) {
	t.Lock()
	defer t.Unlock()
	if i := slices.Index(t.all, u); i >= 0 {
		end := len(t.all) - 1
		t.all[i], t.all[end] = t.all[end], use{}
		t.all = t.all[:end]
	}
}

func (t *uses) has(u use) bool {
	t.Lock()
	defer t.Unlock()
	return slices.Contains(t.all, u)
}
