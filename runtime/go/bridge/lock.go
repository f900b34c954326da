// SPDX-License-Identifier: MIT

// The lock of an object: how often it is in use, whether by one alone, and whether it is closed, all in one word. Who
// must wait, waits as a goroutine (waiting.go).

package bridge

import (
	"errors"
	"sync/atomic"
)

// ErrClosed is what a call returns that uses a closed object.
var ErrClosed = errors.New("object is closed")

// ErrReentrant is what a call returns that needs an object which the same call, further out, already uses.
var ErrReentrant = errors.New("object is in use by an outer call")

// The word of a lock: the low half counts shared uses, the flags are above.
const (
	// lockClosed: no use begins any more.
	lockClosed uint64 = 1 << 63
	// lockExclusive: one use, which excludes others. The count is 0.
	lockExclusive uint64 = 1 << 62
	// lockWaiting: somebody waits. The word changes under the lot's mutex only.
	lockWaiting uint64 = 1 << 61
	// lockMade tells an object that native code made from Go's zero value.
	lockMade uint64 = 1 << 60
	// lockTracked: the lock knows which goroutines use it, since they can come back to it from a callback.
	lockTracked uint64 = 1 << 59
	// lockCommon: the object's handles share another lock besides.
	lockCommon uint64 = 1 << 58

	lockFlags = lockClosed | lockExclusive | lockWaiting | lockMade | lockTracked | lockCommon
	lockCount = 1<<32 - 1
)

type lock struct {
	word atomic.Uint64
	// user is the goroutine of one of the uses of a tracked lock; others are in table of uses.
	user atomic.Uintptr
}

// inUse reports whether a use has begun and not ended.
func inUse(word uint64) bool { return word&(lockExclusive|lockCount) != 0 }

// begun returns the word with one more use, if one may begin.
func begun(word uint64, exclusive bool) (uint64, bool) {
	if exclusive {
		return word | lockExclusive, !inUse(word)
	}
	return word + 1, word&lockExclusive == 0
}

// ended returns the word with one use less.
func ended(word uint64, exclusive bool) uint64 {
	if exclusive {
		return word &^ lockExclusive
	}
	return word - 1
}

// begin begins a use; it waits where it must.
func (l *lock) begin(exclusive bool) error {
	word := l.word.Load()
	for word&(lockClosed|lockWaiting) == 0 {
		next, may := begun(word, exclusive)
		if !may {
			break
		}
		if l.word.CompareAndSwap(word, next) {
			l.track(word)
			return nil
		}
		word = l.word.Load()
	}
	if word&lockTracked != 0 && l.usedHere() {
		return l.beginAgain(exclusive)
	}
	if err := l.wait(exclusive); err != nil {
		return err
	}
	l.track(word)
	return nil
}

// beginAgain begins a use where this goroutine has one already: it may not wait, not even for others that do.
func (l *lock) beginAgain(exclusive bool) error {
	lot := lotOf(l)
	lot.Lock()
	defer lot.Unlock()
	for {
		word := l.word.Load()
		if word&lockClosed != 0 {
			return ErrClosed
		}
		if exclusive || word&lockExclusive != 0 {
			return ErrReentrant
		}
		if l.word.CompareAndSwap(word, word+1) {
			l.track(word)
			return nil
		}
	}
}

// beginBeside begins a shared use where this call has one already.
func (l *lock) beginBeside() {
	lot := lotOf(l)
	lot.Lock()
	defer lot.Unlock()
	l.track(l.word.Add(1))
}

// end ends a use. It returns whether that was the last of a closed lock.
func (l *lock) end(exclusive bool) (last bool) {
	word := l.word.Load()
	l.untrack(word)
	for word&lockWaiting == 0 {
		next := ended(word, exclusive)
		if l.word.CompareAndSwap(word, next) {
			return next&lockClosed != 0 && !inUse(next)
		}
		word = l.word.Load()
	}
	return l.endWaited(exclusive)
}

// close marks the lock closed. It returns whether it was already, and whether it is unused.
func (l *lock) close() (already, unused bool) {
	word := l.word.Load()
	for word&lockWaiting == 0 {
		if word&lockClosed != 0 {
			return true, false
		}
		if l.word.CompareAndSwap(word, word|lockClosed) {
			return false, !inUse(word)
		}
		word = l.word.Load()
	}
	return l.closeWaited()
}

// isClosed reports whether the lock is closed.
func (l *lock) isClosed() bool { return l.word.Load()&lockClosed != 0 }

// isWaited reports whether somebody waits for the lock.
func (l *lock) isWaited() bool { return l.word.Load()&lockWaiting != 0 }
