// SPDX-License-Identifier: MIT

// Functions that native code gives to Go.

package bridge

// NativeFunction is one of them; it is dropped when it is unreachable. A call takes the address of its Function, and a
// frame that begins with Holder. [runtime.KeepAlive] keeps it until the call has returned.
type NativeFunction struct {
	Function Function
	Holder   uintptr

	cell *cell
}

// nativeHolder is how such a function's holder begins.
type nativeHolder struct{ call, drop uintptr }

// AdoptFunction makes a function of the holder at this address. The name is its type, for messages. The class has
// no Destroy: the holder knows what drops it.
func AdoptFunction(class *Class, name string, address uintptr) *NativeFunction {
	holder := At[nativeHolder](address)
	return &NativeFunction{
		Function: Function{Name: name, Address: holder.call},
		Holder:   address,
		cell:     newCell(class, address, nil),
	}
}
