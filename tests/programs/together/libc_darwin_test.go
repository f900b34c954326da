// SPDX-License-Identifier: MIT

package together

const libcName = "/usr/lib/libSystem.B.dylib"
