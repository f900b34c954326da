// SPDX-License-Identifier: MIT

package bridge

import (
	"math/big"
	"runtime"
	"slices"
	"testing"
	"time"
	"unsafe"
)

// Native memory is played by Go memory that stays where it is: it is on the heap, and held until the end of the test.

// hold makes a value's address native.
func hold[T any](t testing.TB, value T) uintptr {
	p := new(T)
	*p = value
	t.Cleanup(func() { runtime.KeepAlive(p) })
	return uintptr(unsafe.Pointer(p))
}

// listOf makes a list of a block.
func listOf[T any](t testing.TB, elements ...T) List {
	t.Cleanup(func() { runtime.KeepAlive(&elements[0]) })
	return List{uintptr(unsafe.Pointer(&elements[0])), uint64(len(elements)), uint64(len(elements))}
}

func textOf(t testing.TB, text string) Text {
	bytes := []byte(text)
	list := listOf(t, append(bytes, 0)...)
	return Text{list.Pointer, uint64(len(text))}
}

func TestCopies(t *testing.T) {
	if got := CopyText(textOf(t, "some text")); got != "some text" {
		t.Errorf("text: %q", got)
	}
	// Pointers of what is empty are not followed.
	if got := CopyText(Text{Pointer: 1}); got != "" {
		t.Errorf("empty text: %q", got)
	}
	if got := CopyList[int32](listOf[int32](t, 1, -2)); !slices.Equal(got, []int32{1, -2}) {
		t.Errorf("list: %v", got)
	}
	for _, pointer := range []uintptr{0, 8} {
		if got := CopyList[int32](List{Pointer: pointer}); got == nil || len(got) != 0 {
			t.Errorf("empty list: %#v", got)
		}
	}
	if got := CopyOptionalList[int32](List{}); got != nil {
		t.Errorf("no list: %#v", got)
	}
	if got := CopyOptionalList[int32](List{Pointer: 8}); got == nil {
		t.Error("an empty list that is present became nil")
	}
}

func TestReader(t *testing.T) {
	texts := textOf(t, "onetwo")
	outside := textOf(t, "outside")
	block := hold(t, block{text: texts.Pointer, textLength: texts.Length})
	for name, reader := range map[string]Reader{"cuts": Read(block), "copies": {}, "no block": Read(0)} {
		for text, wire := range map[string]Text{
			"one":     {texts.Pointer, 3},
			"two":     {texts.Pointer + 3, 3},
			"onetwo":  texts,
			"outside": outside,
			"":        {Pointer: 1},
		} {
			if got := reader.Text(wire); got != text {
				t.Errorf("%s: %q, want %q", name, got, text)
			}
		}
	}
}

func TestLifts(t *testing.T) {
	var reader Reader
	one, two := textOf(t, "one"), textOf(t, "two")
	if got := LiftList(&reader, listOf(t, one, two), LiftText); !slices.Equal(got, []string{"one", "two"}) {
		t.Errorf("list: %v", got)
	}
	if got := LiftMap(&reader, listOf(t, Entry[Text, int8]{one, 1}, Entry[Text, int8]{two, 2}), LiftText, LiftPlain[int8]); len(got) != 2 || got["two"] != 2 {
		t.Errorf("map: %v", got)
	}
	if got := LiftSet(&reader, listOf(t, one, two), LiftText); len(got) != 2 {
		t.Errorf("set: %v", got)
	}
	if got := LiftOption(&reader, hold(t, one), LiftText); *got != "one" {
		t.Errorf("option: %v", *got)
	}
	if LiftOption(&reader, 0, LiftText) != nil {
		t.Error("no option")
	}
	if LiftList(&reader, List{}, LiftText) == nil || LiftSet(&reader, List{}, LiftText) == nil ||
		LiftMap(&reader, List{}, LiftText, LiftText) == nil {
		t.Error("what is empty became nil")
	}
	if LiftOptionalList(&reader, List{}, LiftText) != nil || LiftOptionalSet(&reader, List{}, LiftText) != nil ||
		LiftOptionalMap(&reader, List{}, LiftText, LiftText) != nil {
		t.Error("what is none became something")
	}
	empty := List{Pointer: 8}
	if LiftOptionalList(&reader, empty, LiftText) == nil || LiftOptionalSet(&reader, empty, LiftText) == nil ||
		LiftOptionalMap(&reader, empty, LiftText, LiftText) == nil {
		t.Error("what is empty became none")
	}
}

func TestLowers(t *testing.T) {
	var l Lowering
	double := func(_ *Lowering, v int32) int64 { return 2 * int64(v) }
	if got := LowerList(&l, []int32{1, 2}, double); !slices.Equal(got, []int64{2, 4}) {
		t.Errorf("list: %v", got)
	}
	if got := LowerMap(&l, map[string]int32{"a": 1}, LowerPlain, double); len(got) != 1 || got[0] != (Entry[string, int64]{"a", 2}) {
		t.Errorf("map: %v", got)
	}
	if got := LowerSet(&l, map[int32]struct{}{3: {}}, double); !slices.Equal(got, []int64{6}) {
		t.Errorf("set: %v", got)
	}
	three := int32(3)
	if got := LowerOption(&l, &three, double); *got != 6 {
		t.Errorf("option: %v", *got)
	}
	if LowerList(&l, nil, double) != nil || LowerOption(&l, nil, double) != nil ||
		LowerMap[string](&l, nil, LowerPlain, double) != nil || LowerSet(&l, nil, double) != nil {
		t.Error("what is none became something")
	}
	if LowerList(&l, []int32{}, double) == nil || LowerMap(&l, map[string]int32{}, LowerPlain, double) == nil ||
		LowerSet(&l, map[int32]struct{}{}, double) == nil {
		t.Error("what is empty became none")
	}
	l.Argument(1).Refuse("first")
	l.Argument(2).Refuse("second")
	if l.Index != 1 || l.Reason != "first" {
		t.Errorf("refusal: %+v", l)
	}
}

