// SPDX-License-Identifier: MIT

package bridge

import (
	"net/netip"
	"testing"
)

func TestAddressesThereAndBack(t *testing.T) {
	for _, text := range []string{"0.0.0.0", "127.0.0.1", "255.255.255.255", "::", "::1", "::ffff:1.2.3.4", "fe80::1234:5678", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"} {
		address := netip.MustParseAddr(text)
		var l Lowering
		wire := LowerAddress(&l, address)
		if l.Reason != "" {
			t.Fatalf("%s: %s", text, l.Reason)
		}
		if got := LiftAddress(nil, &wire); got != address {
			t.Errorf("%s came back as %s", address, got)
		}
	}
}

func TestSocketAddressesThereAndBack(t *testing.T) {
	for _, text := range []string{"127.0.0.1:80", "[::1]:65535", "[fe80::1%3]:0"} {
		address := netip.MustParseAddrPort(text)
		var l Lowering
		wire := LowerSocketAddress(&l, address)
		if l.Reason != "" {
			t.Fatalf("%s: %s", text, l.Reason)
		}
		if got := LiftSocketAddress(nil, &wire); got != address {
			t.Errorf("%s came back as %s", address, got)
		}
	}
}

func TestRefusesAddresses(t *testing.T) {
	refuses := func(want string, lower func(l *Lowering)) {
		t.Helper()
		var l Lowering
		lower(&l)
		if l.Reason != want {
			t.Errorf("reason %q, want %q", l.Reason, want)
		}
	}
	refuses("is no address", func(l *Lowering) { LowerAddress(l, netip.Addr{}) })
	refuses(`has the zone "eth0"`, func(l *Lowering) { LowerAddress(l, netip.MustParseAddr("fe80::1%eth0")) })
	refuses(`has the zone "eth0", which is not a number`, func(l *Lowering) {
		LowerSocketAddress(l, netip.MustParseAddrPort("[fe80::1%eth0]:1"))
	})
	refuses("is no address", func(l *Lowering) { LowerSocketAddress(l, netip.AddrPort{}) })
	refuses("is nil", func(l *Lowering) { Present[int](l, nil) })
	refuses("is nil", func(l *Lowering) { LowerPointer(l, nil, LowerPlain[int]) })
}
