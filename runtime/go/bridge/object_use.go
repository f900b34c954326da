// SPDX-License-Identifier: MIT

// The use of one object by a call: what a method does that takes no other object. Calls with several use a [Lowering].

package bridge

import "sync/atomic"

// BeginShared begins a use beside which there may be others, and returns the address of the holder, which stays there
// until EndShared. The error is ErrClosed, ErrReentrant or an [Unusable].
func (o *Object) BeginShared() (uintptr, error) {
	if o != nil && atomic.AddUint64(&o.lock.word, 1)>>flagShift == lockMade>>flagShift {
		return o.address, nil
	}
	return o.beginCounted()
}

// EndShared ends what BeginShared began. If the object was closed meanwhile, the last use destroys it.
func (o *Object) EndShared() {
	if !o.EndedShared() {
		o.FreeLast()
	}
}

// EndedShared is EndShared, but does not destroy the object: if it returns false, [Object.FreeLast] is to be called.
func (o *Object) EndedShared() bool {
	return !o.noted && atomic.AddUint64(&o.lock.word, ^uint64(0))>>flagShift == lockMade>>flagShift || o.endCounted()
}

// BeginExclusive begins a use beside which there is no other; it waits until it may. Otherwise it is as BeginShared.
func (o *Object) BeginExclusive() (uintptr, error) {
	if o != nil && !o.noted && atomic.CompareAndSwapUint64(&o.lock.word, lockMade, lockMade|lockExclusive) {
		return o.address, nil
	}
	return o.begin(true)
}

// EndExclusive ends what BeginExclusive began.
func (o *Object) EndExclusive() {
	if !o.EndedExclusive() {
		o.FreeLast()
	}
}

// EndedExclusive is EndExclusive, but does not destroy the object: if it returns false, [Object.FreeLast] is to be called.
func (o *Object) EndedExclusive() bool {
	return !o.noted && atomic.CompareAndSwapUint64(&o.lock.word, lockMade|lockExclusive, lockMade) || o.ended(true)
}

// FreeLast destroys an object that is closed and no longer used, if that was not done. Others it leaves alone.
func (o *Object) FreeLast() {
	if isLast(atomic.LoadUint64(&o.lock.word)) && o.lock.claim() {
		o.free()
	}
}

// begin begins a use of any object.
func (o *Object) begin(exclusive bool) (uintptr, error) {
	if err := o.state(); err != nil {
		return 0, err
	}
	if !exclusive {
		return o.BeginShared()
	}
	if o.common == nil {
		return o.begun(o.lock.begin(true))
	}
	if err := o.enter(); err != nil {
		return 0, err
	}
	return o.beginCommon(true)
}

// beginCounted begins a shared use that the lock's word counts already.
func (o *Object) beginCounted() (uintptr, error) {
	if o == nil {
		return 0, objectNil
	}
	word := atomic.LoadUint64(&o.lock.word)
	if word == lockMade|lockTracked|1 {
		o.lock.trackAlone()
		return o.address, nil
	}
	if word&lockMade == 0 {
		atomic.AddUint64(&o.lock.word, ^uint64(0))
		return 0, objectZero
	}
	address, err := o.begun(o.lock.beginCounted(word))
	if err == nil && o.common != nil {
		return o.beginCommon(false)
	}
	return address, err
}

// endCounted ends a shared use, which the lock's word does not count any more unless the object is noted. It returns false
// where it was the last.
func (o *Object) endCounted() bool {
	if o.noted {
		return o.ended(false)
	}
	return !o.lock.ended(atomic.LoadUint64(&o.lock.word))
}

// begun returns the address of the holder, or why there is no use.
func (o *Object) begun(last bool, err error) (uintptr, error) {
	if last {
		o.FreeLast()
	}
	if err != nil {
		return 0, err
	}
	return o.address, nil
}

// enter counts a use of an object whose handles share a lock. The handle's own counts, and the common one excludes.
func (o *Object) enter() error {
	_, err := o.begun(o.lock.begin(false))
	return err
}

// beginCommon begins a use of the common lock. The object may have been closed while it waited.
func (o *Object) beginCommon(exclusive bool) (uintptr, error) {
	_, err := o.common.begin(exclusive)
	if err == nil && o.lock.isClosed() {
		o.common.end(exclusive)
		err = ErrClosed
	}
	if err != nil {
		if o.lock.end(false) {
			o.FreeLast()
		}
		return 0, err
	}
	return o.address, nil
}

// ended ends a use of any object. It returns false where it was the last.
func (o *Object) ended(exclusive bool) bool {
	if o.common == nil {
		return !o.lock.end(exclusive)
	}
	o.common.end(exclusive)
	return !o.lock.end(false)
}

// Waited reports whether a call waits for the object, for tests.
func (o *Object) Waited() bool {
	if o.common != nil {
		return o.common.isWaited()
	}
	return o.lock.isWaited()
}
