// SPDX-License-Identifier: MIT

// For packages without conversions that can fail.

package called

import "beepboop.dev/runtime/bridge"

// makeCause makes the error of a conversion that failed; there are none.
func makeCause(*bridge.Reader, *bridge.Variant) error { return nil }
