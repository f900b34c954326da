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

// ErrReentrant is what a call returns that needs an object which it already uses, or a call further out does.
var ErrReentrant = errors.New("object is already in use by this call, or by one further out")

// The word of a lock: the low half counts shared uses, those too that have just begun, are told by a flag that they may
// not be, and end at once. The flags are above.
const (
	// lockClosed: no use begins any more.
	lockClosed uint64 = 1 << 63
	// lockExclusive: there is one use, which excludes others.
	lockExclusive uint64 = 1 << 62
	// lockWaiting: somebody waits, and others come after.
	lockWaiting uint64 = 1 << 61
	// lockMade tells an object that native code made from Go's zero value.
	lockMade uint64 = 1 << 60
	// lockTracked: the lock knows which goroutines use it, since they can come back to it from a callback.
	lockTracked uint64 = 1 << 59
	// lockCommon: the object's handles share another lock besides.
	lockCommon uint64 = 1 << 58
	// lockFreed: what was closed is being freed.
	lockFreed uint64 = 1 << 57
	// lockLent: native code has the object, and it is closed when that takes it back. It is no flag that calls look for.
	lockLent uint64 = 1 << 56

	lockRefuses = lockClosed | lockExclusive | lockWaiting
	lockCount   = 1<<32 - 1
	// flagShift leaves the flags of a word.
	flagShift = 57
)

type lock struct {
	// word is no atomic.Uint64, whose methods keep callers from being inlined.
	word uint64
	// user is the goroutine of a use of a tracked lock that was alone when it began; others are in the table of uses.
	user uintptr
}

// inUse reports whether a use has begun and not ended.
func inUse(word uint64) bool { return word&(lockExclusive|lockCount) != 0 }

// isLast reports whether the use that made this word when it ended was the last. Another, which might not begin, can come
// after it: who frees is told by claim.
func isLast(word uint64) bool { return word&lockClosed != 0 && !inUse(word) }

// begin begins a use; it waits where it must. Where it fails, last tells whether the lock was closed meanwhile, and is
// now unused.
func (l *lock) begin(exclusive bool) (last bool, err error) {
	if !exclusive {
		return l.beginCounted(atomic.AddUint64(&l.word, 1))
	}
	word := atomic.LoadUint64(&l.word)
	for !inUse(word) && word&lockRefuses == 0 {
		if atomic.CompareAndSwapUint64(&l.word, word, word|lockExclusive) {
			l.track(word | lockExclusive)
			return false, nil
		}
		word = atomic.LoadUint64(&l.word)
	}
	if word&lockTracked != 0 && word&lockClosed == 0 && l.usedHere() {
		return false, ErrReentrant
	}
	return false, l.wait(true)
}

// beginCounted begins a shared use that the word, which is given, already counts.
func (l *lock) beginCounted(word uint64) (last bool, err error) {
	if word&lockRefuses == 0 {
		l.track(word)
		return false, nil
	}
	if word&lockClosed == 0 && word&lockTracked != 0 && l.usedHere() {
		if word&lockExclusive != 0 {
			return l.retreat(), ErrReentrant
		}
		// A use within one may not wait, not even for others that do.
		l.track(word)
		return false, nil
	}
	if l.retreat() {
		return true, ErrClosed
	}
	return false, l.wait(false)
}

// beginBeside begins a shared use where this call has one already.
func (l *lock) beginBeside() { l.track(atomic.AddUint64(&l.word, 1)) }

// retreat ends a shared use that is not tracked, since it may not be. It returns whether that was the last of a closed lock.
func (l *lock) retreat() (last bool) {
	return l.ended(atomic.AddUint64(&l.word, ^uint64(0)))
}

// end ends a use. It returns whether that was the last of a closed lock.
func (l *lock) end(exclusive bool) (last bool) {
	if atomic.LoadUint64(&l.word)&lockTracked != 0 {
		l.untrack()
	}
	if exclusive {
		return l.ended(atomic.AndUint64(&l.word, ^lockExclusive) &^ lockExclusive)
	}
	return l.retreat()
}

// ended does what is to be done when a use has ended, with the word that does not count it any more.
func (l *lock) ended(word uint64) (last bool) {
	if word&lockWaiting != 0 {
		l.admit()
	}
	return isLast(word)
}

// claim marks the lock as freed. It returns whether it was not before.
func (l *lock) claim() bool { return atomic.OrUint64(&l.word, lockFreed)&lockFreed == 0 }

// close marks the lock closed, and tells those who wait. It returns whether it is to be freed now.
func (l *lock) close() bool {
	word := atomic.OrUint64(&l.word, lockClosed)
	if word&lockWaiting != 0 {
		l.turnAway()
	}
	return !inUse(word) && l.claim()
}

// isClosed reports whether the lock is closed.
func (l *lock) isClosed() bool { return atomic.LoadUint64(&l.word)&lockClosed != 0 }

// isWaited reports whether somebody waits for the lock.
func (l *lock) isWaited() bool { return atomic.LoadUint64(&l.word)&lockWaiting != 0 }
