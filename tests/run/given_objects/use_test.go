// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"testing"

	"example.com/run/native"
)

// alone holds the test to leaving no wagon behind.
func alone(t *testing.T) {
	t.Helper()
	t.Cleanup(func() {
		t.Helper()
		if got := native.Alive(); got != 0 {
			t.Errorf("%d wagons are left", got)
		}
	})
}

// isGone reports whether the wagon counts as closed.
func isGone(wagon *native.Wagon) (gone bool) {
	defer func() { gone = recover() == native.ErrClosed }()
	wagon.Load()
	return false
}

func allGone(t *testing.T, wagons ...*native.Wagon) {
	t.Helper()
	for i, wagon := range wagons {
		if !isGone(wagon) {
			t.Errorf("wagon %d is still there", i)
		}
		if err := wagon.Close(); err != nil {
			t.Errorf("closing wagon %d: %v", i, err)
		}
	}
}

func wagons(loads ...uint64) (made []*native.Wagon) {
	for _, load := range loads {
		made = append(made, native.NewWagon(load))
	}
	return made
}

// N-6: what is given away inside of data is gone.
func TestN6GivenInsideData(t *testing.T) {
	alone(t)
	list := wagons(1, 2, 4)
	if got := native.Sum(list); got != 7 {
		t.Errorf("Sum = %d", got)
	}
	allGone(t, list...)
	if got := native.Sum(nil); got != 0 {
		t.Errorf("Sum(nil) = %d", got)
	}
	named := map[string]*native.Wagon{"a": native.NewWagon(8), "b": native.NewWagon(16)}
	if got := native.SumNamed(named); got != 24 {
		t.Errorf("SumNamed = %d", got)
	}
	allGone(t, named["a"], named["b"])
	pairs := []native.Pair{{Front: native.NewWagon(1)}, {Front: native.NewWagon(2), Back: native.NewWagon(4)}}
	if got := native.SumPairs(pairs); got != 7 {
		t.Errorf("SumPairs = %d", got)
	}
	allGone(t, pairs[0].Front, pairs[1].Front, pairs[1].Back)
}

// Many, in an order that is not that of their locks, and one of them twice.
func TestManyAtOnce(t *testing.T) {
	alone(t)
	list := make([]*native.Wagon, 1000)
	for i := range list {
		list[(i*617)%len(list)] = native.NewWagon(uint64(i))
	}
	func() {
		defer func() {
			if got := recover(); got != native.ErrReentrant {
				t.Errorf("Sum of one twice: %v", got)
			}
		}()
		native.Sum(append(list, list[500]))
	}()
	if got := native.Sum(list); got != 999*500 {
		t.Errorf("Sum = %d", got)
	}
	allGone(t, list...)
}

func TestTheyComeBack(t *testing.T) {
	alone(t)
	pair := native.Pair{Front: native.NewWagon(1), Back: native.NewWagon(2), Name: "both"}
	turned := native.Turn(pair)
	allGone(t, pair.Front, pair.Back)
	if turned.Front.Load() != 2 || turned.Back.Load() != 1 || turned.Name != "both" {
		t.Errorf("Turn = %v", turned)
	}
	first := native.NewWagon(4)
	joined := native.Joined(first, []*native.Wagon{turned.Front, turned.Back})
	allGone(t, first, turned.Front, turned.Back)
	if got := joined.Load(); got != 7 {
		t.Errorf("Joined = %d", got)
	}
	joined.Close()
}

func TestTheyAreGoneWhereTheFunctionFails(t *testing.T) {
	alone(t)
	list := wagons(1, 2)
	if err := native.Derail(list); err == nil || err.Error() != "2 wagons went off the rails" {
		t.Errorf("Derail = %v", err)
	}
	allGone(t, list...)
}

// What Go refuses takes nothing: nil, a zero value, a closed one, one twice, one that is in use.
func TestRefusedByGo(t *testing.T) {
	alone(t)
	one, two := native.NewWagon(1), native.NewWagon(2)
	closed := native.NewWagon(4)
	closed.Close()
	for name, bad := range map[string]*native.Wagon{"nil": nil, "zero": new(native.Wagon), "closed": closed, "twice": one} {
		func() {
			defer func() {
				err, ok := recover().(error)
				var argument *native.ArgumentError
				switch {
				case !ok:
					t.Errorf("%s: no error", name)
				case errors.As(err, &argument):
					if argument.Argument != "wagons" {
						t.Errorf("%s: %v", name, err)
					}
				case err != native.ErrClosed && err != native.ErrReentrant:
					t.Errorf("%s: %v", name, err)
				}
			}()
			native.Sum([]*native.Wagon{one, two, bad})
		}()
	}
	if one.Load() != 1 || two.Load() != 2 {
		t.Error("a refused call took something")
	}
	one.Close()
	two.Close()
}

// A call that native code refuses may have taken them: then they are gone on both sides, else they are there on both.
func TestRefusedByNativeCode(t *testing.T) {
	alone(t)
	list := wagons(1, 2)
	func() {
		defer func() {
			var argument *native.ArgumentError
			if err, ok := recover().(error); !ok || !errors.As(err, &argument) || argument.Argument != "gauge" {
				t.Errorf("SumOn: %v", err)
			}
		}()
		native.SumOn(list, 9)
	}()
	there := int64(0)
	for _, wagon := range list {
		if !isGone(wagon) {
			there++
		}
	}
	if got := native.Alive(); got != there {
		t.Errorf("%d wagons are alive, and %d for Go", got, there)
	}
	for _, wagon := range list {
		wagon.Close()
	}
	if got := native.SumOn(wagons(1), native.GaugeBroad); got != 2 {
		t.Errorf("SumOn = %d", got)
	}
}

func TestFromCallbacks(t *testing.T) {
	alone(t)
	var made []*native.Wagon
	got := native.Collect(func(n uint64) []*native.Wagon {
		list := wagons(n, n)
		made = append(made, list...)
		return list
	})
	if got != 12 {
		t.Errorf("Collect = %d", got)
	}
	allGone(t, made...)
	one := native.NewWagon(5)
	if got := native.CollectOne(func() *native.Wagon { return one }); got != 5 {
		t.Errorf("CollectOne = %d", got)
	}
	allGone(t, one)
	if got := native.CollectOne(func() *native.Wagon { return nil }); got != 0 {
		t.Errorf("CollectOne = %d", got)
	}
}

func TestToNativeFunctions(t *testing.T) {
	alone(t)
	list := wagons(1, 2)
	if got := native.Summer()(list); got != 3 {
		t.Errorf("Summer = %d", got)
	}
	allGone(t, list...)
}
