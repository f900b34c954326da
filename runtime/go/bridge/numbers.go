// SPDX-License-Identifier: MIT

// 128-bit integers and points in time, each way.

package bridge

import (
	"encoding/binary"
	"math/big"
	"time"
)

// Wide is a 128-bit integer, in two's complement.
type Wide struct{ Low, High uint64 }

// Time is a point in time since the epoch.
type Time struct{ Seconds, Nanoseconds int64 }

// LiftUnsigned lifts an unsigned 128-bit integer.
func LiftUnsigned(_ *Reader, wide *Wide) *big.Int {
	var bytes [16]byte
	binary.BigEndian.PutUint64(bytes[:], wide.High)
	binary.BigEndian.PutUint64(bytes[8:], wide.Low)
	return new(big.Int).SetBytes(bytes[:])
}

// LiftSigned lifts a signed 128-bit integer.
func LiftSigned(r *Reader, wide *Wide) *big.Int {
	if wide.High>>63 == 0 {
		return LiftUnsigned(r, wide)
	}
	lifted := LiftUnsigned(r, &Wide{^wide.Low, ^wide.High})
	return lifted.Not(lifted)
}

// LowerUnsigned lowers an unsigned 128-bit integer.
func LowerUnsigned(l *Lowering, value *big.Int) Wide {
	switch {
	case value == nil:
		l.Refuse("is nil")
	case value.Sign() < 0:
		l.Refuse("is negative")
	case value.BitLen() > 128:
		l.Refuse("does not fit into 128 bits")
	default:
		return wideOf(value)
	}
	return Wide{}
}

// LowerSigned lowers a signed 128-bit integer.
func LowerSigned(l *Lowering, value *big.Int) Wide {
	if value == nil {
		l.Refuse("is nil")
		return Wide{}
	}
	magnitude := value
	if value.Sign() < 0 {
		magnitude = new(big.Int).Not(value)
	}
	if magnitude.BitLen() > 127 {
		l.Refuse("does not fit into 128 bits")
		return Wide{}
	}
	wide := wideOf(magnitude)
	if value.Sign() < 0 {
		wide = Wide{^wide.Low, ^wide.High}
	}
	return wide
}

// wideOf returns an integer of 0 to 128 bits.
func wideOf(value *big.Int) Wide {
	var bytes [16]byte
	value.FillBytes(bytes[:])
	return Wide{Low: binary.BigEndian.Uint64(bytes[8:]), High: binary.BigEndian.Uint64(bytes[:])}
}

// LiftTime lifts a point in time, in UTC.
func LiftTime(_ *Reader, wire *Time) time.Time {
	return time.Unix(wire.Seconds, wire.Nanoseconds).UTC()
}

// LowerTime lowers a point in time.
func LowerTime(_ *Lowering, value time.Time) Time {
	return Time{Seconds: value.Unix(), Nanoseconds: int64(value.Nanosecond())}
}
