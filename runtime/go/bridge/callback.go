// SPDX-License-Identifier: MIT

// Calls from native code to Go: they come in through one function, which finds the Go function by its handle.

package bridge

import (
	"fmt"
	"os"
	"unsafe"
)

// CallbackType is what a package knows of one type of functions that it passes to native code. It is static data. Where
// Invoke refers to another type, directly or through what it lifts and lowers, each is a variable of its own: Go refuses
// an initialisation that leads back to itself.
type CallbackType struct {
	// Name is the type, for messages: "func(int64, string) int64".
	Name string
	// Invoke calls the function, which is of this type, with the arguments of the frame, and puts the result there or
	// delivers it. It may panic.
	Invoke func(function any, frame unsafe.Pointer)
}

// CallbackHead begins the frame of a call into Go; the arguments follow, then the result. The frame is native memory.
type CallbackHead struct {
	Handle  uint64
	Block   uintptr
	Status  uint64
	Context uintptr
	Token   uint64
}

// Callback registers a function that is passed to native code, and returns its handle. It may not be nil.
func (l *Lowering) Callback(callback *CallbackType, function any) uint64 {
	takeDropped()
	handle := handles.add(callback, function)
	l.callbacks = append(l.callbacks, handle)
	return handle
}

// Abandon takes back the functions of a call that is not made, or was refused.
func (l *Lowering) Abandon() {
	for _, handle := range l.callbacks {
		handles.remove(handle)
	}
	l.callbacks = nil
}

// Callback returns the type of the function that the frame calls.
func (h *CallbackHead) Callback() *CallbackType { return handles.find(h.Handle).callback }

// dispatch is what native code calls.
func dispatch(frame unsafe.Pointer) {
	head := (*CallbackHead)(frame)
	entry := handles.find(head.Handle)
	if entry == nil {
		head.panicked("native code called a Go function that it had dropped")
		return
	}
	invoke(entry, head, frame)
}

// invoke calls the function. Nothing leaves it but by returning: native frames are above, which neither a panic nor
// Goexit may skip.
func invoke(entry *registration, head *CallbackHead, frame unsafe.Pointer) {
	returned := false
	defer func() {
		if returned {
			return
		}
		value := recover()
		if value == nil {
			exited(entry.callback)
		}
		head.panicked(value)
	}()
	entry.callback.Invoke(entry.function, frame)
	returned = true
}

// panicked says that the function panicked with the value.
func (h *CallbackHead) panicked(value any) {
	h.Status, h.Token = Panicked, panics.keep(value)
}

// exited ends the program: Goexit can't be stopped, and would skip native frames.
func exited(callback *CallbackType) {
	fmt.Fprintf(os.Stderr, "beepboop: runtime.Goexit was called in a callback of type %s, which native code called: "+
		"that can't be undone there (t.FailNow and t.Skip call it)\n", callback.Name)
	os.Exit(2)
}
