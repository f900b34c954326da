// SPDX-License-Identifier: MIT

// Lowering: Go values without a fixed layout become typed mirrors, laid out as their wire values are, which the
// collector sees through. A lower function takes a Lowering and the Go value, and returns the mirror.

package bridge

// Lowering collects why an argument of a call can't be lowered, and the objects and callbacks among them. A lower function
// that meets a value that can't be lowered calls Refuse and returns anything. Only the first refusal counts.
type Lowering struct {
	argument int
	depth    int
	// Index is the argument that was refused, and Reason why; empty if none was.
	Index  int
	Reason string

	uses      objectUses
	callbacks []uint64
}

// Argument says that the argument of this index is lowered next.
func (l *Lowering) Argument(index int) *Lowering {
	l.argument = index
	return l
}

// Refuse says why the argument can't be lowered.
func (l *Lowering) Refuse(reason string) {
	if l.Reason == "" {
		l.Index, l.Reason = l.argument, reason
	}
}

// LowerPlain lowers a value that is the same on both sides.
func LowerPlain[T any](_ *Lowering, value T) T { return value }

// LowerList lowers a list; nil stays nil, and an empty one stays not nil.
func LowerList[T, M any](l *Lowering, list []T, lower func(*Lowering, T) M) []M {
	if list == nil {
		return nil
	}
	lowered := make([]M, len(list), max(len(list), 1))
	LowerEach(l, lowered, list, lower)
	return lowered
}

// LowerEach lowers the elements of an array into another of the same length.
func LowerEach[T, M any](l *Lowering, lowered []M, list []T, lower func(*Lowering, T) M) {
	for i := range list {
		lowered[i] = lower(l, list[i])
	}
}

// LowerOption lowers an option; nil is none.
func LowerOption[T, M any](l *Lowering, option *T, lower func(*Lowering, T) M) *M {
	if option == nil {
		return nil
	}
	lowered := lower(l, *option)
	return &lowered
}

// LowerMap lowers a map; nil stays nil, and an empty one becomes not nil.
func LowerMap[K comparable, V, MK, MV any](
	l *Lowering, m map[K]V, key func(*Lowering, K) MK, value func(*Lowering, V) MV,
) []Entry[MK, MV] {
	if m == nil {
		return nil
	}
	lowered := make([]Entry[MK, MV], 0, max(len(m), 1))
	for k, v := range m {
		lowered = append(lowered, Entry[MK, MV]{key(l, k), value(l, v)})
	}
	return lowered
}

// LowerSet lowers a set; nil stays nil, and an empty one becomes not nil.
func LowerSet[T comparable, M any](l *Lowering, set map[T]struct{}, lower func(*Lowering, T) M) []M {
	if set == nil {
		return nil
	}
	lowered := make([]M, 0, max(len(set), 1))
	for element := range set {
		lowered = append(lowered, lower(l, element))
	}
	return lowered
}
