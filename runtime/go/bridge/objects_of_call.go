// SPDX-License-Identifier: MIT

// The objects that are arguments of one call: noted while it is lowered, then all taken, in an order that is the same for
// every call, and given back after it.

package bridge

import (
	"cmp"
	"slices"
	"unsafe"
)

// access is how a call uses an object.
type access uint8

const (
	shared access = iota
	exclusive
	consumed
)

type objectUse struct {
	object *Object
	access access
	// beside: an earlier use of this call has the same lock.
	beside bool
	// offer is what native code takes the object by, where it is inside data.
	offer *offer
}

// offer is an object that native code takes while it lifts the data around it, which it may refuse half way.
type offer struct {
	holder uintptr
	// taken is 1 where the object is gone.
	taken uint64
}

// objectUses are those of one call. Few need no memory of their own.
type objectUses struct {
	few   [3]objectUse
	more  []objectUse
	count int
	begun bool
}

func (u *objectUses) at(i int) *objectUse {
	if i < len(u.few) {
		return &u.few[i]
	}
	return &u.more[i-len(u.few)]
}

// Share notes that the call uses the object, beside others, and returns the address of its holder.
func (l *Lowering) Share(o *Object) uintptr { return l.use(o, shared) }

// Exclude notes that the call uses the object alone.
func (l *Lowering) Exclude(o *Object) uintptr { return l.use(o, exclusive) }

// Consume notes that the object is gone after the call, unless that is refused.
func (l *Lowering) Consume(o *Object) uintptr { return l.use(o, consumed) }

// Offer notes that the call takes the object with the data that it is in, and returns the address of its offer.
func (l *Lowering) Offer(o *Object) uintptr {
	holder := l.use(o, consumed)
	if holder == 0 {
		return 0
	}
	made := &offer{holder: holder}
	l.uses.at(l.uses.count - 1).offer = made
	return uintptr(unsafe.Pointer(made))
}

func (l *Lowering) use(o *Object, access access) uintptr {
	if err := o.state(); err != nil {
		l.Refuse(err.Error())
		return 0
	}
	if access == consumed && o.isLent() {
		l.Refuse("is only lent, and not there to be given away")
		return 0
	}
	if i := l.uses.count - len(l.uses.few); i < 0 {
		l.uses.few[l.uses.count] = objectUse{object: o, access: access}
	} else {
		l.uses.more = append(l.uses.more, objectUse{object: o, access: access})
	}
	l.uses.count++
	return o.address
}

// Begin takes the objects, after all arguments were lowered. It waits until it may; then others wait for this call, or go
// on beside it. The error is ErrClosed or ErrReentrant, and nothing is taken then, nor are callbacks kept.
func (l *Lowering) Begin() error {
	err := l.uses.begin()
	if err != nil {
		l.Abandon()
	}
	return err
}

// End gives the objects back, after the call, whose outcome tells whether those to be consumed are. If the call was
// refused, Go has its callbacks back too. It may be called without Begin, and then does nothing.
func (l *Lowering) End(outcome *Outcome) {
	if outcome.Status == Refused {
		l.Abandon()
	}
	l.uses.end(outcome.Status != Refused)
}

// locks returns the lock that the use must wait for.
func (u *objectUse) lock() *lock {
	if u.object.common != nil {
		return &u.object.common.lock
	}
	return &u.object.lock
}

func (u *objectUses) begin() error {
	u.sort()
	for i := 1; i < u.count; i++ {
		before, use := u.at(i-1), u.at(i)
		if before.lock() != use.lock() {
			continue
		}
		if before.access != shared || use.access != shared {
			return ErrReentrant
		}
		use.beside = true
	}
	for i := range u.count {
		if err := u.at(i).begin(); err != nil {
			u.endFirst(i, false)
			return err
		}
	}
	u.begun = true
	return nil
}

// manyUses is how many are sorted with a slice of their own.
const manyUses = 16

// sort puts them in the order of their locks' addresses, which do not change.
func (u *objectUses) sort() {
	if u.count > manyUses {
		u.sortMany()
		return
	}
	for i := 1; i < u.count; i++ {
		for j := i; j > 0; j-- {
			before, use := u.at(j-1), u.at(j)
			if before.address() <= use.address() {
				break
			}
			*before, *use = *use, *before
		}
	}
}

func (u *objectUses) sortMany() {
	all := append(u.few[:len(u.few):len(u.few)], u.more...)
	slices.SortFunc(all, func(a, b objectUse) int { return cmp.Compare(a.address(), b.address()) })
	copy(u.more, all[copy(u.few[:], all):])
}

func (u *objectUse) address() uintptr { return uintptr(unsafe.Pointer(u.lock())) }

func (u *objectUse) begin() error {
	if !u.beside {
		return u.object.begin(u.access != shared)
	}
	if u.object.common == nil {
		u.object.lock.beginBeside()
		return nil
	}
	if err := u.object.enter(); err != nil {
		return err
	}
	u.object.common.beginBeside()
	return nil
}

func (u *objectUses) end(called bool) {
	if u.begun {
		u.begun = false
		u.endFirst(u.count, called)
	}
}

// endFirst ends the first uses, the last of them first. A destructor that panics does not keep the others.
func (u *objectUses) endFirst(count int, called bool) {
	if count == 0 {
		return
	}
	defer u.endFirst(count-1, called)
	use := u.at(count - 1)
	if use.isGone(called) {
		use.object.endConsumed()
		return
	}
	if !use.object.ended(use.access != shared) {
		use.object.FreeLast()
	}
}

// isGone reports whether native code took the object. What is inside data can be gone though the call was refused, or still
// be there though it panicked.
func (u *objectUse) isGone(called bool) bool {
	if u.offer != nil {
		return u.offer.taken != 0
	}
	return called && u.access == consumed
}

// endConsumed ends an exclusive use after which the holder is gone.
func (o *Object) endConsumed() {
	o.cell.core.address = 0
	o.lock.close()
	if !o.ended(true) {
		o.FreeLast()
	}
}
