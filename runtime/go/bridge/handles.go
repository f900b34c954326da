// SPDX-License-Identifier: MIT

// The table of Go functions that native code has. Looking one up takes no lock, since every callback does; what makes and
// frees them does.

package bridge

import (
	"math/bits"
	"sync"
	"sync/atomic"
)

// registration is a function that native code has under a handle.
type registration struct {
	handle   uint64
	callback *CallbackType
	function any
}

// A handle is the index of its slot and 1, and above it a generation, so that one that was freed is not taken for a later
// one. The top bit is never set.
const (
	handleIndex       = 1<<32 - 1
	handleGenerations = 1<<31 - 1
	// droppedToken marks what is no handle among what was dropped, but the token of a panic.
	droppedToken = 1 << 63
)

type handleSlot struct {
	registration atomic.Pointer[registration]
	// generation is that of the next handle. Guarded by the table's mutex.
	generation uint64
}

// handleTable holds slots in chunks, each twice as large as the one before, which never move.
type handleTable struct {
	chunks [32]atomic.Pointer[[]handleSlot]

	mutex sync.Mutex
	// free holds the indexes of slots that were used and are not; used is how many were.
	free []uint32
	used uint32
}

// firstChunk is how many slots the first chunk has.
const firstChunk = 64

var handles handleTable

// slot returns the slot of this index, or nil where there is no chunk for it.
func (t *handleTable) slot(index uint32) *handleSlot {
	chunk := bits.Len32(index / firstChunk)
	slots := t.chunks[chunk].Load()
	if slots == nil {
		return nil
	}
	first := uint32(0)
	if chunk > 0 {
		first = firstChunk << (chunk - 1)
	}
	return &(*slots)[index-first]
}

// grow makes the chunk of this index, if it is not there.
func (t *handleTable) grow(index uint32) {
	chunk := bits.Len32(index / firstChunk)
	if t.chunks[chunk].Load() == nil {
		slots := make([]handleSlot, firstChunk<<max(chunk-1, 0))
		t.chunks[chunk].Store(&slots)
	}
}

// add puts the function into the table.
func (t *handleTable) add(callback *CallbackType, function any) uint64 {
	entry := &registration{callback: callback, function: function}
	t.mutex.Lock()
	defer t.mutex.Unlock()
	var index uint32
	if last := len(t.free) - 1; last >= 0 {
		index = t.free[last]
		t.free = t.free[:last]
	} else {
		index = t.used
		t.grow(index)
		t.used++
	}
	slot := t.slot(index)
	entry.handle = slot.generation<<32 | uint64(index+1)
	slot.registration.Store(entry)
	return entry.handle
}

// find returns what the handle is for, or nil.
func (t *handleTable) find(handle uint64) *registration {
	index := uint32(handle&handleIndex) - 1
	if index == handleIndex {
		return nil
	}
	slot := t.slot(index)
	if slot == nil {
		return nil
	}
	entry := slot.registration.Load()
	if entry == nil || entry.handle != handle {
		return nil
	}
	return entry
}

// remove frees the handle. One that is free already is left alone.
func (t *handleTable) remove(handle uint64) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if t.find(handle) == nil {
		return
	}
	index := uint32(handle&handleIndex) - 1
	slot := t.slot(index)
	slot.registration.Store(nil)
	slot.generation = (slot.generation + 1) & handleGenerations
	t.free = append(t.free, index)
}

// count returns how many functions native code has.
func (t *handleTable) count() int {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	return int(t.used) - len(t.free)
}
