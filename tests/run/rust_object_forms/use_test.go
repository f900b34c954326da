// SPDX-License-Identifier: MIT

package run

import (
	"errors"
	"reflect"
	"testing"

	"example.com/run/native"
)

func same[T any](t *testing.T, wanted, found T) {
	t.Helper()
	if !reflect.DeepEqual(wanted, found) {
		t.Errorf("wanted %v, found %v", wanted, found)
	}
}

func motor(t *testing.T, power float64) *native.Motor {
	t.Helper()
	made, err := native.NewMotor(power)
	same(t, nil, err)
	return made
}

func TestErrorsMayOwnObjects(t *testing.T) {
	given := motor(t, 3)
	err := native.Lose(given)
	var lost *native.LostError
	if !errors.As(err, &lost) {
		t.Fatal(err)
	}
	same(t, "lost", err.Error())
	same(t, 3.0, lost.Engine.Power())
	same(t, nil, lost.Engine.Close())
	same(t, nil, given.Close())
}

func TestConsumedInPairs(t *testing.T) {
	first, second := motor(t, 1), motor(t, 2)
	first.Swap(second)
	same(t, 2.0, first.Power())
	third, fourth := first.ConsumeBoth(second)
	same(t, 1.0, third.Power())
	same(t, 10.0, third.Tune(func(power float64) float64 { return power * 10 }))
	same(t, "engine", fourth.Name())
	same(t, []string{"a", "b"}, fourth.Parts())
	same(t, false, fourth.CompareTo(nil))
	same(t, true, fourth.CompareTo(fourth))
	_, err := fourth.TryTake(true)
	same(t, "lost", err.Error())
	_, err = fourth.TryTake(false)
	same(t, true, errors.Is(err, native.ErrClosed))
	same(t, nil, third.Close())
}

func TestArgumentsWithAnyName(t *testing.T) {
	match, outcome, frame, call := motor(t, 1), motor(t, 2), motor(t, 3), motor(t, 4)
	same(t, 10.0, native.Type(match, outcome, frame, call))
	same(t, 5.5, native.Type(match, motor(t, 0.5), nil, call))
}

func TestWithoutSize(t *testing.T) {
	all := native.ZeroMany(3)
	same(t, 3, len(all))
	one := native.ZeroMake()
	same(t, "Zero", one.GoString())
	same(t, true, one.Equal(all[2]))
	same(t, 0, one.Compare(all[0]))
	same(t, all[1].Hash(), one.Hash())
	for _, zero := range append(all, one) {
		same(t, nil, zero.Close())
	}
}

func TestSharedAndOwned(t *testing.T) {
	pool, item := native.NewPool(), native.NewPool()
	pool.Push(item)
	again := pool.Items()[0]
	same(t, true, native.PoolSame(item, again))
	same(t, false, native.PoolSame(item, pool))
	same(t, true, item.Same(again))
	same(t, 0, native.PoolOwned().IntoLen())
	var refused *native.ArgumentError
	func() {
		defer func() {
			if err, ok := recover().(error); !ok || !errors.As(err, &refused) {
				t.Error("taken from others")
			}
		}()
		item.IntoLen()
	}()
	same(t, nil, again.Close())
	same(t, 1, pool.IntoLen())
	same(t, 0, item.IntoLen())
}

func TestOld(t *testing.T) {
	old := native.NewOld()
	same(t, 1, old.Value())
	same(t, nil, old.Close())
}

// methods that are chained in Rust are called one after the other.
func TestR8Chained(t *testing.T) {
	engine := motor(t, 3)
	engine.Boost(2)
	engine.Boost(1)
	same(t, 6, engine.Power())
	var route native.Route
	for _, stop := range []string{"a", "", "b"} {
		route.Via(stop)
	}
	same(t, []string{"a", "b"}, route.Stops)
}
