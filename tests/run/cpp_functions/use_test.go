// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"testing"
	"time"

	"example.com/run/native"
)

func TestPeople(t *testing.T) {
	ada := native.NewPerson("Ada", 36)
	older := native.Older(ada)
	if older.Age() != 37 {
		t.Errorf("%d years", older.Age())
	}
	if got, err := ada.Shout(); got != "Ada!" || err != nil {
		t.Errorf("Shout = %q, %v", got, err)
	}
	if got := native.Greet(ada, nil); got != "Ada and nobody" {
		t.Errorf("Greet = %q", got)
	}
	if got := native.Greet(ada, ada); got != "Ada and Ada" {
		t.Errorf("Greet = %q", got)
	}
	ada.Close()
	older.Close()
}

func TestNodes(t *testing.T) {
	root, child, other := native.NewNode(), native.NewNode(), native.NewNode()
	for _, node := range []*native.Node{child, other} {
		if err := root.Add(node); err != nil {
			t.Fatal(err)
		}
	}
	if err := root.Add(root); err != native.ErrReentrant {
		t.Errorf("a node in itself: %v", err)
	}
	children := root.Children()
	if len(children) != 2 || !children[0].Same(child) || !children[1].Same(other) {
		t.Error("other children")
	}
	if first := root.First(); !first.Same(child) || child.First() != nil {
		t.Error("another first one")
	}
	if last, count := root.Last(); count != 2 || !last.Same(other) {
		t.Error("another last one")
	}
	if !root.Named()["first"].Same(child) {
		t.Error("another name")
	}
	visited := 0
	root.Walk(func(node *native.Node) {
		visited++
		node.Close()
	})
	if visited != 2 {
		t.Errorf("%d were visited", visited)
	}
}

func TestObjectsInVariants(t *testing.T) {
	leaf, nothing := native.Plant(true), native.Plant(false)
	if got := native.CountLeaves([]native.Tree{leaf, nothing, native.Leaf{Node: native.NewNode()}}); got != 2 {
		t.Errorf("%d leaves", got)
	}
}

func handler(t *testing.T) func(native.Message, native.Level, time.Duration, map[string]int32) (*native.Message, error) {
	return func(message native.Message, level native.Level, wait time.Duration, counts map[string]int32) (*native.Message, error) {
		if level != native.LevelHigh || wait != 2*time.Second || counts["x"] != 1 {
			t.Errorf("%v, %v, %v", level, wait, counts)
		}
		if len(message.Body) == 0 {
			return nil, nil
		}
		if message.Body[0] == 9 {
			return nil, errors.New("nine")
		}
		message.Body[0]++
		return &message, nil
	}
}

func TestEveryKindOfArgument(t *testing.T) {
	bus := native.NewBus(handler(t))
	defer bus.Close()
	if got, err := bus.Send(native.Message{Body: []byte{4}}); err != nil || got.Body[0] != 5 {
		t.Errorf("Send = %v, %v", got, err)
	}
	if got, err := bus.Send(native.Message{}); got != nil || err != nil {
		t.Errorf("Send = %v, %v", got, err)
	}
	if _, err := bus.Send(native.Message{Body: []byte{9}}); err == nil || err.Error() != "nine" {
		t.Errorf("Send fails with %v", err)
	}
	// Go's own function, by way of C++.
	again := bus.Handler()
	if got, err := again(native.Message{Body: []byte{1}}, native.LevelHigh, 2*time.Second, map[string]int32{"x": 1}); err != nil || got.Body[0] != 2 {
		t.Errorf("the handler = %v, %v", got, err)
	}
	tree := bus.Change(native.Plant(true), func(native.Tree) native.Tree { return native.Nothing{} })
	if _, ok := tree.(native.Nothing); !ok {
		t.Errorf("Change = %T", tree)
	}
}

func TestFunctionsInsideOfOthers(t *testing.T) {
	if got := native.Next()(native.LevelLow); got != native.LevelHigh {
		t.Errorf("Next = %v", got)
	}
	if sum, name := native.Pairs()([2]int32{1, 2}); sum != 3 || name != "sum" {
		t.Errorf("Pairs = %d, %q", sum, name)
	}
	many := native.Many()
	if got := many[0]() + many[1](); got != 3 {
		t.Errorf("Many sum up to %d", got)
	}
	if got := native.Table()["twice"](4); got != 8 {
		t.Errorf("twice 4 = %d", got)
	}
	if got := native.CallAll([]func() int32{func() int32 { return 4 }, many[1]}); got != 6 {
		t.Errorf("CallAll = %d", got)
	}
	if got := native.Curried()(1)(2); got != 3 {
		t.Errorf("Curried = %d", got)
	}
	product := func(a int32) func(int32) int32 { return func(b int32) int32 { return a * b } }
	if got := native.Apply(product); got != 12 {
		t.Errorf("Apply = %d", got)
	}
}

func TestFunctionsThatLeadToTheirRecord(t *testing.T) {
	step := native.Countdown(7)
	if next := step.Next(3); next == nil || next.Name != "4" || next.Next(5) != nil {
		t.Errorf("Countdown leads to %v", next)
	}
	if got := native.Follow(step, 2); got != "7 5 3 1" {
		t.Errorf("Follow = %q", got)
	}
	var letters func(from rune) native.Step
	letters = func(from rune) native.Step {
		return native.Step{Name: string(from), Next: func(by int32) *native.Step {
			if from+by > 'z' {
				return nil
			}
			next := letters(from + by)
			return &next
		}}
	}
	if got := native.Follow(letters('p'), 4); got != "p t x" {
		t.Errorf("Follow = %q", got)
	}
}
