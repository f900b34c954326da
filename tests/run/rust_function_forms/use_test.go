// SPDX-License-Identifier: MIT

package run

import (
	"errors"
	"math/big"
	"reflect"
	"runtime"
	"testing"
	"time"

	"example.com/run/native"
)

func same[T any](t *testing.T, wanted, found T) {
	t.Helper()
	if !reflect.DeepEqual(wanted, found) {
		t.Errorf("wanted %v, found %v", wanted, found)
	}
}

func TestEveryFormThatIsTaken(t *testing.T) {
	add := func(to int32) int32 { return to + 100 }
	for name, call := range map[string]func(func(int32) int32) int32{
		"generic": native.ByGeneric, "box mut": native.ByBoxMut, "box once": native.ByBoxOnce, "arc": native.ByArc, "rc": native.ByRc,
		"ref": native.ByRef, "ref send": native.ByRefSend, "mut": native.ByMut, "mut impl": native.ByMutImpl, "ref box": native.ByRefBox,
		"option ref": native.ByOptionRef, "option mut": native.ByOptionMut, "option impl": native.ByOptionImpl,
	} {
		if found := call(add); found < 101 || found > 111 {
			t.Errorf("%s: %d", name, found)
		}
	}
	same(t, 203, native.ByWhere(add))
	same(t, "x!", native.ByOnce(func(text string) string { return text + "!" }))
	for _, call := range []func(func(int32) int32) int32{native.ByOptionRef, native.ByOptionMut, native.ByOptionImpl} {
		same(t, -1, call(nil))
	}
	functions := []func(int32) int32{add, func(to int32) int32 { return -to }}
	same(t, 100, native.ByList(functions))
	same(t, 100, native.BySlice(functions))
	same(t, 100, native.ByMap(map[string]func(int32) int32{"a": functions[0], "b": functions[1]}))
}

func TestNilIsRefused(t *testing.T) {
	var refused *native.ArgumentError
	for _, call := range []func(){
		func() { native.ByGeneric(nil) }, func() { native.ByRef(nil) },
		func() { native.ByList([]func(int32) int32{nil}) },
		func() { native.ByMap(map[string]func(int32) int32{"a": nil}) },
	} {
		func() {
			defer func() {
				if err, ok := recover().(error); !ok || !errors.As(err, &refused) {
					t.Errorf("not refused: %v", err)
				}
			}()
			call()
		}()
	}
}

func TestFunctionsInRecords(t *testing.T) {
	total, calls := uint8(0), 0
	result, err := native.RunHooks(native.Hooks{
		Name: "go",
		On:   func(name string) error { calls += len(name); return nil },
		Off:  func() { calls += 10 },
		Next: func(by uint8) uint8 { total += by; return total },
	})
	same(t, nil, err)
	same(t, 4, result)
	same(t, 12, calls)
	_, err = native.RunHooks(native.Hooks{On: func(string) error { return errors.New("not today") }})
	same(t, "not today", err.Error())

	hooks := native.MakeHooks("rust")
	same(t, true, hooks.Off == nil)
	same(t, nil, hooks.On("x"))
	same(t, "empty", hooks.On("").Error())
	same(t, 1, hooks.Next(1))
	same(t, 3, hooks.Next(2))
	result, err = native.RunHooks(hooks)
	same(t, nil, err)
	same(t, 4+6, result)
}

func TestValuesOfEveryKind(t *testing.T) {
	sum := native.Values(func(flag bool, letter rune, color native.Color, wait time.Duration, pair native.Tuple2[uint8, string],
		array [2]uint16, option *string, text string, points []native.Point, shape native.Shape, wide *big.Int) (int8, float32) {
		same(t, true, flag)
		same(t, 'x', letter)
		same(t, native.ColorBlue, color)
		same(t, time.Second, wait)
		same(t, native.Tuple2[uint8, string]{V0: 1, V1: "two"}, pair)
		same(t, [2]uint16{3, 4}, array)
		same(t, "five", *option)
		same(t, "six", text)
		same(t, []native.Point{{X: 7, Y: 8}}, points)
		same(t, native.Shape(native.ShapeCircle{Radius: 9}), shape)
		same(t, int64(10), wide.Int64())
		return -5, 7.5
	})
	same(t, 2.5, sum)
	same(t, 3, native.Compound(func() map[string][]native.Shape {
		return map[string][]native.Shape{"a": {native.ShapeEmpty{}, native.ShapeEmpty{}}, "b": {native.ShapeCircle{}}}
	}))
	same(t, native.ColorBlue, native.Recolor(func(color native.Color) native.Color { return color + 1 }))
	same(t, true, native.Reshape(func(shape native.Shape) native.Shape { return shape }))
	same(t, false, native.Reshape(func(native.Shape) native.Shape { return nil }))
}

func panics(call func()) (value any) {
	defer func() { value = recover() }()
	call()
	return nil
}

