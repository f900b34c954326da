// SPDX-License-Identifier: MIT

package use_test

import (
	"reflect"
	"testing"

	"example.com/run/native"
)

func TestDefaults(t *testing.T) {
	server := native.DefaultServer()
	if want := (native.Server{Host: "localhost", Port: 8080, Tags: []string{"a"}}); !reflect.DeepEqual(server, want) {
		t.Errorf("DefaultServer = %#v", server)
	}
	if got := native.Port(server); got != 8080 {
		t.Errorf("Port = %d", got)
	}
	client := native.DefaultClient()
	if want := (native.Client{Name: "a = b", Retries: 3, Mode: native.ModeFast, Factor: -1.5}); client != want {
		t.Errorf("DefaultClient = %#v", client)
	}
	if got := native.Retries(client); got != 3 {
		t.Errorf("Retries = %d", got)
	}
}
