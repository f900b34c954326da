// SPDX-License-Identifier: MIT

// Laid into the bridge of a generated package: how many Go functions native code has.

package bridge

// LiveFunctions returns how many Go functions native code has.
func LiveFunctions() int { return handles.count() }
