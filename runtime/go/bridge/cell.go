// SPDX-License-Identifier: MIT

// What frees the native side of handles that nobody closed.

package bridge

import (
	"runtime"
	"sync"
)

// cell is reachable as long as its handle is. Its cleanup, which is dear to attach, stays attached when the handle is
// closed: the cell waits in a pool for the next one. One that the pool lets go finds nothing to free.
type cell struct {
	core *core
}

var cells sync.Pool

func newCell(class *Class, address uintptr, common *commonLock) *cell {
	c, _ := cells.Get().(*cell)
	if c == nil {
		c = &cell{core: new(core)}
		runtime.AddCleanup(c, (*core).unreachable, c.core)
	}
	c.core.class, c.core.common = class, common
	c.core.address.Store(address)
	return c
}

// free gives the cell back, and destroys what it was for, if native code has not.
func (c *cell) free() {
	class, common, address := c.core.class, c.core.common, c.core.address.Swap(0)
	c.core.class, c.core.common = nil, nil
	cells.Put(c)
	class.free(address, common)
}

// free destroys the object behind a holder, if there is one, after its handle is gone.
func (c *Class) free(address uintptr, common *commonLock) {
	commonLocks.put(common)
	if address != 0 {
		c.destroy(address)
	}
}

// unreachable is called some time after the cell became so.
func (c *core) unreachable() {
	if c.address.Load() != 0 {
		deferred.push(c)
	}
}

// run destroys what became unreachable.
func (c *core) run() { c.class.free(c.address.Swap(0), c.common) }
