// SPDX-License-Identifier: MIT

// The use of one object by a call: what a method does that takes no other object. Calls with several use a [Lowering].

package bridge

import "sync/atomic"

// Address is that of the holder, to be looked at while the object is in use.
func (o *Object) Address() uintptr { return o.address }

// BeganShared begins a use beside which there may be others. If it returns false, [Object.AwaitShared] is to be called.
func (o *Object) BeganShared() bool {
	return o != nil && atomic.AddUint64(&o.lock.word, 1)>>flagShift == lockMade>>flagShift
}

// AwaitShared goes on with what BeganShared began. The error is ErrClosed, ErrReentrant or an [Unusable].
func (o *Object) AwaitShared() error {
	if o == nil {
		return objectNil
	}
	return o.beginCounted()
}

// EndedShared ends a use that BeganShared or AwaitShared began. If it returns false, [Object.FreeLast] is to be called.
func (o *Object) EndedShared() bool {
	return !o.noted && atomic.AddUint64(&o.lock.word, ^uint64(0))>>flagShift == lockMade>>flagShift || o.endCounted()
}

// BeganExclusive begins a use beside which there is no other. If it returns false, [Object.AwaitExclusive] is to be called.
func (o *Object) BeganExclusive() bool {
	return o != nil && !o.noted && atomic.CompareAndSwapUint64(&o.lock.word, lockMade, lockMade|lockExclusive)
}

// AwaitExclusive begins the use when it may. The error is as that of AwaitShared.
func (o *Object) AwaitExclusive() error { return o.begin(true) }

// EndedExclusive ends a use that BeganExclusive or AwaitExclusive began. If it returns false, [Object.FreeLast] is to be
// called.
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
func (o *Object) begin(exclusive bool) error {
	if err := o.state(); err != nil {
		return err
	}
	if !exclusive {
		if o.BeganShared() {
			return nil
		}
		return o.beginCounted()
	}
	if o.common == nil {
		return o.begun(o.lock.begin(true))
	}
	if err := o.enter(); err != nil {
		return err
	}
	return o.beginCommon(true)
}

// beginCounted begins a shared use that the lock's word counts already.
func (o *Object) beginCounted() error {
	word := atomic.LoadUint64(&o.lock.word)
	if word == lockMade|lockTracked|1 {
		o.lock.trackAlone()
		return nil
	}
	if word&lockMade == 0 {
		atomic.AddUint64(&o.lock.word, ^uint64(0))
		return objectZero
	}
	err := o.begun(o.lock.beginCounted(word))
	if err == nil && o.common != nil {
		return o.beginCommon(false)
	}
	return err
}

// endCounted ends a shared use, which the lock's word does not count any more unless the object is noted. It returns false
// where it was the last.
func (o *Object) endCounted() bool {
	if o.noted {
		return o.ended(false)
	}
	return !o.lock.ended(atomic.LoadUint64(&o.lock.word))
}

// begun returns why there is no use, and destroys what was closed meanwhile.
func (o *Object) begun(last bool, err error) error {
	if last {
		o.FreeLast()
	}
	return err
}

// enter counts a use of an object whose handles share a lock. The handle's own counts, and the common one excludes.
func (o *Object) enter() error { return o.begun(o.lock.begin(false)) }

// beginCommon begins a use of the common lock. The object may have been closed while it waited.
func (o *Object) beginCommon(exclusive bool) error {
	_, err := o.common.begin(exclusive)
	if err == nil && o.lock.isClosed() {
		o.common.end(exclusive)
		err = ErrClosed
	}
	if err != nil && o.lock.end(false) {
		o.FreeLast()
	}
	return err
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
