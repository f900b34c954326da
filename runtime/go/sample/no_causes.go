// SPDX-License-Identifier: MIT

// For packages without conversions that can fail.

package sample

import "beepboop.dev/runtime/bridge"

// liftCause makes the error of a conversion that failed; there are none.
func liftCause(*bridge.Reader, *bridge.Variant) error { return nil }
