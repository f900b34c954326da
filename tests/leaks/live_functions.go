// SPDX-License-Identifier: MIT

// Laid into a generated package: what tests outside it may know.

package native

import "example.com/run/native/internal/bridge"

// LiveFunctions returns how many Go functions native code has.
func LiveFunctions() int { return bridge.LiveFunctions() }
