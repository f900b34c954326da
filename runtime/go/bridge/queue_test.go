// SPDX-License-Identifier: MIT

package bridge

import (
	"runtime"
	"sync"
	"testing"
	"time"
)

type testTask func()

func (t testTask) run() { t() }

func TestQueue(t *testing.T) {
	var queue taskQueue
	var group sync.WaitGroup
	var order []int
	for i := range 1000 {
		group.Add(1)
		queue.push(testTask(func() {
			defer group.Done()
			order = append(order, i)
		}))
		if i%100 == 0 {
			runtime.Gosched()
		}
	}
	group.Wait()
	for i, got := range order {
		if got != i {
			t.Fatalf("task %d was the %dth", got, i)
		}
	}
	// The goroutine ends when there is nothing to do, and comes back.
	for end := time.Now().Add(10 * time.Second); ; runtime.Gosched() {
		queue.mutex.Lock()
		running := queue.running
		queue.mutex.Unlock()
		if !running {
			break
		}
		if time.Now().After(end) {
			t.Fatal("still running")
		}
	}
	done := make(chan struct{})
	queue.push(testTask(func() {
		// One that a task adds is done too.
		queue.push(testTask(func() { close(done) }))
	}))
	<-done
}
