// SPDX-License-Identifier: MIT

// Values that contain others of their own type can be a ring, which has no end: there is a limit to how deep they go.

package bridge

// maxDepth keeps native code, which follows the same path, well within the stack of its thread.
const maxDepth = 1000

// Enter is called before a value of a recursive type is lowered. It returns false where that must not be: the value is
// nested too deep, or the argument was refused already. If it returns true, Leave is to be called afterwards.
func (l *Lowering) Enter() bool {
	if l.depth == maxDepth {
		l.Refuse("is nested more than 1000 levels deep")
	}
	if l.Reason != "" {
		return false
	}
	l.depth++
	return true
}

// Leave ends what Enter began.
func (l *Lowering) Leave() { l.depth-- }
