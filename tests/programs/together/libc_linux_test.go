// SPDX-License-Identifier: MIT

package together

const libcName = "libc.so.6"
