// SPDX-License-Identifier: MIT

//go:build !(linux && musl)

// A program for the usual C library of its platform.

package bridge

const variant = ""
