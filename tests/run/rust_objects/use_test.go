// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/run/native"
)

func panicOf(f func()) (value any) {
	defer func() { value = recover() }()
	f()
	return nil
}

func TestPanicInMethod(t *testing.T) {
	door := native.NewDoor()
	defer door.Close()
	door.Open()
	var broken *native.PanicError
	if err, _ := panicOf(func() { door.Open() }).(error); !errors.As(err, &broken) || broken.Message != "the door is open" {
		t.Errorf("Open panics with %v", err)
	}
	if !door.IsOpen() {
		t.Error("the lock is still held, or the door is closed")
	}
}

func TestDebug(t *testing.T) {
	door := native.NewDoor()
	defer door.Close()
	if got := fmt.Sprintf("%#v", door); got != "Door { open: false }" {
		t.Errorf("GoString = %q", got)
	}
	door.Close()
	if got := fmt.Sprintf("%#v", door); got != "Door" {
		t.Errorf("GoString of a closed one = %q", got)
	}
}

func TestConsumption(t *testing.T) {
	one, two := native.NewDoor(), native.NewDoor()
	one.Open()
	two.Open()
	both := one.Join(two)
	if !both.IsOpen() {
		t.Error("Join")
	}
	for _, gone := range []*native.Door{one, two} {
		if got := panicOf(func() { gone.IsOpen() }); got != native.ErrClosed {
			t.Errorf("IsOpen of a consumed one panics with %v", got)
		}
	}
	if !both.Remove() {
		t.Error("Remove")
	}
}

func TestOptionalReferences(t *testing.T) {
	door := native.NewDoor()
	defer door.Close()
	native.OpenIf(nil)
	native.OpenIf(door)
	if got := native.IsOpen(door); got == nil || !*got {
		t.Errorf("IsOpen = %v", got)
	}
	if got := native.IsOpen(nil); got != nil {
		t.Errorf("IsOpen(nil) = %v", *got)
	}
}

func TestVariantsAndTuples(t *testing.T) {
	switch outcome := native.Attempt(true).(type) {
	case native.OutcomeDone:
		if outcome.Value.IsOpen() {
			t.Error("the door is open")
		}
		outcome.Value.Close()
	default:
		t.Errorf("Attempt = %T", outcome)
	}
	if got := native.Attempt(false); got != (native.OutcomeNot{Reason: "no luck"}) {
		t.Errorf("Attempt = %v", got)
	}
	first, second, err := native.Pair(true)
	if err != nil || first.IsOpen() || !second.IsOpen() {
		t.Errorf("Pair = %v, %v, %v", first, second, err)
	}
	if first, second, err := native.Pair(false); first != nil || second != nil || err == nil {
		t.Errorf("Pair = %v, %v, %v", first, second, err)
	}
	door := native.NewDoor()
	door.Open()
	if !native.Settle(native.OutcomeDone{Value: door}) || native.Settle(native.OutcomeNot{Reason: "no luck"}) {
		t.Error("Settle")
	}
	if got := panicOf(func() { door.IsOpen() }); got != native.ErrClosed {
		t.Errorf("IsOpen of one that was settled panics with %v", got)
	}
}

func TestPanicInDrop(t *testing.T) {
	native.NewFragile(false).Close()
	var broken *native.PanicError
	if err, _ := panicOf(func() { native.NewFragile(true).Close() }).(error); !errors.As(err, &broken) || broken.Message != "it broke" {
		t.Errorf("Close panics with %v", err)
	}
}

func TestArc(t *testing.T) {
	house := native.NewHouse("a")
	again := house.Again()
	if !house.Same(again) || house.Name() != "a" {
		t.Error("Again")
	}
	var argument *native.ArgumentError
	err, _ := panicOf(func() { house.Unwrap() }).(error)
	if !errors.As(err, &argument) || !strings.Contains(argument.Reason, "shared") {
		t.Errorf("Unwrap of a shared one panics with %v", err)
	}
	if house.Name() != "a" {
		t.Error("a refused call consumed the house")
	}
	again.Close()
	if got := house.Unwrap(); got != "a" {
		t.Errorf("Unwrap = %q", got)
	}

	long, short := native.NewHouse("long"), native.NewHouse("b")
	found := native.OfLength([]*native.House{long, short, long}, 4)
	if len(found) != 2 || !found[0].Same(long) || !found[1].Same(long) {
		t.Errorf("OfLength = %v", found)
	}
	found[0].Close()
	if long.Name() != "long" || found[1].Name() != "long" {
		t.Error("handles are not of their own")
	}
}

func TestSerialize(t *testing.T) {
	cell := native.NewCell()
	defer cell.Close()
	done := make(chan struct{})
	for range 4 {
		go func() {
			for range 1000 {
				cell.Next()
			}
			done <- struct{}{}
		}()
	}
	for range 4 {
		<-done
	}
	if got := cell.Next(); got != 4001 {
		t.Errorf("Next = %d", got)
	}
}

func TestDirectiveObject(t *testing.T) {
	open := native.NewOpen(3)
	defer open.Close()
	if open.Size() != 3 {
		t.Error("Size")
	}
}

// What Rust copies is not consumed, and goes in inside data.
func TestCopies(t *testing.T) {
	color := native.NewColor(4)
	if mixed := color.Mix(color); mixed.Value() != 4 || color.Value() != 4 || !mixed.Equal(color) {
		t.Errorf("mixed %d of %d", mixed.Value(), color.Value())
	}
	color.Brighten(2)
	values := func(colors []*native.Color) (values []uint32) {
		for _, color := range colors {
			values = append(values, color.Value())
		}
		return values
	}
	if got := values(native.Flat(native.Style{Fore: color}, nil)); !slices.Equal(got, []uint32{6}) {
		t.Error(got)
	}
	all := native.Flat(native.Style{Fore: color, Back: color}, native.NewColor(8))
	if got := values(all); !slices.Equal(got, []uint32{6, 6, 8}) || all[0].Same(color) {
		t.Error(got)
	}
	painted := native.Paint(all, func(one *native.Color, all []*native.Color) *native.Color {
		return native.Flat(native.Style{Fore: one}, nil)[0].Mix(all[len(all)-1])
	})
	if got := values(append(painted, all...)); !slices.Equal(got, []uint32{7, 7, 8, 6, 6, 8}) {
		t.Error(got)
	}
	if got := native.Paint(all[:1], func(*native.Color, []*native.Color) *native.Color { return color })[0]; got.Same(color) || color.Value() != 6 {
		t.Error(got.Value(), color.Value())
	}
	if color.IntoValue() != 6 {
		t.Error("a box is consumed")
	}
	defer func() {
		if err, _ := recover().(error); !errors.Is(err, native.ErrClosed) {
			t.Error(err)
		}
	}()
	native.Flat(native.Style{Fore: all[0], Back: color}, nil)
}
