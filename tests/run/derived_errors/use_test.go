// SPDX-License-Identifier: MIT

package use_test

import (
	"errors"
	"io/fs"
	"slices"
	"testing"

	"example.com/run/native"
)

func load(which uint32) error {
	_, err := native.Load(which)
	return err
}

func TestCauses(t *testing.T) {
	if got, err := native.Load(0); got != 1 || err != nil {
		t.Fatalf("Load = %d, %v", got, err)
	}
	var read *native.LoadReadError
	if err := load(1); !errors.As(err, &read) || read.Path != "here" || !errors.Is(err, fs.ErrNotExist) || err.Error() != "cannot read here" {
		t.Errorf("%#v", err)
	}
	var rust *native.RustError
	var json *native.LoadJSONError
	if err := load(2); !errors.As(err, &json) || !errors.As(err, &rust) || err.Error() != rust.Message {
		t.Errorf("%#v", err)
	}
	if err := load(4); err.Error() != "shared" || !errors.Is(err, fs.ErrPermission) {
		t.Errorf("%#v", err)
	}
	var boxed *native.LoadBoxedError
	if err := load(5); !errors.As(err, &boxed) || *boxed.Cause != 3 || !errors.As(err, &rust) || rust.Message != "inner" {
		t.Errorf("%#v", err)
	}
	if err := load(6); !errors.As(err, &boxed) || boxed.Source != nil || boxed.Unwrap() != nil {
		t.Errorf("%#v", err)
	}
	var whole native.LoadError
	if err := load(9); !errors.As(err, &whole) || err.Error() != "gave up after 9 tries" {
		t.Errorf("%#v", err)
	}
}

func TestNested(t *testing.T) {
	err := load(3)
	var inner *native.SettingsMissingError
	if !errors.As(err, &inner) || inner.Value != "port" || inner.Error() != "port is missing" || err.Error() != "bad settings" {
		t.Errorf("%#v", err)
	}
	_, err = native.Wrapped()
	if !errors.Is(err, native.ErrSettingsEmpty) || err.Error() != "wrapped: no settings" {
		t.Errorf("%#v", err)
	}
}

func TestOnlyText(t *testing.T) {
	var secret *native.SecretError
	if err := native.Secret(); !errors.As(err, &secret) || err.Error() != "secret 7" {
		t.Errorf("%#v", err)
	}
	var rust *native.RustError
	if err := native.Shared(); !errors.As(err, &rust) || rust.Message != "shared" {
		t.Errorf("%#v", err)
	}
	if got, err := native.JSON("[1, 2]"); err != nil || !slices.Equal(got, []int32{1, 2}) {
		t.Errorf("JSON = %v, %v", got, err)
	}
	if _, err := native.JSON("["); !errors.As(err, &rust) {
		t.Errorf("%#v", err)
	}
}

func TestMethods(t *testing.T) {
	if _, err := native.SettingsParse(""); err != native.ErrSettingsEmpty {
		t.Errorf("%v", err)
	}
	settings, err := native.SettingsParse("a,b")
	if err != nil || uint(len(settings.Names)) > native.SettingsLimit {
		t.Fatalf("%v, %v", settings, err)
	}
	if got, err := settings.Find("b"); got != "b" || err != nil {
		t.Errorf("Find = %q, %v", got, err)
	}
	if left, err := settings.Remove("a"); left != 1 || err != nil || !slices.Equal(settings.Names, []string{"b"}) {
		t.Errorf("Remove = %d, %v; %v", left, err, settings)
	}
	_, err = settings.Remove("a")
	var missing *native.SettingsMissingError
	if !errors.As(err, &missing) || *missing.Name() != "a" || native.ErrSettingsEmpty.(native.SettingsError).Name() != nil {
		t.Errorf("%#v", err)
	}
	if !native.Check(native.ErrSettingsEmpty) || native.Check(missing) {
		t.Error("errors that go in are others than came out")
	}
}
