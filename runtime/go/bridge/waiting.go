// SPDX-License-Identifier: MIT

// Waiting for a lock. A lock is one word, so those who wait for it stand in a lot that it shares with other locks, in the
// order they came. Who ends a use passes it on to them: nobody is overtaken.

package bridge

import (
	"sync"
	"sync/atomic"
	"unsafe"
)

// lot is where those wait whose locks have the same hash. Under its mutex alone the flag changes that somebody waits.
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
	word := atomic.OrUint64(&l.word, lockWaiting)
	if word&lockClosed != 0 {
		lot.clear(l)
		lot.Unlock()
		return ErrClosed
	}
	w := &waiter{lock: l, exclusive: exclusive, done: make(chan error, 1)}
	lot.push(w)
	// The use that was in the way may have ended before it could see the flag.
	lot.admit(l)
	lot.Unlock()
	if err := <-w.done; err != nil {
		return err
	}
	// Others can have begun with it.
	l.track(word & lockTracked)
	return nil
}

// admit lets those begin who come first and may.
func (l *lock) admit() {
	lot := lotOf(l)
	lot.Lock()
	defer lot.Unlock()
	lot.admit(l)
}

// turnAway tells those who wait that the lock is closed.
func (l *lock) turnAway() {
	lot := lotOf(l)
	lot.Lock()
	defer lot.Unlock()
	for w := lot.take(l); w != nil; w = lot.take(l) {
		w.done <- ErrClosed
	}
	lot.clear(l)
}

func (t *lot) admit(l *lock) {
	for w := t.find(l); w != nil; w = t.find(l) {
		if !w.begin() {
			return
		}
		t.take(l).done <- nil
	}
	t.clear(l)
}

// begin begins the use that is waited for, if it may now.
func (w *waiter) begin() bool {
	for {
		word := atomic.LoadUint64(&w.lock.word)
		next, may := word+1, word&lockExclusive == 0
		if w.exclusive {
			next, may = word|lockExclusive, !inUse(word)
		}
		if !may || word&lockClosed != 0 {
			return false
		}
		if atomic.CompareAndSwapUint64(&w.lock.word, word, next) {
			return true
		}
	}
}

// clear takes the flag away if nobody waits any more.
func (t *lot) clear(l *lock) {
	if t.find(l) == nil {
		atomic.AndUint64(&l.word, ^lockWaiting)
	}
}

func (t *lot) push(w *waiter) {
	if t.last == nil {
		t.first = w
	} else {
		t.last.next = w
	}
	t.last = w
}

// find returns the first who waits for the lock, or nil.
func (t *lot) find(l *lock) *waiter {
	w := t.first
	for w != nil && w.lock != l {
		w = w.next
	}
	return w
}

// take takes out the first who waits for the lock, and returns it, or nil.
func (t *lot) take(l *lock) *waiter {
	var before *waiter
	for w := t.first; w != nil; before, w = w, w.next {
		if w.lock != l {
			continue
		}
		if before == nil {
			t.first = w.next
		} else {
			before.next = w.next
		}
		if t.last == w {
			t.last = before
		}
		return w
	}
	return nil
}
