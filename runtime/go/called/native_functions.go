// SPDX-License-Identifier: MIT

// What packages have to which native code gives functions.

package called

import "beepboop.dev/runtime/bridge"

var nativeFunctions = bridge.Class{Name: "function", Library: &library, Panic: raise}

// adoptFunction makes a function of the holder at this address. The name is its type.
func adoptFunction(name string, address uintptr) *bridge.NativeFunction {
	return bridge.AdoptFunction(&nativeFunctions, name, address)
}
