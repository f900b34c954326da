// SPDX-License-Identifier: MIT

// The queue of what is done later, by one goroutine that is there while there is something to do.

package bridge

import "sync"

// task is something that is to be done later. It may block, and call native code. A panic ends the program, as one of any
// goroutine does.
type task interface{ run() }

type taskQueue struct {
	mutex   sync.Mutex
	tasks   []task
	running bool
}

// deferred is the queue of this package.
var deferred taskQueue

// push adds a task. It does not wait.
func (q *taskQueue) push(t task) {
	q.mutex.Lock()
	defer q.mutex.Unlock()
	q.tasks = append(q.tasks, t)
	if !q.running {
		q.running = true
		go q.work()
	}
}

// work does all tasks, and ends when there are none.
func (q *taskQueue) work() {
	var batch []task
	for {
		clear(batch)
		q.mutex.Lock()
		batch, q.tasks = q.tasks, batch[:0]
		q.running = len(batch) > 0
		running := q.running
		q.mutex.Unlock()
		if !running {
			return
		}
		for _, t := range batch {
			t.run()
		}
	}
}
