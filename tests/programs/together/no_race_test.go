// SPDX-License-Identifier: MIT

//go:build !race

package together

const isRace = false
