// SPDX-License-Identifier: MIT

// Command beep_boop passes a string to native code, which prints it.
package main

import "example.com/beep_boop/native"

func main() {
	native.BeepBoop("Hello from go!")
}
