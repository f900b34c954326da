// SPDX-License-Identifier: MIT

// Objects: native memory behind a handle of Go.

package bridge

import (
	"sync/atomic"
	"unsafe"
)

// Class is what a package knows of one type of objects. It is static data, and refers to the library and its functions;
// they do not refer to it.
type Class struct {
	// Name is the Go name of the type.
	Name    string
	Library *Library
	// Destroy is the native function that destroys an object; its frame is the holder and the outcome. Nil for functions
	// that native code gave to Go, which bring their own.
	Destroy *Function
	// Locks: some function uses an object of the class, or of one that it can share an object with, exclusively, or
	// consumes it.
	Locks bool
	// Indirect: the first word at the address of a holder identifies the object, which other holders can share.
	Indirect bool
	// Panic panics with what the destructor panicked with, and frees its block. It may not refer to the class.
	Panic func(outcome *Outcome)

	// frees is whether Destroy only frees memory; 0 as long as nobody has asked.
	frees atomic.Uint32
}

// Object is a handle. It is a field of the generated types; its zero value is no object. It may not be copied.
type Object struct {
	_ noCopy

	lock lock
	// address is that of the holder, identity what handles of one object have in common.
	address, identity uintptr
	// cell is unreachable when the object is, and then frees what native code has of it.
	cell *cell
	// common is the lock that the handles of one object share; nil where they do not.
	common *commonLock
	// noted: the beginning and end of a use is more than a change of the lock's word, since that is tracked, or common.
	noted bool
	// Objects that were made one after the other, and are used by goroutines of their own, share no line of the cache.
	_ [8]byte
}

// noCopy makes vet complain where it is copied.
type noCopy struct{}

func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}

// Unusable is why something is no object. The package makes an error of it that names the argument.
type Unusable string

func (u Unusable) Error() string { return string(u) }

const (
	objectNil  Unusable = "is nil"
	objectZero Unusable = "was not made by this package"
)

// Adopt makes the handle that of the holder at this address, which it frees when it is closed or unreachable. It is
// called once.
func (o *Object) Adopt(class *Class, address uintptr) {
	o.address, o.identity = address, address
	word := lockMade
	if class.Indirect {
		o.identity = *At[uintptr](address)
	}
	if class.Locks {
		if class.Indirect {
			o.common = commonLocks.get(o.identity, class.Library.CallsBack)
			word |= lockCommon
		} else if class.Library.CallsBack {
			word |= lockTracked
		}
	}
	o.cell = newCell(class, address, o.common)
	o.noted = word != lockMade
	o.lock.word = word
}

// state says why this is no object; nil if it is one.
func (o *Object) state() error {
	switch {
	case o == nil:
		return objectNil
	case atomic.LoadUint64(&o.lock.word)&lockMade == 0:
		return objectZero
	}
	return nil
}

// Close marks the object closed, and destroys it if no call uses it; otherwise the last one does that. It never waits.
// The error is an [Unusable]; closing twice is none.
func (o *Object) Close() error {
	if o != nil && atomic.CompareAndSwapUint64(&o.lock.word, lockMade, lockMade|lockClosed|lockFreed) {
		o.free()
		return nil
	}
	if err := o.state(); err != nil {
		return err
	}
	if o.lock.close() {
		o.free()
	}
	return nil
}

// free destroys the object. Who calls it has the claim to.
func (o *Object) free() {
	cell := o.cell
	o.cell = nil
	class, address := cell.release()
	commonLocks.put(o.common)
	if address != 0 {
		class.destroy(address)
	}
}

// Same reports whether both are handles of one object. A closed one is the same as itself only: what it was may be gone,
// and another at its place.
func Same(a, b *Object) bool {
	if a == b {
		return true
	}
	if a.state() != nil || b.state() != nil || a.lock.isClosed() || b.lock.isClosed() {
		return false
	}
	return a.identity == b.identity
}

// destroyFrame is that of a destructor.
type destroyFrame struct {
	holder uintptr
	Outcome
}

// destroy destroys the object behind a holder.
func (c *Class) destroy(address uintptr) {
	frame := destroyFrame{holder: address}
	if fast := c.fast(); fast != 0 {
		CallFast(fast, unsafe.Pointer(&frame))
		return
	}
	if c.Library.CallsBack {
		CallMovable(c.destructor(address), unsafe.Pointer(&frame), &frame.Outcome)
		c.Library.TakeDropped()
	} else {
		Call(c.destructor(address), unsafe.Pointer(&frame))
	}
	if frame.Status != Returned {
		c.raise(frame.Outcome)
	}
}

// The values of Class.frees.
const (
	onlyFrees = 1 + iota
	runsCode
)

// fast returns the address of a destructor that only frees memory, for [CallFast]; 0 where there is none.
func (c *Class) fast() uintptr {
	frees := c.frees.Load()
	if frees == 0 {
		frees = c.askFrees()
	}
	if frees == runsCode {
		return 0
	}
	return c.Destroy.Fast()
}

// askFrees asks the destructor, which tells where there is no object.
func (c *Class) askFrees() (frees uint32) {
	frees = runsCode
	if c.Destroy != nil {
		frame := destroyFrame{}
		if Call(c.Destroy.Address, unsafe.Pointer(&frame)); frame.holder == 1 {
			frees = onlyFrees
		}
	}
	c.frees.Store(frees)
	return frees
}

// raise panics. Its outcome is a copy, so that frames stay where they are.
func (c *Class) raise(outcome Outcome) { c.Panic(&outcome) }

func (c *Class) destructor(holder uintptr) uintptr {
	if c.Destroy != nil {
		return c.Destroy.Address
	}
	return At[nativeHolder](holder).drop
}
