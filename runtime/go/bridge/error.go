// SPDX-License-Identifier: MIT

// Errors that have no type of their own in Go.

package bridge

// ErrorReport is what native code tells of such an error. Errno is 0 where it has no number of the operating system.
type ErrorReport struct {
	Message Text
	Causes  List
	Errno   uint64
}

// Texts returns the texts of a list.
func (r *Reader) Texts(list List) []string {
	if list.Length == 0 {
		return nil
	}
	return LiftList(r, list, LiftText)
}
