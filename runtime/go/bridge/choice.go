// SPDX-License-Identifier: MIT

// Enums with data on their way into native code.

package bridge

import (
	"reflect"
	"unsafe"
)

// Choice is the mirror of a sealed interface: the index of the variant, and its fields as they are on the wire, or nil
// where it has none.
type Choice struct {
	Tag    uint64
	Fields unsafe.Pointer
}

// RefuseVariant refuses what is no variant of the sealed interface of this name: nil, a nil pointer, or a type that is
// not one of its structs.
func (l *Lowering) RefuseVariant(value any, name string) {
	if pointer := reflect.ValueOf(value); value == nil || pointer.Kind() == reflect.Pointer && pointer.IsNil() {
		l.Refuse("is nil")
		return
	}
	l.Refuse("is a " + reflect.TypeOf(value).String() + ", which is no variant of " + name)
}
