// SPDX-License-Identifier: MIT

// A system call's number.

package bridge

const sysMemfdCreate = 279
