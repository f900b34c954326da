// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"maps"
	"slices"
	"testing"
	"time"

	"example.com/run/native"
)

const id = "67e55044-10b1-426f-9247-bb680e5fe0c8"

func TestThereAndBack(t *testing.T) {
	visit := native.Visit{
		ID:    id,
		At:    time.Date(2026, 2, 3, 4, 5, 6, 789, time.UTC),
		Pages: []string{"https://example.com/", "https://example.com/a?b=c"},
	}
	got := native.Echo(visit)
	if got.ID != id || !got.At.Equal(visit.At) || !slices.Equal(got.Pages, visit.Pages) {
		t.Errorf("Echo = %v", got)
	}
	if got := native.Host("https://example.com:80/x"); got == nil || *got != "example.com" {
		t.Errorf("Host = %v", got)
	}
	if got := native.Version(id); got != 4 {
		t.Errorf("Version = %d", got)
	}
	if got := native.Counts([]string{id, id}); !maps.Equal(got, map[string]uint32{id: 2}) {
		t.Errorf("Counts = %v", got)
	}
	found := id
	if got, err := native.Find(&found); got != id || err != nil {
		t.Errorf("Find = %q, %v", got, err)
	}
	if _, err := native.Find(nil); err == nil || err.Error() != "none" {
		t.Errorf("Find: %v", err)
	}
}

// A conversion that fails is an ArgumentError that wraps its error.
func TestFailure(t *testing.T) {
	wrong := "no id"
	_, err := native.Find(&wrong)
	var argument *native.ArgumentError
	if !errors.As(err, &argument) || argument.Function != "Find" || argument.Argument != "id" {
		t.Fatalf("%#v", err)
	}
	var cause *native.RustError
	if !errors.As(err, &cause) || cause.Message == "" {
		t.Errorf("%#v has no cause", err)
	}
	defer func() {
		err, _ := recover().(error)
		var invalid *native.AddressInvalidError
		if !errors.As(err, &argument) || !errors.As(err, &invalid) || invalid.Text != "::" {
			t.Errorf("%#v", err)
		}
	}()
	native.Host("::")
}
