// SPDX-License-Identifier: MIT

package use_test

import (
	"sync"
	"testing"

	"example.com/run/native"
)

func message(err error) string {
	if err == nil {
		return "<nil>"
	}
	return err.Error()
}

func TestErrors(t *testing.T) {
	if got, err := native.Parse("-42"); got != -42 || err != nil {
		t.Errorf("Parse(-42) = %d, %v", got, err)
	}
	if got, err := native.Parse("x"); got != 0 || message(err) != "`x` is not a number" {
		t.Errorf("Parse(x) = %d, %v", got, err)
	}
	if err := native.Check(true); err != nil {
		t.Errorf("Check(true) = %v", err)
	}
	if err := native.Check(false); message(err) != "not good" {
		t.Errorf("Check(false) = %v", err)
	}
	if quotient, rest, err := native.Divide(7, 2); quotient != 3 || rest != 1 || err != nil {
		t.Errorf("Divide(7, 2) = %d, %d, %v", quotient, rest, err)
	}
	if _, _, err := native.Divide(7, 0); message(err) != "division by zero" {
		t.Errorf("Divide(7, 0) = %v", err)
	}
	if got, err := native.Name(1); got != "one" || err != nil {
		t.Errorf("Name(1) = %q, %v", got, err)
	}
	if got, err := native.Name(2); got != "" || message(err) != "no such name" {
		t.Errorf("Name(2) = %q, %v", got, err)
	}
}

// the error comes back in the same call, right on any thread.
func TestErrorsOfManyGoroutines(t *testing.T) {
	var group sync.WaitGroup
	for i := range 200 {
		group.Go(func() {
			for range 100 {
				text := string(rune('a' + i%26))
				if _, err := native.Parse(text); message(err) != "`"+text+"` is not a number" {
					t.Errorf("Parse(%s) = %v", text, err)
				}
			}
		})
	}
	group.Wait()
}
