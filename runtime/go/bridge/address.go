// SPDX-License-Identifier: MIT

// Internet addresses, each way.

package bridge

import (
	"encoding/binary"
	"net/netip"
	"strconv"
)

// Address is an address, with a port and a scope where it is a socket's: a 128-bit number, an IPv4 one in the low 32
// bits. Family is 4 or 6.
type Address struct {
	High, Low    uint64
	Family, Port uint16
	Scope        uint32
}

// LiftAddress lifts an address.
func LiftAddress(_ *Reader, wire *Address) netip.Addr {
	if wire.Family == 4 {
		var bytes [4]byte
		binary.BigEndian.PutUint32(bytes[:], uint32(wire.Low))
		return netip.AddrFrom4(bytes)
	}
	var bytes [16]byte
	binary.BigEndian.PutUint64(bytes[:], wire.High)
	binary.BigEndian.PutUint64(bytes[8:], wire.Low)
	return netip.AddrFrom16(bytes)
}

// LiftSocketAddress lifts an address with its port. A scope becomes the zone of that number.
func LiftSocketAddress(r *Reader, wire *Address) netip.AddrPort {
	address := LiftAddress(r, wire)
	if wire.Scope != 0 {
		address = address.WithZone(strconv.FormatUint(uint64(wire.Scope), 10))
	}
	return netip.AddrPortFrom(address, wire.Port)
}

// LowerAddress lowers an address.
func LowerAddress(l *Lowering, value netip.Addr) Address {
	if !value.IsValid() {
		l.Refuse("is no address")
		return Address{}
	}
	if value.Zone() != "" {
		l.Refuse("has the zone " + strconv.Quote(value.Zone()))
		return Address{}
	}
	bytes := value.As16()
	lowered := Address{Low: binary.BigEndian.Uint64(bytes[8:]), Family: 6}
	if value.Is4() {
		lowered.Family = 4
		lowered.Low &= 1<<32 - 1
		return lowered
	}
	lowered.High = binary.BigEndian.Uint64(bytes[:])
	return lowered
}

// LowerSocketAddress lowers an address with its port. A zone must be the number of a scope.
func LowerSocketAddress(l *Lowering, value netip.AddrPort) Address {
	zone := value.Addr().Zone()
	lowered := LowerAddress(l, value.Addr().WithZone(""))
	lowered.Port = value.Port()
	if zone != "" {
		scope, err := strconv.ParseUint(zone, 10, 32)
		if err != nil {
			l.Refuse("has the zone " + strconv.Quote(zone) + ", which is not a number")
		}
		lowered.Scope = uint32(scope)
	}
	return lowered
}
