// SPDX-License-Identifier: MIT

package use_test

import (
	"net/netip"
	"testing"

	"example.com/run/native"
)

func refuses(t *testing.T, want string, call func()) {
	t.Helper()
	defer func() {
		t.Helper()
		if err, ok := recover().(*native.ArgumentError); !ok || err.Error() != want {
			t.Errorf("refused with %v, want %s", err, want)
		}
	}()
	call()
}

func TestAddresses(t *testing.T) {
	for _, text := range []string{"127.0.0.1", "::1", "::ffff:1.2.3.4", "2001:db8::1", "0.0.0.0"} {
		address := netip.MustParseAddr(text)
		if got := native.EchoAddress(address); got != address {
			t.Errorf("%s came back as %s", address, got)
		}
		if got := native.IsLoopback(address); got != address.IsLoopback() {
			t.Errorf("IsLoopback(%s) = %v", address, got)
		}
	}
	if got := native.NextPort(netip.MustParseAddrPort("[fe80::1%3]:65535")); got != netip.MustParseAddrPort("[fe80::1%3]:0") {
		t.Errorf("NextPort = %s", got)
	}
	server := native.Server{
		Address: netip.MustParseAddrPort("10.0.0.1:80"),
		Backups: []netip.Addr{netip.MustParseAddr("::1"), netip.MustParseAddr("1.1.1.1")},
		Limit:   7,
		Window:  native.Range[int32]{Start: -1, End: 5},
	}
	got := native.EchoServer(server)
	if got.Address != server.Address || len(got.Backups) != 2 || got.Backups[1] != server.Backups[1] || got.Limit != 7 || got.Window != server.Window {
		t.Errorf("%v", got)
	}
	refuses(t, "EchoAddress: argument address: is no address", func() { native.EchoAddress(netip.Addr{}) })
}

func TestNonZero(t *testing.T) {
	if got := native.Divide(10, 3); got != 3 {
		t.Errorf("Divide = %d", got)
	}
	if got := native.Negated(-5); got != 5 {
		t.Errorf("Negated = %d", got)
	}
	refuses(t, "Divide: argument by: must not be 0", func() { native.Divide(1, 0) })
}

func TestOrderingAndRange(t *testing.T) {
	if native.Compare(1, 2) != -1 || native.Compare(2, 2) != 0 || native.Compare(3, 2) != 1 {
		t.Error("Compare is wrong")
	}
	if native.Reversed(5) != -1 || native.Reversed(0) != 0 || native.Reversed(-9) != 1 {
		t.Error("Reversed is wrong")
	}
	if got := native.Length(native.Range[int64]{Start: 3, End: 10}); got != 7 {
		t.Errorf("Length = %d", got)
	}
	if got := native.Words(native.Range[string]{Start: "a", End: "z"}); got.Start != "a" || got.End != "z" {
		t.Errorf("Words = %v", got)
	}
}

func TestPointersAndGenerics(t *testing.T) {
	if got := native.Shared("a", []int32{1, 2}, []byte("xyz")); got != "a 2 3" {
		t.Errorf("Shared = %q", got)
	}
	if got := native.Greeting("Go"); got != "Hello, Go!" {
		t.Errorf("Greeting = %q", got)
	}
	if got := native.Count("äöü"); got != 3 {
		t.Errorf("Count = %d", got)
	}
	if got := native.Total([]byte{1, 2, 255}); got != 258 {
		t.Errorf("Total = %d", got)
	}
	if got := native.Shout("abc"); got != "ABC" {
		t.Errorf("Shout = %q", got)
	}
}
