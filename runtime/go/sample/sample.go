// SPDX-License-Identifier: MIT

// Package sample is a generated package, written by hand: the model for what beepboop generates, over the C library in
// testdata.
package sample

import (
	"math/big"
	"unsafe"

	"beepboop.dev/runtime/bridge"
)

// Add returns the sum.
func Add(a, b int64) int64 {
	var frame struct {
		a, b   int64
		result int64
		bridge.Outcome
	}
	frame.a, frame.b = a, b
	must(call(&functions[functionAdd], unsafe.Pointer(&frame), &frame.Outcome))
	return frame.result
}

// AddFast is Add, marked as fast.
func AddFast(a, b int64) int64 {
	var frame struct {
		a, b   int64
		result int64
		bridge.Outcome
	}
	frame.a, frame.b = a, b
	fastAddress := functions[functionAddFast].Fast()
	if fastAddress != 0 {
		bridge.CallFast(fastAddress, unsafe.Pointer(&frame))
	}
	if fastAddress == 0 || frame.Status != bridge.Returned {
		must(afterFast(&functions[functionAddFast], unsafe.Pointer(&frame), &frame.Outcome, nil))
	}
	return frame.result
}

// Count returns how many bytes the text has.
func Count(text string) uint {
	var frame struct {
		text   string
		result uint
		bridge.Outcome
	}
	frame.text = text
	must(call(&functions[functionCount], unsafe.Pointer(&frame), &frame.Outcome))
	return frame.result
}

// Greet returns a greeting.
func Greet(name string) string {
	var frame struct {
		name   string
		result bridge.Text
		bridge.Outcome
	}
	frame.name = name
	must(call(&functions[functionGreet], unsafe.Pointer(&frame), &frame.Outcome))
	result := bridge.CopyText(frame.result)
	library.Free(frame.Block)
	return result
}

// Invert flips all bits, in place.
func Invert(bytes []byte) {
	var frame struct {
		bytes []byte
		bridge.Outcome
	}
	frame.bytes = bytes
	must(call(&functions[functionInvert], unsafe.Pointer(&frame), &frame.Outcome))
}

// Person is a record.
type Person struct {
	Name  string
	Age   uint8
	Email string
}

// wirePerson is a Person of a block.
type wirePerson struct {
	Name  bridge.Text
	Age   uint8
	Email bridge.Text
}

func liftPerson(reader *bridge.Reader, wire *wirePerson) Person {
	return Person{
		Name:  reader.Text(wire.Name),
		Age:   wire.Age,
		Email: reader.Text(wire.Email),
	}
}

// People returns so many records.
func People(count uint16) []Person {
	var frame struct {
		count  uint16
		_      [6]byte
		result bridge.List
		bridge.Outcome
	}
	frame.count = count
	must(call(&functions[functionPeople], unsafe.Pointer(&frame), &frame.Outcome))
	reader := bridge.Read(frame.Block)
	result := bridge.LiftList(&reader, frame.result, liftPerson)
	library.Free(frame.Block)
	return result
}

// Total returns the sum of all scores.
func Total(scores map[string]int64) int64 {
	var lowering bridge.Lowering
	var frame struct {
		scores []bridge.Entry[string, int64]
		result int64
		bridge.Outcome
	}
	frame.scores = bridge.LowerMap(lowering.Argument(0), scores, bridge.LowerPlain, bridge.LowerPlain)
	must(refused(&functions[functionTotal], &lowering))
	must(call(&functions[functionTotal], unsafe.Pointer(&frame), &frame.Outcome))
	return frame.result
}

// Index returns where each text stands.
func Index(texts []string) map[string]int64 {
	var frame struct {
		texts  []string
		result bridge.List
		bridge.Outcome
	}
	frame.texts = texts
	must(call(&functions[functionIndex], unsafe.Pointer(&frame), &frame.Outcome))
	reader := bridge.Read(frame.Block)
	result := bridge.LiftMap(&reader, frame.result, bridge.LiftText, bridge.LiftPlain[int64])
	library.Free(frame.Block)
	return result
}

// Parse reads a decimal number.
func Parse(text string) (int64, error) {
	var frame struct {
		text   string
		result int64
		bridge.Outcome
	}
	frame.text = text
	if err := call(&functions[functionParse], unsafe.Pointer(&frame), &frame.Outcome); err != nil {
		return 0, err
	}
	return frame.result, nil
}

// Panic panics.
func Panic(message string) {
	var frame struct {
		message string
		bridge.Outcome
	}
	frame.message = message
	must(call(&functions[functionPanic], unsafe.Pointer(&frame), &frame.Outcome))
}

// Throw throws a std::system_error.
func Throw(number int32) error {
	var frame struct {
		number int32
		_      [4]byte
		bridge.Outcome
	}
	frame.number = number
	return call(&functions[functionThrow], unsafe.Pointer(&frame), &frame.Outcome)
}

// AddWide returns the sum of two 128-bit integers.
func AddWide(a, b *big.Int) (*big.Int, error) {
	var lowering bridge.Lowering
	wireA := bridge.LowerSigned(lowering.Argument(0), a)
	wireB := bridge.LowerSigned(lowering.Argument(1), b)
	if err := refused(&functions[functionAddWide], &lowering); err != nil {
		return nil, err
	}
	var frame struct {
		a, b   *bridge.Wide
		result bridge.Wide
		bridge.Outcome
	}
	frame.a, frame.b = &wireA, &wireB
	if err := call(&functions[functionAddWide], unsafe.Pointer(&frame), &frame.Outcome); err != nil {
		return nil, err
	}
	return bridge.LiftSigned(nil, &frame.result), nil
}

// Copy copies b over a.
func Copy(a, b []byte) {
	var lowering bridge.Lowering
	lowering.RefuseOverlap(1, bridge.RegionOf(0, a), bridge.RegionOf(1, b))
	must(refused(&functions[functionCopy], &lowering))
	var frame struct {
		a, b []byte
		bridge.Outcome
	}
	frame.a, frame.b = a, b
	must(call(&functions[functionCopy], unsafe.Pointer(&frame), &frame.Outcome))
}

// Work keeps native code busy for so many rounds.
func Work(rounds uint64) uint64 {
	var frame struct {
		rounds uint64
		result uint64
		bridge.Outcome
	}
	frame.rounds = rounds
	must(call(&functions[functionWork], unsafe.Pointer(&frame), &frame.Outcome))
	return frame.result
}

// Loop calls Add so often through a pointer, in C.
func Loop(rounds uint64) uint64 {
	var frame struct {
		rounds uint64
		result uint64
		bridge.Outcome
	}
	frame.rounds = rounds
	must(call(&functions[functionLoop], unsafe.Pointer(&frame), &frame.Outcome))
	return frame.result
}
