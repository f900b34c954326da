// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"example.com/run/native"
)

func newBox(t *testing.T, size uint32) *native.Box {
	t.Helper()
	box, err := native.NewBox(size)
	if err != nil {
		t.Fatal(err)
	}
	return box
}

// N-14: constructors, const and other members, unique_ptr, one destruction each. N-5: who makes it, frees it.
func TestN14N5Classes(t *testing.T) {
	boxes, destroyed := native.Boxes(), native.Destroyed()
	var thrown *native.CppError
	if box, err := native.NewBox(0); box != nil || !errors.As(err, &thrown) || thrown.Type != "std::invalid_argument" {
		t.Errorf("NewBox(0) = %v, %v", box, err)
	}
	destroyed = native.Destroyed()
	box := newBox(t, 1)
	labelled, err := native.NewLabelledBox(2, "tea")
	if err != nil {
		t.Fatal(err)
	}
	if box.Size() != 1 || labelled.Label() != "tea" {
		t.Errorf("%d, %q", box.Size(), labelled.Label())
	}
	if err := box.Grow(4); err != nil || box.Size() != 5 {
		t.Errorf("Grow = %v, %d", err, box.Size())
	}
	if err := box.Grow(400); err == nil || err.Error() != "too large" {
		t.Errorf("Grow = %v", err)
	}
	if got := native.LabelBoth(box, labelled); got != 7 {
		t.Errorf("LabelBoth = %d", got)
	}
	if got := native.Consume(box); got != 5 {
		t.Errorf("Consume = %d", got)
	}
	passed := native.Pass(labelled)
	if passed.Label() != "tea" {
		t.Errorf("Pass = %q", passed.Label())
	}
	if got, err := passed.Open(); got != "tea" || err != nil {
		t.Errorf("Open = %q, %v", got, err)
	}
	largest, err := native.BoxLargest()
	if err != nil || largest.Size() != 100 {
		t.Errorf("BoxLargest = %v, %v", largest, err)
	}
	largest.Close()
	largest.Close()
	if native.Boxes() != boxes || native.Destroyed()-destroyed != 3 {
		t.Errorf("%d boxes are left, %d were destroyed", native.Boxes()-boxes, native.Destroyed()-destroyed)
	}
}

func TestNullIsAnError(t *testing.T) {
	if box, err := native.None(); box != nil || err == nil || !strings.Contains(err.Error(), "null") {
		t.Errorf("None = %v, %v", box, err)
	}
}

func TestClosedAndTwice(t *testing.T) {
	box := newBox(t, 1)
	var none *native.Box
	if got := panicOf(func() { native.LabelBoth(box, box) }); got != native.ErrReentrant {
		t.Errorf("the same twice: %v", got)
	}
	box.Close()
	if err := box.Grow(1); err != native.ErrClosed {
		t.Errorf("Grow of a closed one = %v", err)
	}
	var argument *native.ArgumentError
	if err := none.Grow(1); !errors.As(err, &argument) || argument.Reason != "is nil" {
		t.Errorf("Grow of nil = %v", err)
	}
}

func panicOf(f func()) (value any) {
	defer func() { value = recover() }()
	f()
	return nil
}

func newAnimal(t *testing.T, name string, legs uint32) *native.Animal {
	t.Helper()
	animal, err := native.NewAnimal(name, legs)
	if err != nil {
		t.Fatal(err)
	}
	return animal
}

func TestBases(t *testing.T) {
	animal := newAnimal(t, "Ada", 4)
	defer animal.Close()
	if animal.Legs() != 4 || animal.Name() != "Ada" {
		t.Errorf("%d legs, %q", animal.Legs(), animal.Name())
	}
	named := animal.AsNamed()
	named.Rename("Bea")
	if got, err := named.Kind(); animal.Name() != "Bea" || got != "animal" || err != nil {
		t.Errorf("%q, %q, %v", animal.Name(), got, err)
	}
	other, err := native.NewNamed("Cy")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if got := native.NamesOf([]*native.Named{named, other}); !slices.Equal(got, []string{"Bea, animal", "Cy, named"}) {
		t.Errorf("NamesOf = %q", got)
	}
	animal.Close()
	if named.Name() != "Bea" {
		t.Error("the base is gone with the derived one")
	}
	named.Close()
}

// The base has no methods that change it, but its class has.
func TestBasesLockForTheirClass(t *testing.T) {
	writing, err := native.NewWriting()
	if err != nil {
		t.Fatal(err)
	}
	defer writing.Close()
	reading := writing.AsReading()
	defer reading.Close()
	texts := []string{"", strings.Repeat("x", 100), strings.Repeat("y", 200)}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for i := range 2000 {
			writing.Write(texts[i%3])
		}
	}()
	for range 2000 {
		if got := reading.Text(); !slices.Contains(texts, got) {
			t.Errorf("Text = %q", got)
		}
	}
	<-done
}

// Handles of one object share its lock: nobody reads a name while it is written.
func TestHandlesShareTheLock(t *testing.T) {
	animal := newAnimal(t, "a", 2)
	defer animal.Close()
	named := animal.AsNamed()
	defer named.Close()
	var group sync.WaitGroup
	for _, name := range []string{strings.Repeat("x", 100), strings.Repeat("y", 200)} {
		group.Add(2)
		go func() {
			defer group.Done()
			for range 500 {
				named.Rename(name)
			}
		}()
		go func() {
			defer group.Done()
			for range 500 {
				if got := animal.Name(); strings.Trim(got, "x") != "" && strings.Trim(got, "y") != "" && got != "a" {
					t.Errorf("Name = %q", got)
				}
			}
		}()
	}
	group.Wait()
}

// members that are chained in C++ are called one after the other, and give nothing but themselves.
func TestR8Chained(t *testing.T) {
	animal, err := native.NewAnimal("a", 4)
	if err != nil {
		t.Fatal(err)
	}
	for _, more := range []string{"n", "t"} {
		if err := animal.Add(more); err != nil {
			t.Fatal(err)
		}
	}
	named := animal.AsNamed()
	if animal.Name() != "ant" || named.Name() != "ant" {
		t.Errorf("%q, %q", animal.Name(), named.Name())
	}
	if err := named.Add("s"); err != nil || animal.Name() != "ants" {
		t.Errorf("%v, %q", err, animal.Name())
	}
	other, err := native.NewNamed("other")
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if failure := fmt.Sprint(recover()); !strings.Contains(failure, "another object") {
			t.Error(failure)
		}
	}()
	animal.Of(other)
}