func TestWhatIsNoValueIsAPanic(t *testing.T) {
	if panics(func() { native.Recolor(func(native.Color) native.Color { return 77 }) }) == nil {
		t.Error("an unknown color was taken")
	}
	if panics(func() { native.ByOnce(func(string) string { return "\xff" }) }) == nil {
		t.Error("a text that is no UTF-8 was taken")
	}
}

func TestErrorsOfEveryKind(t *testing.T) {
	_, err := native.Io(func() (uint8, error) { return 0, errors.New("no file") })
	same(t, "no file", err.Error())
	value, err := native.Io(func() (uint8, error) { return 7, nil })
	same(t, nil, err)
	same(t, 7, value)
	same(t, "any", native.UnitOrAny(func() error { return errors.New("any") }).Error())
	same(t, nil, native.UnitOrAny(func() error { return nil }))
	_, err = native.NumberOrText(func() (uint8, error) { return 1, errors.New("text") })
	same(t, "text", err.Error())
	var given error
	native.OnIoError(func(err error) { given = err })
	same(t, "entity not found", given.Error())
	_, err = native.Picks()("text", nil, native.ShapeEmpty{}, native.NewShared())
	same(t, true, errors.Is(err, native.ErrMissingPoints))
}

func TestObjectsThroughFunctions(t *testing.T) {
	var kept *native.Shared
	same(t, 1, native.TakesShared(func(one *native.Shared, all []*native.Shared) *native.Shared {
		kept = all[0]
		return one
	}))
	same(t, 2, kept.Add(1))
	same(t, 1, native.TakesCounters(func(all []*native.Counter, none *native.Counter) *native.Counter {
		same(t, true, none == nil)
		return all[0]
	}))
	same(t, -1, native.TakesCounters(func([]*native.Counter, *native.Counter) *native.Counter { return nil }))
	lent := native.NewCounter(20)
	same(t, 321, native.TakeCounter()(native.NewCounter(1), lent, native.NewCounter(300)))
	same(t, 20, lent.Value())
	same(t, 21, native.TakeCounter()(native.NewCounter(1), lent, nil))
	same(t, nil, lent.Close())
	native.NewShared().Each(func(shared *native.Shared) { same(t, 3, shared.Add(3)) })
}

func TestFunctionsOfFunctions(t *testing.T) {
	same(t, 45, native.Nested(func(double func(int32) int32) func(int32) int32 {
		return func(value int32) int32 { return double(value) + 3 }
	}))
	added := native.Passes(func(value int32) int32 { return value * 10 })
	same(t, 21, added(2))
}

func TestFunctionsThatAreGiven(t *testing.T) {
	count := native.Counting()
	same(t, 1, count())
	same(t, 2, count())
	same(t, 1, native.Counting()())
	same(t, "LOUD", native.Maybe(true)("loud"))
	same(t, true, native.Maybe(false) == nil)
	all := native.All()
	same(t, 3.0, all[0](9))
	same(t, 9.0, all[1](-9))
	next, err := native.TryImpl(true)
	same(t, nil, err)
	same(t, 8, next(7))
	_, err = native.TryImpl(false)
	same(t, "no", err.Error())
	same(t, "trimmed", native.Longest()("  trimmed "))
	text, err := native.Picks()("text", []native.Point{{}}, native.ShapeEmpty{}, native.NewShared())
	same(t, nil, err)
	same(t, "text", text)
	same(t, 4, native.WithLifetime("four", func(text string) uint { return uint(len(text)) }))
	same(t, false, native.Quantified(func(a, b string) bool { return a == b }))
	same(t, 5, native.Quick(4))
}

func TestOneThatChangesIsCalledByManyGoroutines(t *testing.T) {
	count := native.Counting()
	done := make(chan bool)
	for range 8 {
		go func() {
			for range 100 {
				count()
			}
			done <- true
		}()
	}
	for range 8 {
		<-done
	}
	same(t, 801, count())
	runtime.KeepAlive(count)
}

func TestFunctionsThatTakeWhatTheyAreIn(t *testing.T) {
	tree := native.Tree()
	same(t, true, tree.Hook == nil)
	same(t, true, tree.Children[0].Hook(tree.Children[0]))
	same(t, false, tree.Children[0].Hook(tree))
	same(t, 1, native.Liked(tree))
	tree.Hook = func(node native.Node) bool { return node.Children[0].Hook(native.Node{}) && node.Name == "root" }
	same(t, 2, native.Liked(tree))
}

// What a callback gives is converted while it runs.
func TestConversionsInCallbacks(t *testing.T) {
	ids := func(found string) uint32 { return native.IDs(func(string, string, []string) string { return found }) }
	same(t, 123, native.IDs(func(a, b string, all []string) string { return a + b + all[0] }))
	var refused *native.ArgumentError
	if err, ok := panics(func() { ids("x") }).(error); !ok || !errors.As(err, &refused) {
		t.Errorf("not refused: %v", err)
	}
	failed, ok := panics(func() { ids("boom") }).(*native.PanicError)
	if !ok || failed.Message != "in a conversion" || failed.Line == 0 {
		t.Errorf("no panic: %v", failed)
	}
	same(t, 4, ids("4"))
}
