// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"io/fs"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"example.com/run/native"
)

func TestEnumerators(t *testing.T) {
	if err := native.State(0); err != nil {
		t.Errorf("%v", err)
	}
	if err := native.State(-5); err != native.ErrStatusLost || err.Error() != "Lost" {
		t.Errorf("%v", err)
	}
	if err := native.State(3); err != native.ErrStatusFull || err != native.ErrStatusComplete {
		t.Errorf("%v", err)
	}
	// One that the enumeration does not have.
	defer func() {
		var panicked *native.PanicError
		if err, ok := recover().(error); !ok || !errors.As(err, &panicked) || !strings.Contains(err.Error(), "99 is not a value") {
			t.Errorf("%v", err)
		}
	}()
	t.Errorf("%v", native.State(99))
}

func TestFlat(t *testing.T) {
	if got, err := native.Reveal(0); got != 0 || err != nil {
		t.Errorf("%v, %v", got, err)
	}
	_, err := native.Reveal(7)
	var secret *native.SecretError
	if !errors.As(err, &secret) || err.Error() != "secret 7" {
		t.Errorf("%#v", err)
	}
}

func TestVariant(t *testing.T) {
	if got, err := native.Save(9); got != 9 || err != nil {
		t.Errorf("%v, %v", got, err)
	}
	_, err := native.Save(1)
	var disk *native.DiskError
	if !errors.As(err, &disk) || disk.Path != "/disk/1" || err.Error() != "no disk" {
		t.Errorf("%#v", err)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v does not unwrap its source", err)
	}
	_, err = native.Save(2)
	var whole native.SaveError
	if !errors.As(err, &whole) || errors.As(err, &disk) || err.Error() == "" {
		t.Errorf("%#v", err)
	}
	_, err = native.Save(3)
	var timeout *native.TimeoutError
	if !errors.As(err, &timeout) || timeout.After != 30 || len(timeout.Tried) != 2 || err.Error() != "too late" {
		t.Errorf("%#v", err)
	}
	if len(timeout.Note)%1000 != 0 || strings.Trim(timeout.Note, "n") != "" {
		t.Errorf("a note of %d bytes", len(timeout.Note))
	}
	_, err = native.Save(4)
	if !errors.As(err, &whole) || err.Error() != "secret 4" {
		t.Errorf("%#v", err)
	}
}

func TestExceptionAsValue(t *testing.T) {
	_, err := native.Wait(5)
	var timeout *native.TimeoutError
	if !errors.As(err, &timeout) || timeout.After != 5 || timeout.Tried[0] != "door" {
		t.Errorf("%#v", err)
	}
}

func TestOpaque(t *testing.T) {
	_, err := native.Later(1)
	var other *native.CppError
	if !errors.As(err, &other) || !errors.Is(err, fs.ErrPermission) || !strings.HasPrefix(err.Error(), "later") {
		t.Errorf("%#v", err)
	}
	if _, err = native.Later(2); !errors.As(err, &other) || !strings.Contains(err.Error(), "int") {
		t.Errorf("%#v", err)
	}
	if got, err := native.Later(3); got != 3 || err != nil {
		t.Errorf("%v, %v", got, err)
	}
	if _, err = native.Condition(int32(syscall.EEXIST)); !errors.Is(err, fs.ErrExist) {
		t.Errorf("%#v", err)
	}
	if _, err = native.View(false); !errors.As(err, &other) || err.Error() != "not good" {
		t.Errorf("%#v", err)
	}
}

func TestThrown(t *testing.T) {
	if err := native.ThrowOne(0); err != nil {
		t.Errorf("%v", err)
	}
	var timeout *native.TimeoutError
	if err := native.ThrowOne(1); !errors.As(err, &timeout) || timeout.After != 1 {
		t.Errorf("%#v", err)
	}
	var quiet *native.QuietError
	if err := native.ThrowOne(2); !errors.As(err, &quiet) || err.Error() != "too late" {
		t.Errorf("%#v", err)
	}
	var other *native.CppError
	if err := native.ThrowOne(3); !errors.As(err, &other) || !errors.Is(err, fs.ErrNotExist) ||
		other.Type != "std::filesystem::filesystem_error" {
		t.Errorf("%#v", err)
	}
}

// Errors of the API may be thrown as well.
func TestThrownValues(t *testing.T) {
	var disk *native.DiskError
	if err := native.ThrowOne(4); !errors.As(err, &disk) || disk.Path != "/disk" || !errors.Is(err, fs.ErrPermission) {
		t.Errorf("%#v", err)
	}
	var closed *native.ClosedError
	if err := native.ThrowOne(5); !errors.As(err, &closed) || err.Error() != "Closed" {
		t.Errorf("%#v", err)
	}
}

// P-19: what is no std::exception keeps its text, and so does what an exception was nested around.
func TestThrownTexts(t *testing.T) {
	for which, want := range map[int32]native.CppError{
		6:  {Type: "std::string", What: "a text"},
		7:  {Type: "char const*", What: "another"},
		8:  {Type: "int", What: "42"},
		9:  {Type: "std::runtime_error", What: "outer: inner"},
		11: {Type: "std::runtime_error", What: "alone"},
	} {
		var other *native.CppError
		if err := native.ThrowOne(which); !errors.As(err, &other) || *other != want || err.Error() != want.What {
			t.Errorf("%d: %#v", which, err)
		}
	}
	var timeout *native.TimeoutError
	if err := native.ThrowOne(10); !errors.As(err, &timeout) || timeout.After != 10 || err.Error() != "too late: inner" {
		t.Errorf("%#v", err)
	}
}

func TestErrorAndException(t *testing.T) {
	if got, err := native.Both(0); got != 0 || err != nil {
		t.Errorf("%v, %v", got, err)
	}
	if _, err := native.Both(1); err != native.ErrStatusLost {
		t.Errorf("%v", err)
	}
	var timeout *native.TimeoutError
	if _, err := native.Both(2); !errors.As(err, &timeout) {
		t.Errorf("%#v", err)
	}
	var other *native.CppError
	if _, err := native.Both(3); !errors.As(err, &other) || other.Type != "std::runtime_error" {
		t.Errorf("%#v", err)
	}
}

// P-11: an error inside a value.
func TestListOfErrors(t *testing.T) {
	all := native.Disks(3)
	if len(all) != 3 || all[2].Path != "/disk/2" || !errors.Is(all[2], fs.ErrNotExist) {
		t.Errorf("%#v", all)
	}
}

// P-14: errors and exceptions leave nothing behind.
func TestMemoryIsFlat(t *testing.T) {
	fail := func(times int) {
		for range times {
			native.ThrowOne(1)
			native.ThrowOne(3)
			native.ThrowOne(4)
			native.ThrowOne(9)
			native.Save(1)
			native.Save(3)
			native.State(3)
			native.Later(1)
			native.Both(3)
		}
	}
	fail(2000)
	runtime.GC()
	before := residentKiB(t)
	fail(20_000)
	runtime.GC()
	if grown := residentKiB(t) - before; grown > 32<<10 {
		t.Errorf("140 000 failed calls left %d KiB", grown)
	}
}
