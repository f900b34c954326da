// SPDX-License-Identifier: MIT

// Which goroutines use which locks, where a callback can lead back to an object that its own goroutine uses further out:
// there it must not wait for itself.

package bridge

import "sync"

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
	if word&lockTracked == 0 {
		return
	}
	user := currentG()
	if l.user.CompareAndSwap(0, user) {
		return
	}
	table := usesOf(user)
	table.Lock()
	table.all = append(table.all, use{l, user})
	table.Unlock()
}

// untrack forgets one use by this goroutine.
func (l *lock) untrack() {
	user := currentG()
	if l.user.CompareAndSwap(user, 0) {
		return
	}
	table := usesOf(user)
	table.Lock()
	defer table.Unlock()
	if i := table.index(l, user); i >= 0 {
		end := len(table.all) - 1
		table.all[i], table.all[end] = table.all[end], use{}
		table.all = table.all[:end]
	}
}

// usedHere reports whether this goroutine uses the lock.
func (l *lock) usedHere() bool {
	user := currentG()
	if l.user.Load() == user {
		return true
	}
	table := usesOf(user)
	table.Lock()
	defer table.Unlock()
	return table.index(l, user) >= 0
}

func (t *uses) index(l *lock, user uintptr) int {
	for i := range t.all {
		if t.all[i] == (use{l, user}) {
			return i
		}
	}
	return -1
}
