// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/run/native"
)

// tree is a root with two children, the first of which has one.
func tree() *native.Node {
	root, first := native.NewNode("root"), native.NewNode("first")
	first.Add(native.NewNode("inner"))
	root.Add(first)
	root.Add(native.NewNode("second"))
	return root
}

func panicOf(f func()) (value any) {
	defer func() { value = recover() }()
	f()
	return nil
}

func TestVisited(t *testing.T) {
	root := tree()
	defer root.Close()
	var seen strings.Builder
	root.Visit(func(node *native.Node, depth uint32) {
		fmt.Fprintf(&seen, "%d %s %s %d, ", depth, node.Name(), native.NameOf(node), node.Count())
	})
	if got, want := seen.String(), "0 root root 4, 1 first first 2, 2 inner inner 1, 1 second second 1, "; got != want {
		t.Errorf("%s, not %s", got, want)
	}
	if !root.Compare(func(a, b *native.Node) bool { return a.Name() == "first" && b.Name() == "second" && !a.Same(b) }) {
		t.Error("Compare")
	}
}

// What is lent to be looked at is not changed, and nobody else changes it.
func TestNotChanged(t *testing.T) {
	root := tree()
	defer root.Close()
	root.Visit(func(node *native.Node, _ uint32) {
		if got := panicOf(func() { node.Rename("other") }); got != native.ErrReentrant {
			t.Errorf("Rename: %v", got)
		}
	})
	if got := root.Name(); got != "root" {
		t.Errorf("Name = %s", got)
	}
}

func TestEdited(t *testing.T) {
	root := tree()
	defer root.Close()
	var kept *native.Node
	root.Edit(func(node *native.Node) {
		if node.Name() == "inner" {
			node.Add(native.NewNode("new"))
			kept = node
		}
		node.Rename(node.Name() + "!")
	})
	if got := root.Count(); got != 5 {
		t.Errorf("Count = %d", got)
	}
	var names []string
	root.Visit(func(node *native.Node, _ uint32) { names = append(names, node.Name()) })
	if got := strings.Join(names, " "); got != "root! first! inner! new! second!" {
		t.Error(got)
	}
	if got := panicOf(func() { kept.Name() }); got != native.ErrClosed {
		t.Errorf("Name of what was kept: %v", got)
	}
}

// Whoever keeps it finds it closed; to close it, early or late, frees nothing.
func TestKept(t *testing.T) {
	root := tree()
	defer root.Close()
	var kept []*native.Node
	root.Visit(func(node *native.Node, depth uint32) {
		kept = append(kept, node)
		if depth == 1 {
			if err := node.Close(); err != nil {
				t.Error(err)
			}
			if got := panicOf(func() { node.Name() }); got != native.ErrClosed {
				t.Errorf("Name after Close: %v", got)
			}
		}
	})
	for _, node := range kept {
		if got := panicOf(func() { node.Name() }); got != native.ErrClosed {
			t.Errorf("Name: %v", got)
		}
		if got := panicOf(func() { native.NameOf(node) }); got != native.ErrClosed {
			t.Errorf("NameOf: %v", got)
		}
		if err := node.Close(); err != nil {
			t.Error(err)
		}
	}
	if got := root.Count(); got != 4 {
		t.Errorf("Count = %d", got)
	}
}

func TestNotGivenAway(t *testing.T) {
	root := tree()
	defer root.Close()
	root.Edit(func(node *native.Node) {
		for name, give := range map[string]func(){
			"Consume":    func() { native.Consume(node) },
			"ConsumeAll": func() { native.ConsumeAll([]*native.Node{node}) },
			"Add":        func() { native.NewNode("other").Add(node) },
		} {
			err, _ := panicOf(give).(error)
			var argument *native.ArgumentError
			if !errors.As(err, &argument) || argument.Reason != "is only lent, and not there to be given away" {
				t.Errorf("%s: %v", name, err)
			}
		}
	})
	if got := root.Count(); got != 4 {
		t.Errorf("Count = %d", got)
	}
}

func TestGivenForGood(t *testing.T) {
	var kept *native.Node
	native.HandOver(func(node *native.Node) { kept = node })
	if got := kept.Name(); got != "given" {
		t.Errorf("Name = %s", got)
	}
	if err := kept.Close(); err != nil {
		t.Error(err)
	}
}

func TestStoredAndFailing(t *testing.T) {
	viewer := native.NewViewer(func(node *native.Node) (uint64, error) {
		if node.Name() == "" {
			return 0, errors.New("has no name")
		}
		return node.Count(), nil
	})
	defer viewer.Close()
	if got, err := viewer.Show("one"); got != 1 || err != nil {
		t.Errorf("Show = %d, %v", got, err)
	}
	if _, err := viewer.Show(""); err == nil || err.Error() != "has no name" {
		t.Errorf("Show: %v", err)
	}
}

// Functions in fields, of Go and of native code: lent on the way in, and what they were lent goes on.
func TestHooks(t *testing.T) {
	root := tree()
	defer root.Close()
	var kept *native.Node
	hooks := native.Hooks{See: func(node *native.Node) uint64 {
		kept = node
		return node.Count()
	}}
	if got := native.RunHooks(hooks, root); got != 4 {
		t.Errorf("RunHooks = %d", got)
	}
	wrapped := native.Wrap(hooks)
	if got := wrapped.See(root); got != 5 {
		t.Errorf("See = %d", got)
	}
	root.Visit(func(node *native.Node, _ uint32) {
		if got := wrapped.See(node); got != node.Count()+1 || kept == node {
			t.Errorf("See = %d", got)
		}
		if got := panicOf(func() { kept.Name() }); got != native.ErrClosed {
			t.Errorf("Name: %v", got)
		}
	})
}

// A callback that panics ends the loan, too.
func TestPanic(t *testing.T) {
	root := tree()
	defer root.Close()
	var kept *native.Node
	if got := panicOf(func() {
		root.Edit(func(node *native.Node) {
			kept = node
			panic("enough")
		})
	}); got != "enough" {
		t.Errorf("%v", got)
	}
	if got := panicOf(func() { kept.Name() }); got != native.ErrClosed {
		t.Errorf("Name: %v", got)
	}
	root.Rename("still there")
}

// P-7: other goroutines may use what is lent; the loan ends when the last of their calls has.
func TestP7OtherGoroutines(t *testing.T) {
	root := tree()
	defer root.Close()
	var others sync.WaitGroup
	for range 200 {
		root.Visit(func(node *native.Node, _ uint32) {
			for range 2 {
				others.Add(1)
				go func() {
					defer others.Done()
					for {
						if got := panicOf(func() { node.Count() }); got != nil {
							if got != native.ErrClosed {
								t.Errorf("Count: %v", got)
							}
							return
						}
					}
				}()
			}
			others.Add(1)
			go func() {
				defer others.Done()
				if got := panicOf(func() { node.Rename("never") }); got != native.ErrClosed {
					t.Errorf("Rename: %v", got)
				}
			}()
			time.Sleep(20 * time.Microsecond)
		})
	}
	others.Wait()
	if got := root.Name(); got != "root" {
		t.Errorf("Name = %s", got)
	}
}
