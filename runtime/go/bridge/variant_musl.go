// SPDX-License-Identifier: MIT

//go:build linux && musl

// A program for systems whose C library is musl, as on Alpine: a build tag says so.

package bridge

const variant = "/musl"
