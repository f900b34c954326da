// SPDX-License-Identifier: MIT

// For packages without exception classes.

package native

import "beepboop.dev/runtime/bridge"

// liftException makes the error from an exception of a class of the API; there are none.
func liftException(*bridge.Reader, *bridge.Variant) error { return nil }
