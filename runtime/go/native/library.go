// SPDX-License-Identifier: MIT

// Stands in for what is generated.

package native

import "beepboop.dev/runtime/bridge"

var library bridge.Library
