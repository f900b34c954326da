// SPDX-License-Identifier: MIT

// What frees the native side of handles that nobody closed.

package bridge

import (
	"runtime"
	"sync"
)

// core is what must be freed of an object; it outlives the handle. Address is that of the holder, 0 where there is
// nothing to free.
type core struct {
	address uintptr
	class   *Class
	common  *commonLock
}

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
	c.core.set(address, class, common)
	return c
}

// set writes no pointer that is there already: each may cost a barrier.
func (c *core) set(address uintptr, class *Class, common *commonLock) {
	c.address = address
	if c.class != class {
		c.class = class
	}
	if c.common != common {
		c.common = common
	}
}

// free gives the cell back, and destroys what it was for, if native code has not.
func (c *cell) free() {
	freed := *c.core
	c.core.set(0, freed.class, nil)
	cells.Put(c)
	freed.run()
}

// unreachable is called some time after the cell became so.
func (c *core) unreachable() {
	if c.address != 0 {
		deferred.push(c)
	}
}

// run destroys what the handle was for, after that is gone.
func (c *core) run() {
	commonLocks.put(c.common)
	if c.address != 0 {
		c.class.destroy(c.address)
	}
}
