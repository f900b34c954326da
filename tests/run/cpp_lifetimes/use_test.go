// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"slices"
	"testing"

	"example.com/run/native"
)

func panicOf(f func()) (value any) {
	defer func() { value = recover() }()
	f()
	return nil
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// counted fails the test where it leaves objects behind.
func counted(t *testing.T) {
	before := native.Live()
	t.Cleanup(func() {
		if left := native.Live() - before; left != 0 {
			t.Errorf("%d objects are left", left)
		}
	})
}

func TestWhatCannotBeMoved(t *testing.T) {
	counted(t)
	gauge, other := native.NewGauge(2, 7), native.GaugeBetween(5)
	gauge.Set(9)
	other.Set(1)
	if gauge.Get() != 7 || other.Get() != 5 {
		t.Errorf("%d, %d", gauge.Get(), other.Get())
	}
	gauge.Close()
	other.Close()
}

func TestWhatCannotBeMade(t *testing.T) {
	counted(t)
	if _, err := native.Square(-1); err == nil {
		t.Error("a negative side is good")
	}
	shape := must(native.Square(3))
	if shape.Area() != 9 {
		t.Errorf("the area is %v", shape.Area())
	}
	if got := native.AreaOf(shape); got != 9 {
		t.Errorf("AreaOf = %v", got)
	}
	if got := panicOf(func() { shape.Area() }); got != native.ErrClosed {
		t.Errorf("a consumed one: %v", got)
	}
	sum := 0.0
	for _, shape := range must(native.Squares(4)) {
		sum += shape.Area()
		shape.Close()
	}
	if sum != 14 {
		t.Errorf("the sum is %v", sum)
	}
}

func TestWhatOthersShareIsNotTaken(t *testing.T) {
	counted(t)
	ship := must(native.NewShip("Ada"))
	self := must(ship.Self())
	if !ship.Same(self) || must(self.Text()) != "Ada" {
		t.Error("another ship")
	}
	var argument *native.ArgumentError
	if _, err := ship.Sink(); !errors.As(err, &argument) || argument.Reason != "is shared by others" {
		t.Errorf("Sink = %v", err)
	}
	if _, err := native.Scuttle(ship); !errors.As(err, &argument) || argument.Argument != "ship" {
		t.Errorf("Scuttle = %v", err)
	}
	self.Close()
	if got := must(native.Scuttle(ship)); got != "Ada" {
		t.Errorf("Scuttle = %q", got)
	}
	launched := must(native.Launched("Bea"))
	if _, err := native.Scuttle(launched); !errors.As(err, &argument) {
		t.Errorf("Scuttle of what a shared_ptr made = %v", err)
	}
	if got := must(launched.Sink()); got != "Bea" {
		t.Errorf("Sink = %q", got)
	}
}

func TestDestructorsCallGo(t *testing.T) {
	counted(t)
	var said []string
	farewell := must(native.NewFarewell(func(text string) { said = append(said, text) }))
	if err := farewell.Hello(); err != nil {
		t.Fatal(err)
	}
	var panicked *native.PanicError
	if got, _ := panicOf(farewell.Whisper).(error); !errors.As(got, &panicked) {
		t.Errorf("a callback under a fast function: %v", got)
	}
	farewell.Close()
	if !slices.Equal(said, []string{"hello", "goodbye"}) {
		t.Errorf("said %q", said)
	}
}

func TestDestructorsPanic(t *testing.T) {
	counted(t)
	farewell := must(native.NewFarewell(func(text string) { panic(text) }))
	if got := panicOf(func() { farewell.Hello() }); got != "hello" {
		t.Errorf("Hello panicked with %v", got)
	}
	if got := panicOf(func() { farewell.Close() }); got != "goodbye" {
		t.Errorf("Close panicked with %v", got)
	}
}

func TestFunctionsOfBoth(t *testing.T) {
	both := must(native.Compose(func(x int64) int64 { return x + 1 }, must(native.AtLeast(5))))
	if got := both(4); got != 5 {
		t.Errorf("both(4) = %d", got)
	}
	var panicked *native.PanicError
	if got, _ := panicOf(func() { both(3) }).(error); !errors.As(got, &panicked) {
		t.Errorf("both(3) panicked with %v", got)
	}
	broken := must(native.Compose(func(int64) int64 { panic("first") }, func(x int64) int64 { return x }))
	if got := panicOf(func() { broken(1) }); got != "first" {
		t.Errorf("broken panicked with %v", got)
	}
}

func TestPanicWhereNothingIsThrown(t *testing.T) {
	counted(t)
	if got := panicOf(func() { native.SquareOf(func() float64 { panic(7) }) }); got != 7 {
		t.Errorf("SquareOf panicked with %v", got)
	}
	shape := native.SquareOf(func() float64 { return 2 })
	if shape.Area() != 4 {
		t.Errorf("the area is %v", shape.Area())
	}
	shape.Close()
}

func TestCallbacksTakeAndGiveObjects(t *testing.T) {
	counted(t)
	var kept *native.Ship
	got := must(native.Trade(func(shape *native.Shape, ship *native.Ship) *native.Shape {
		kept = ship
		area := shape.Area()
		shape.Close()
		return must(native.Square(area))
	}))
	if got != "16" || must(kept.Text()) != "Ada" {
		t.Errorf("Trade = %s", got)
	}
	kept.Close()
	count := must(native.Show(func(ships []*native.Ship) uint32 {
		for _, ship := range ships {
			ship.Close()
		}
		return uint32(len(ships))
	}))
	if count != 2 {
		t.Errorf("Show = %d", count)
	}
	closed := must(native.Square(1))
	closed.Close()
	if got := panicOf(func() {
		native.Trade(func(shape *native.Shape, ship *native.Ship) *native.Shape {
			shape.Close()
			ship.Close()
			return closed
		})
	}); got == nil {
		t.Error("a closed object is good as a result")
	}
}

func TestWhatIsTakenIsGone(t *testing.T) {
	counted(t)
	for _, fail := range []bool{true, false} {
		shape := must(native.Square(2))
		got, err := native.Swallow(shape, fail)
		if (err != nil) != fail || (!fail && got != 4) {
			t.Errorf("Swallow = %v, %v", got, err)
		}
		if got := panicOf(func() { shape.Area() }); got != native.ErrClosed {
			t.Errorf("what was taken: %v", got)
		}
	}
	if got, err := native.Swallow(nil, false); got != -1 || err != nil {
		t.Errorf("Swallow(nil) = %v, %v", got, err)
	}
}
