// SPDX-License-Identifier: MIT

// The locks of objects that several handles share: there is one for each identity, as long as there is a handle.

package bridge

import (
	"sync"
	"sync/atomic"
)

type commonLock struct {
	lock
	identity uintptr
	// handles counts them, under the table's mutex.
	handles int
}

// commonTable holds them by identity.
type commonTable struct {
	sync.Mutex
	locks map[uintptr]*commonLock
}

var commonLocks commonTable

// get returns the identity's lock for one more handle.
func (t *commonTable) get(identity uintptr, tracked bool) *commonLock {
	t.Lock()
	defer t.Unlock()
	found := t.locks[identity]
	if found == nil {
		found = &commonLock{identity: identity}
		atomic.StoreUint64(&found.word, lockMade)
		if tracked {
			atomic.StoreUint64(&found.word, lockMade|lockTracked)
		}
		if t.locks == nil {
			t.locks = map[uintptr]*commonLock{}
		}
		t.locks[identity] = found
	}
	found.handles++
	return found
}

// put says that a handle is gone. It must not be called after the object may be.
func (t *commonTable) put(l *commonLock) {
	if l != nil {
		t.drop(l)
	}
}

func (t *commonTable) drop(l *commonLock) {
	t.Lock()
	defer t.Unlock()
	if l.handles--; l.handles == 0 {
		delete(t.locks, l.identity)
	}
}
