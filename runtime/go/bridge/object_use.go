// SPDX-License-Identifier: MIT

// The use of one object by a call: what a method does that takes no other object. Calls with several use a [Lowering].

package bridge

// BeginShared begins a use beside which there may be others, and returns the address of the holder, which stays there
// until EndShared. The error is ErrClosed, ErrReentrant or an [Unusable].
func (o *Object) BeginShared() (uintptr, error) {
	if o != nil {
		for {
			word := o.lock.word.Load()
			if word&lockFlags != lockMade {
				break
			}
			if o.lock.word.CompareAndSwap(word, word+1) {
				return o.address, nil
			}
		}
	}
	return o.begin(false)
}

// EndShared ends what BeginShared began. If the object was closed meanwhile, the last use destroys it.
func (o *Object) EndShared() {
	word := o.lock.word.Load()
	if word&lockFlags != lockMade || !o.lock.word.CompareAndSwap(word, word-1) {
		o.end(false)
	}
}

// BeginExclusive begins a use beside which there is no other; it waits until it may. Otherwise it is as BeginShared.
func (o *Object) BeginExclusive() (uintptr, error) {
	if o != nil && o.lock.word.CompareAndSwap(lockMade, lockMade|lockExclusive) {
		return o.address, nil
	}
	return o.begin(true)
}

// EndExclusive ends what BeginExclusive began.
func (o *Object) EndExclusive() {
	if !o.lock.word.CompareAndSwap(lockMade|lockExclusive, lockMade) {
		o.end(true)
	}
}

// begin begins a use of any object.
func (o *Object) begin(exclusive bool) (uintptr, error) {
	if err := o.state(); err != nil {
		return 0, err
	}
	if o.common == nil {
		return o.address, o.lock.begin(exclusive)
	}
	// The handle's own lock counts its uses; those that exclude others do so for all handles of the object.
	if err := o.lock.begin(false); err != nil {
		return 0, err
	}
	if err := o.beginCommon(exclusive); err != nil {
		o.endOwn(false)
		return 0, err
	}
	return o.address, nil
}

// beginCommon begins a use of the common lock. The object may have been closed while it waited.
func (o *Object) beginCommon(exclusive bool) error {
	if err := o.common.begin(exclusive); err != nil {
		return err
	}
	if o.lock.isClosed() {
		o.common.end(exclusive)
		return ErrClosed
	}
	return nil
}

// end ends a use of any object.
func (o *Object) end(exclusive bool) {
	if o.common == nil {
		o.endOwn(exclusive)
		return
	}
	o.common.end(exclusive)
	o.endOwn(false)
}

func (o *Object) endOwn(exclusive bool) {
	if o.lock.end(exclusive) {
		o.free()
	}
}

// Waited reports whether a call waits for the object, for tests.
func (o *Object) Waited() bool {
	if o.common != nil {
		return o.common.isWaited()
	}
	return o.lock.isWaited()
}