func TestWide(t *testing.T) {
	one := big.NewInt(1)
	power := func(n uint) *big.Int { return new(big.Int).Lsh(one, n) }
	less := func(v *big.Int) *big.Int { return new(big.Int).Sub(v, one) }
	negative := func(v *big.Int) *big.Int { return new(big.Int).Neg(v) }

	for _, v := range []*big.Int{new(big.Int), one, negative(one), power(63), negative(power(64)), less(power(127)), negative(power(127))} {
		var l Lowering
		wide := LowerSigned(&l, v)
		if got := LiftSigned(nil, &wide); got.Cmp(v) != 0 || l.Reason != "" {
			t.Errorf("signed %v: %v, %s", v, got, l.Reason)
		}
	}
	for _, v := range []*big.Int{new(big.Int), one, power(64), less(power(128))} {
		var l Lowering
		wide := LowerUnsigned(&l, v)
		if got := LiftUnsigned(nil, &wide); got.Cmp(v) != 0 || l.Reason != "" {
			t.Errorf("unsigned %v: %v, %s", v, got, l.Reason)
		}
	}
	for _, v := range []*big.Int{nil, power(127), less(negative(power(127)))} {
		var l Lowering
		if LowerSigned(&l, v); l.Reason == "" {
			t.Errorf("signed %v passed", v)
		}
	}
	for _, v := range []*big.Int{nil, power(128), negative(one)} {
		var l Lowering
		if LowerUnsigned(&l, v); l.Reason == "" {
			t.Errorf("unsigned %v passed", v)
		}
	}
	if wide := LowerSigned(&Lowering{}, negative(one)); wide != (Wide{^uint64(0), ^uint64(0)}) {
		t.Errorf("-1: %+v", wide)
	}
}

func TestTime(t *testing.T) {
	for _, v := range []time.Time{
		time.Unix(0, 0), time.Unix(-1, 999_999_999), time.Date(1600, 2, 3, 4, 5, 6, 7, time.UTC), time.Time{},
		time.Date(2026, 5, 6, 7, 8, 9, 10, time.FixedZone("", 7200)),
	} {
		wire := LowerTime(nil, v)
		if got := LiftTime(nil, &wire); !got.Equal(v) || got.Location() != time.UTC || wire.Nanoseconds < 0 {
			t.Errorf("%v: %v, %+v", v, got, wire)
		}
	}
}

func TestOverlap(t *testing.T) {
	all := make([]int32, 10)
	tests := []struct {
		a, b []int32
		want string
	}{
		{all[:5], all[5:], ""},
		{all[:6], all[5:], "2"},
		{all[5:], all[:6], "2"},
		{all, all[3:4], "2"},
		{all, all[3:3], ""},
		{nil, all, ""},
		{nil, nil, ""},
	}
	for i, test := range tests {
		var l Lowering
		l.RefuseOverlap(1, RegionOf(1, test.a), RegionOf(2, test.b))
		if (l.Reason != "") != (test.want != "") || l.Reason != "" && l.Index != 2 {
			t.Errorf("%d: %+v", i, l)
		}
	}
	// Shared ones may overlap.
	var l Lowering
	l.RefuseOverlap(1, RegionOf(0, all[:1]), RegionOf(1, all[2:]), RegionOf(2, all[3:]))
	if l.Reason != "" {
		t.Errorf("shared: %s", l.Reason)
	}
	l.RefuseOverlap(2, RegionOfValue(0, &all[2]), RegionOf(1, all[3:]), RegionOfText(2, "x"))
	if l.Reason != "" {
		t.Errorf("value: %s", l.Reason)
	}
	l.RefuseOverlap(2, RegionOfValue(0, &all[3]), RegionOf(1, all[3:]))
	if l.Reason == "" || l.Index != 1 {
		t.Errorf("value: %+v", l)
	}
}

// wireRecord stands for a record with two texts of about 14 bytes.
type wireRecord struct {
	name  Text
	age   uint8
	email Text
}

type record struct {
	name  string
	age   uint8
	email string
}

func liftRecord(r *Reader, wire *wireRecord) record {
	return record{r.Text(wire.name), wire.age, r.Text(wire.email)}
}

// BenchmarkTexts lifts 1000 records, with a copy for each text, and with one copy from which the texts are cut.
func BenchmarkTexts(b *testing.B) {
	const count = 1000
	texts := make([]byte, count*28)
	start := uintptr(unsafe.Pointer(&texts[0]))
	wire := make([]wireRecord, count)
	for i := range wire {
		at := start + uintptr(i)*28
		wire[i] = wireRecord{Text{at, 14}, uint8(i), Text{at + 14, 14}}
	}
	list := listOf(b, wire...)
	header := hold(b, block{text: start, textLength: uint64(len(texts))})
	for name, read := range map[string]func() Reader{
		"copies": func() Reader { return Reader{} },
		"cuts":   func() Reader { return Read(header) },
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for range b.N {
				reader := read()
				LiftList(&reader, list, liftRecord)
			}
		})
	}
	runtime.KeepAlive(texts)
}
