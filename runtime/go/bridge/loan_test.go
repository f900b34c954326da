// SPDX-License-Identifier: MIT

package bridge

import (
	"sync/atomic"
	"testing"
	"time"
)

// lentTo returns a loan of an object of a class with a lock.
func lentTo(object *Object, exclusive bool) *Loan {
	return object.Lend(&Class{Name: "Lent", Locks: true}, 16, exclusive)
}

// TestLoanShared: others look at the object, and nobody changes it.
func TestLoanShared(t *testing.T) {
	var object Object
	loan := lentTo(&object, false)
	if err := object.begin(false); err != nil || object.Address() != 16 {
		t.Errorf("%v, %d", err, object.Address())
	}
	object.ended(false)
	if err := object.begin(true); err != ErrReentrant {
		t.Errorf("exclusively: %v", err)
	}
	waiting := make(chan error)
	go func() { waiting <- object.begin(true) }()
	for !object.Waited() {
		time.Sleep(time.Microsecond)
	}
	loan.End()
	if err := <-waiting; err != ErrClosed {
		t.Errorf("exclusively, elsewhere: %v", err)
	}
	if err := object.begin(false); err != ErrClosed {
		t.Errorf("afterwards: %v", err)
	}
}

// TestLoanEndsAfterUses: it ends when the last use has.
func TestLoanEndsAfterUses(t *testing.T) {
	for _, exclusive := range []bool{false, true} {
		for _, closes := range []bool{false, true} {
			var object Object
			var over atomic.Bool
			loan := lentTo(&object, exclusive)
			begun := make(chan bool)
			go func() {
				if err := object.begin(exclusive); err != nil {
					t.Error(err)
				}
				begun <- true
				time.Sleep(5 * time.Millisecond)
				over.Store(true)
				if !object.ended(exclusive) {
					object.FreeLast()
				}
			}()
			<-begun
			if closes {
				if err := object.Close(); err != nil {
					t.Error(err)
				}
			}
			if loan.End(); !over.Load() {
				t.Error("ended in use")
			}
		}
	}
}

// TestLoanGivesNothingAway: an object that is lent is not consumed, and closing it frees nothing.
func TestLoanGivesNothingAway(t *testing.T) {
	var object Object
	loan := lentTo(&object, true)
	var lowering Lowering
	if lowering.Consume(&object) != 0 || lowering.Reason != "is only lent, and not there to be given away" {
		t.Error(lowering.Reason)
	}
	if lowering = (Lowering{}); lowering.Offer(&object) != 0 || lowering.Reason == "" {
		t.Error("offered")
	}
	if err := object.Close(); err != nil {
		t.Error(err)
	}
	loan.End()
}
