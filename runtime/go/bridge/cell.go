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
	loan    *Loan
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
	c.core.class, c.core.address = class, address
	if common != nil {
		c.core.common = common
	}
	return c
}

// release gives the cell back, and returns what it was for: address 0 where native code has freed that.
func (c *cell) release() (class *Class, address uintptr) {
	if loan := c.core.loan; loan != nil {
		loan.uses.Unlock()
		return nil, 0
	}
	class, address = c.core.class, c.core.address
	c.core.address = 0
	if c.core.common != nil {
		c.core.common = nil
	}
	cells.Put(c)
	return class, address
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
