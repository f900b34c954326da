// SPDX-License-Identifier: MIT
//! Numbers, `bool`, `char`, 128-bit integers: limits each way, and what is refused.

mod common;

use beepboop_runtime::frame::Place;
use beepboop_runtime::{Scope, Slot};
use common::{echo, refusal};

#[test]
fn integers_keep_their_limits() {
    macro_rules! check {
        ($($integer:ty)*) => {$(
            for value in [<$integer>::MIN, <$integer>::MAX, 0, 1] {
                assert_eq!(echo(value), value);
            }
        )*};
    }
    check! { i8 i16 i32 i64 isize i128 u8 u16 u32 u64 usize u128 }
    assert_eq!(echo(-2_i128 << 70), -2_i128 << 70);
}

#[test]
fn floats_keep_their_bits() {
    let quiet = f64::from_bits(0x7ff8_dead_beef_0001);
    for value in [f64::MIN, f64::MAX, f64::INFINITY, -0.0, 5e-324, quiet] {
        assert_eq!(echo(value).to_bits(), value.to_bits());
    }
    for value in [f32::MIN, f32::NEG_INFINITY, -0.0, f32::NAN, 1e-45] {
        assert_eq!(echo(value).to_bits(), value.to_bits());
    }
}

#[test]
fn bool_and_char_are_checked() {
    assert!(echo(true) && !echo(false));
    assert_eq!(
        refusal::<u8, bool>(2),
        "2 is neither false (0) nor true (1)"
    );
    for value in ['\0', 'é', '\u{10FFFF}', '\u{D7FF}', '\u{E000}'] {
        assert_eq!(echo(value), value);
    }
    assert_eq!(
        refusal::<i32, char>(0xD800),
        "55296 is not a Unicode scalar value"
    );
    assert_eq!(
        refusal::<i32, char>(0x11_0000),
        "1114112 is not a Unicode scalar value"
    );
    assert_eq!(refusal::<i32, char>(-1), "-1 is not a Unicode scalar value");
}

#[test]
fn slots_are_extended() {
    fn bits<W: beepboop_runtime::Scalar>(value: W) -> u64 {
        let mut bits = u64::from(0x5555_5555_u32);
        let slot = unsafe { &mut *(&raw mut bits).cast::<Slot<W>>() };
        slot.put(value);
        bits
    }
    assert_eq!(bits(-1_i8), u64::MAX);
    assert_eq!(bits(255_u8), 255);
    assert_eq!(bits(i32::MIN), 0xFFFF_FFFF_8000_0000);
    assert_eq!(bits(1.0_f32), 0x3F80_0000);
    assert_eq!(bits(-0.0_f64), 1 << 63);
}

#[test]
fn slots_are_read_in_their_low_bytes() {
    let bits = 0xFFFF_FFFF_FFFF_FF80_u64;
    let slot = unsafe { &*(&raw const bits).cast::<Slot<i8>>() };
    let scope = Scope::new();
    let value: i8 = unsafe { beepboop_runtime::Lift::lift(slot.value(), &scope) }.unwrap();
    assert_eq!(value, -128);
}
