// SPDX-License-Identifier: MIT

// Objects that native code lends a callback: they are there until it returns, and nothing frees them.

package bridge

import (
	"sync"
	"sync/atomic"
)

// Loan is an object that a callback was lent, for as long as that runs.
type Loan struct {
	object *Object
	// held: native code has a shared use of the object all the time, so that nobody changes it.
	held bool
	cell cell
	core core
	// uses is locked until the last use of the object has ended.
	uses sync.Mutex
}

// Lend makes the handle that of an object that is lent, to be changed or not, and is at this address. Whoever keeps the
// handle longer than the loan finds it closed.
func (o *Object) Lend(class *Class, address uintptr, exclusive bool) *Loan {
	loan := &Loan{object: o, held: !exclusive}
	loan.core = core{class: class, loan: loan}
	loan.cell.core = &loan.core
	loan.uses.Lock()
	o.address, o.identity, o.cell = address, address, &loan.cell
	word := lockMade | lockLent
	if class.Locks {
		word |= lockTracked
	}
	o.noted = word&lockTracked != 0
	o.lock.word = word
	if loan.held {
		o.lock.beginBeside()
	}
	return loan
}

// End ends the loan, when the callback returns. It waits for the calls of other goroutines that use the object.
func (l *Loan) End() {
	o := l.object
	last := o.lock.close()
	if last {
		o.free()
	}
	if l.held && o.lock.end(false) {
		o.FreeLast()
	}
	l.uses.Lock()
}

// isLent reports whether the object is not Go's to give away.
func (o *Object) isLent() bool { return atomic.LoadUint64(&o.lock.word)&lockLent != 0 }
