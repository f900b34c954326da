// SPDX-License-Identifier: MIT

// The end of every frame: how the call went, and the block of native memory it left.

package bridge

// The values of Outcome.Status.
const (
	// Returned: Block holds what the result points to, or is 0.
	Returned = iota
	// Failed: the function returned an error; the payload is its wire value.
	Failed
	// Panicked: the payload is a [Panic].
	Panicked
	// Refused: an argument was refused; the payload is a [Refusal].
	Refused
	// Threw: a C++ exception; the payload is an [Exception].
	Threw
	// ThrewTyped: an exception of a class of the API; the payload is a [Variant], whose tag is that class.
	ThrewTyped
	// CallbackPanicked: a Go callback panicked, and nobody caught it. There is no block: Block is the token of the panic,
	// for [TakePanic].
	CallbackPanicked
)

// Outcome ends every frame.
type Outcome struct {
	Status uint64
	// Block is the address of a block, to be given to [Library.Free]; 0 for none.
	Block uintptr
}

// Panic is the payload of a panic.
type Panic struct {
	Message, File Text
	Line          uint64
	Backtrace     Text
}

// Refusal is the payload of a refused argument: the first has index 0. The tag of Cause is 0, or 1 and the index of the
// conversion that failed; then its pointer leads to that one's error.
type Refusal struct {
	Index  uint64
	Reason Text
	Cause  Variant
}

// Exception is the payload of a C++ exception. Errno is 0 where it has no number of the operating system.
type Exception struct {
	What, Type Text
	Errno      uint64
}

// block is the header of a block.
type block struct {
	drop       uintptr
	payload    uintptr
	text       uintptr
	textLength uint64
}

// Payload returns the address of the payload of the outcome's block, which must be there.
func (o *Outcome) Payload() uintptr {
	return At[block](o.Block).payload
}
