// SPDX-License-Identifier: MIT

// Arguments that native code changes: pointers in Go.

package bridge

// Present returns the pointer, and refuses nil.
func Present[T any](l *Lowering, pointer *T) *T {
	if pointer == nil {
		l.Refuse("is nil")
	}
	return pointer
}

// LowerPointer lowers what the pointer leads to, and refuses nil.
func LowerPointer[T, M any](l *Lowering, pointer *T, lower func(*Lowering, T) M) *M {
	if pointer == nil {
		l.Refuse("is nil")
		return nil
	}
	lowered := lower(l, *pointer)
	return &lowered
}
