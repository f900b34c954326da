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

// track remembers that this goroutine uses the lock, if its word says so.
func (l *lock) track(word uint64) {
	if word&lockTracked != 0 {
		l.trackUse()
	}
}

func (l *lock) trackUse() {
	if user := currentG(); !l.user.CompareAndSwap(0, user) {
		usesOf(user).add(use{l, user})
	}
}

// untrack forgets one use by this goroutine.
func (l *lock) untrack() {
	if user := currentG(); !l.user.CompareAndSwap(user, 0) {
		usesOf(user).remove(use{l, user})
	}
}

// usedHere reports whether this goroutine uses the lock.
func (l *lock) usedHere() bool {
	user := currentG()
	if l.user.Load() == user {
		return true
	}
	return usesOf(user).has(use{l, user})
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
