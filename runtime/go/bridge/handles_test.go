// SPDX-License-Identifier: MIT

package bridge

import (
	"sync"
	"testing"
)

func TestHandles(t *testing.T) {
	var table handleTable
	callback := &CallbackType{Name: "func()"}
	const many = 1000
	all := map[uint64]int{}
	for i := range many {
		handle := table.add(callback, i)
		if _, twice := all[handle]; twice || handle == 0 || handle&droppedToken != 0 {
			t.Fatalf("handle %x", handle)
		}
		all[handle] = i
	}
	for handle, i := range all {
		if entry := table.find(handle); entry == nil || entry.function != i {
			t.Errorf("%x: %v", handle, entry)
		}
	}
	for handle := range all {
		table.remove(handle)
		table.remove(handle)
		if table.find(handle) != nil {
			t.Errorf("%x is still there", handle)
		}
	}
	if table.count() != 0 {
		t.Errorf("%d left", table.count())
	}
	// Slots are used again, handles are not.
	for range many {
		if _, again := all[table.add(callback, nil)]; again {
			t.Fatal("the same handle again")
		}
	}
	if table.used != many || table.count() != many {
		t.Errorf("%d slots, %d functions", table.used, table.count())
	}
}

func TestUnknownHandles(t *testing.T) {
	var table handleTable
	table.add(&CallbackType{}, nil)
	for _, handle := range []uint64{0, 2, 64, 65, 1 << 31, 1<<32 - 1, 1 << 32, 1<<32 | 1, 1<<63 - 1} {
		if table.find(handle) != nil {
			t.Errorf("%x was found", handle)
		}
		table.remove(handle)
	}
	if table.count() != 1 {
		t.Error("removed another")
	}
}

func TestHandlesAtOnce(t *testing.T) {
	var table handleTable
	var group sync.WaitGroup
	for i := range 8 {
		group.Add(1)
		go func() {
			defer group.Done()
			for j := range 2000 {
				handle := table.add(&CallbackType{}, i)
				if entry := table.find(handle); entry == nil || entry.function != i {
					t.Errorf("%x: %v", handle, entry)
				}
				if j%4 != 0 {
					table.remove(handle)
				}
			}
		}()
	}
	group.Wait()
	if got := table.count(); got != 8*500 {
		t.Errorf("%d left", got)
	}
}

func TestPanicsAreTakenOnce(t *testing.T) {
	var table panicTable
	first, second := table.keep("first"), table.keep("second")
	if first == second || first == 0 {
		t.Errorf("tokens %d and %d", first, second)
	}
	if got := table.take(first); got != "first" {
		t.Errorf("took %v", got)
	}
	if got := table.take(first); got != nil {
		t.Errorf("took %v again", got)
	}
	if table.count() != 1 {
		t.Errorf("%d left", table.count())
	}
}
