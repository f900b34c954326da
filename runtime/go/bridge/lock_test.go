// SPDX-License-Identifier: MIT

package bridge

import (
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

func newLock(flags uint64) *lock {
	l := new(lock)
	l.word = lockMade | flags
	return l
}

func begins(t *testing.T, l *lock, exclusive bool) {
	t.Helper()
	if last, err := l.begin(exclusive); last || err != nil {
		t.Errorf("begin: %v, %v", last, err)
	}
}

func waitUntil(t *testing.T, condition func() bool) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); !condition(); runtime.Gosched() {
		if time.Now().After(end) {
			t.Fatal("waited for too long")
		}
	}
}

// TestLockOrderOfWaiters: who waits is let in in the order of coming, readers together.
func TestLockOrderOfWaiters(t *testing.T) {
	l := newLock(0)
	begins(t, l, true)
	var waiting sync.WaitGroup
	var readers, writers atomic.Int32
	come := func(exclusive bool) {
		before := waitersOf(l)
		waiting.Add(1)
		go func() {
			defer waiting.Done()
			begins(t, l, exclusive)
			if exclusive {
				writers.Add(1)
				if came := readers.Load(); came != 2 {
					t.Errorf("%d readers came before the writer", came)
				}
			} else {
				readers.Add(1)
				waitUntil(t, func() bool { return readers.Load() >= 2 || writers.Load() > 0 })
			}
			l.end(exclusive)
		}()
		waitUntil(t, func() bool { return waitersOf(l) == before+1 })
	}
	come(false)
	come(false)
	come(true)
	come(false)
	if l.end(true) {
		t.Error("last")
	}
	waiting.Wait()
	if word := atomic.LoadUint64(&l.word); word != lockMade {
		t.Errorf("word %x", word)
	}
}

func waitersOf(l *lock) (count int) {
	lot := lotOf(l)
	lot.Lock()
	defer lot.Unlock()
	for w := lot.first; w != nil; w = w.next {
		if w.lock == l {
			count++
		}
	}
	return count
}

func TestLockClosed(t *testing.T) {
	l := newLock(0)
	begins(t, l, false)
	begins(t, l, false)
	if l.close() {
		t.Error("unused")
	}
	if _, err := l.begin(false); err != ErrClosed {
		t.Errorf("shared: %v", err)
	}
	if _, err := l.begin(true); err != ErrClosed {
		t.Errorf("exclusive: %v", err)
	}
	if l.end(false) {
		t.Error("last of two")
	}
	if !l.end(false) || !l.claim() || l.claim() {
		t.Error("not the last")
	}
	if l.close() {
		t.Error("to be freed again")
	}
}

// TestLockAtOnce: readers and writers of one lock, closed in the end.
func TestLockAtOnce(t *testing.T) {
	for _, flags := range []uint64{0, lockTracked} {
		l := newLock(flags)
		var group sync.WaitGroup
		var freed atomic.Int32
		value, sum := 0, 0
		for i := range 16 {
			group.Add(1)
			go func() {
				defer group.Done()
				for j := range 500 {
					exclusive := (i+j)%3 == 0
					last, err := l.begin(exclusive)
					if last && l.claim() {
						freed.Add(1)
					}
					if err != nil {
						return
					}
					if exclusive {
						value++
						sum++
					} else if value != sum {
						t.Error("read while it was written")
					}
					if j == 400 && i == 7 && l.close() || l.end(exclusive) && l.claim() {
						freed.Add(1)
					}
				}
			}()
		}
		group.Wait()
		if freed.Load() != 1 {
			t.Errorf("freed %d times", freed.Load())
		}
		if word := atomic.LoadUint64(&l.word); inUse(word) || word&lockWaiting != 0 || l.user != 0 {
			t.Errorf("word %x, user %x", word, l.user)
		}
	}
}

// TestLockTracked: within its own use, a goroutine does not wait for itself.
func TestLockTracked(t *testing.T) {
	l := newLock(lockTracked)
	begins(t, l, false)
	begins(t, l, false)
	if _, err := l.begin(true); err != ErrReentrant {
		t.Errorf("exclusive within shared: %v", err)
	}
	writer := make(chan struct{})
	go func() {
		begins(t, l, true)
		l.end(true)
		close(writer)
	}()
	waitUntil(t, l.isWaited)
	begins(t, l, false)
	for range 3 {
		l.end(false)
	}
	<-writer
	begins(t, l, true)
	for _, exclusive := range []bool{false, true} {
		if _, err := l.begin(exclusive); err != ErrReentrant {
			t.Errorf("within exclusive: %v", err)
		}
	}
	l.end(true)
	if word := atomic.LoadUint64(&l.word); word != lockMade|lockTracked || l.user != 0 || len(usesOf(currentG()).all) != 0 {
		t.Errorf("word %x, user %x", word, l.user)
	}
}
