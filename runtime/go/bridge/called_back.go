// SPDX-License-Identifier: MIT

// The library of a package that native code calls: how it is told where to call, what it has dropped, and what callbacks
// give it.

package bridge

import (
	"sync"
	"sync/atomic"
	"unsafe"
)

// calledBack is what a [Library] has if CallsBack is set.
type calledBack struct {
	// counter is the address of a number that native code raises when it drops a function; seen is what it was when we
	// last looked for what was dropped.
	counter  uintptr
	seen     atomic.Uint64
	draining sync.Mutex

	start, dropped, deliver uintptr
}

// home is the library whose dropped functions are looked for when one is registered.
var home atomic.Pointer[Library]

// startCallbacks tells the library where to call.
func (l *Library) startCallbacks() {
	frame := struct {
		enter, dispatch uintptr
		counter         uintptr
		Outcome
	}{}
	frame.enter, frame.dispatch = callbackEntry()
	cgocall(l.calledBack.start, unsafe.Pointer(&frame))
	l.calledBack.counter = frame.counter
	home.Store(l)
}

// takeDropped is [Library.TakeDropped] for the library of this package.
func takeDropped() {
	if l := home.Load(); l != nil {
		l.TakeDropped()
	}
}

// TakeDropped frees the functions that native code has dropped, if it has dropped any.
func (l *Library) TakeDropped() {
	if atomic.LoadUint64(At[uint64](l.calledBack.counter)) != l.calledBack.seen.Load() {
		l.calledBack.drain()
	}
}

// drain frees what was dropped. Where another goroutine does so, it is left to that one, or to the next call.
func (c *calledBack) drain() {
	if !c.draining.TryLock() {
		return
	}
	defer c.draining.Unlock()
	c.seen.Store(atomic.LoadUint64(At[uint64](c.counter)))
	var room [64]uint64
	for more := true; more; {
		var count uint64
		count, more = c.take(&room)
		for _, handle := range room[:count] {
			freeDropped(handle)
		}
	}
}

// take moves handles into the room. It returns how many, and whether there are more.
func (c *calledBack) take(room *[64]uint64) (count uint64, more bool) {
	frame := struct {
		room                  *[64]uint64
		capacity, count, more uint64
	}{room: room, capacity: uint64(len(room))}
	callShort(c.dropped, unsafe.Pointer(&frame))
	return frame.count, frame.more > 0
}

func freeDropped(handle uint64) {
	if handle&droppedToken != 0 {
		panics.take(handle &^ droppedToken)
	} else {
		handles.remove(handle)
	}
}

// Deliver gives native code the result of a callback, or its error: the value points to the wire value as of an argument.
// The outcome tells whether it was taken. If so, the callback is to return.
func (l *Library) Deliver(head *CallbackHead, isError bool, value unsafe.Pointer, outcome *Outcome) {
	frame := struct {
		context uintptr
		isError uint64
		value   unsafe.Pointer
		Outcome
	}{context: head.Context, value: Escape(value)}
	if isError {
		frame.isError = 1
	}
	CallMovable(l.calledBack.deliver, unsafe.Pointer(&frame), &frame.Outcome)
	*outcome = frame.Outcome
	if outcome.Status == Returned {
		head.Status = frame.isError
	}
}
