// SPDX-License-Identifier: MIT

// Waiting for a lock. A lock is one word, so those who wait for it stand in a lot that it shares with other locks, in the
// order they came. Who ends a use passes it on to them: nobody is overtaken.

package bridge

import (
	"sync"
	"unsafe"
)

// lot is where those wait whose locks have the same hash.
type lot struct {
	sync.Mutex
	first, last *waiter
}

type waiter struct {
	lock      *lock
	exclusive bool
	// done is told nil where the use has begun, ErrClosed where it can't.
	done chan error
	next *waiter
}

var lots [64]lot

func lotOf(l *lock) *lot {
	return &lots[hashOf(uintptr(unsafe.Pointer(l)))%uint64(len(lots))]
}

// hashOf spreads addresses.
func hashOf(address uintptr) uint64 {
	return uint64(address) * 0x9e3779b97f4a7c15 >> 32
}

// wait begins a use after those that began or waited before.
func (l *lock) wait(exclusive bool) error {
	lot := lotOf(l)
	lot.Lock()
	for {
		word := l.word.Load()
		if word&lockClosed != 0 {
			lot.Unlock()
			return ErrClosed
		}
		if next, may := begun(word, exclusive); may && word&lockWaiting == 0 {
			if l.word.CompareAndSwap(word, next) {
				lot.Unlock()
				return nil
			}
		} else if word&lockWaiting != 0 || l.word.CompareAndSwap(word, word|lockWaiting) {
			break
		}
	}
	w := &waiter{lock: l, exclusive: exclusive, done: make(chan error, 1)}
	lot.push(w)
	lot.Unlock()
	return <-w.done
}

// endWaited is end where somebody waits, or just did.
func (l *lock) endWaited(exclusive bool) (last bool) {
	lot := lotOf(l)
	lot.Lock()
	defer lot.Unlock()
	for {
		word := l.word.Load()
		next := ended(word, exclusive)
		if word&lockWaiting != 0 {
			next = lot.admit(l, next)
		}
		// Without anybody who waits, others change the word too.
		if l.word.CompareAndSwap(word, next) {
			return next&lockClosed != 0 && !inUse(next)
		}
	}
}

// closeWaited is close where somebody waits, or just did: they learn of it.
func (l *lock) closeWaited() (already, unused bool) {
	lot := lotOf(l)
	lot.Lock()
	defer lot.Unlock()
	for {
		word := l.word.Load()
		if word&lockClosed != 0 {
			return true, false
		}
		if l.word.CompareAndSwap(word, word&^lockWaiting|lockClosed) {
			for lot.take(l, func(*waiter) bool { return true }, ErrClosed) {
			}
			return false, !inUse(word)
		}
	}
}

// admit lets those begin who come first and may, and returns the word that this makes.
func (t *lot) admit(l *lock, word uint64) uint64 {
	admitted := func(w *waiter) bool {
		next, may := begun(word, w.exclusive)
		if may {
			word = next
		}
		return may
	}
	for t.take(l, admitted, nil) {
	}
	if !t.holds(l) {
		word &^= lockWaiting
	}
	return word
}

func (t *lot) push(w *waiter) {
	if t.last == nil {
		t.first = w
	} else {
		t.last.next = w
	}
	t.last = w
}

// holds reports whether somebody waits for the lock.
func (t *lot) holds(l *lock) bool {
	for w := t.first; w != nil; w = w.next {
		if w.lock == l {
			return true
		}
	}
	return false
}

// take takes out the first who waits for the lock, if the condition holds for it, and tells it. It returns whether.
func (t *lot) take(l *lock, condition func(*waiter) bool, told error) bool {
	var before *waiter
	for w := t.first; w != nil; before, w = w, w.next {
		if w.lock != l {
			continue
		}
		if !condition(w) {
			return false
		}
		t.remove(before, w)
		w.done <- told
		return true
	}
	return false
}

func (t *lot) remove(before, w *waiter) {
	if before == nil {
		t.first = w.next
	} else {
		before.next = w.next
	}
	if t.last == w {
		t.last = before
	}
}
