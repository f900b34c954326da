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
// not one of its structs. Pointers to those have their methods, so Go lets them pass.
func (l *Lowering) RefuseVariant(value any, name string) {
	if value == nil {
		l.Refuse("is nil")
		return
	}
	switch found := reflect.ValueOf(value); {
	case found.Kind() != reflect.Pointer:
		l.Refuse("is a " + found.Type().String() + ", which is no variant of " + name)
	case found.IsNil():
		l.Refuse("is nil")
	default:
		l.Refuse("is a " + found.Type().String() + ": the variants of " + name + " are no pointers, pass the value")
	}
}
