// SPDX-License-Identifier: MIT
//! Forty arguments of mixed types.

/// Weighs each argument by its place.
#[allow(clippy::too_many_arguments)]
pub fn weigh(a0: i8, a1: u64, a2: f32, a3: &str, a4: bool, a5: f64, a6: &[u8], a7: i16, a8: Option<i32>, a9: String, a10: i8, a11: u64, a12: f32, a13: &str, a14: bool, a15: f64, a16: &[u8], a17: i16, a18: Option<i32>, a19: String, a20: i8, a21: u64, a22: f32, a23: &str, a24: bool, a25: f64, a26: &[u8], a27: i16, a28: Option<i32>, a29: String, a30: i8, a31: u64, a32: f32, a33: &str, a34: bool, a35: f64, a36: &[u8], a37: i16, a38: Option<i32>, a39: String) -> f64 {
    [
        f64::from(a0),
        a1 as f64,
        f64::from(a2),
        a3.len() as f64,
        f64::from(u8::from(a4)),
        a5,
        a6.len() as f64,
        f64::from(a7),
        f64::from(a8.unwrap_or(-1)),
        a9.len() as f64,
        f64::from(a10),
        a11 as f64,
        f64::from(a12),
        a13.len() as f64,
        f64::from(u8::from(a14)),
        a15,
        a16.len() as f64,
        f64::from(a17),
        f64::from(a18.unwrap_or(-1)),
        a19.len() as f64,
        f64::from(a20),
        a21 as f64,
        f64::from(a22),
        a23.len() as f64,
        f64::from(u8::from(a24)),
        a25,
        a26.len() as f64,
        f64::from(a27),
        f64::from(a28.unwrap_or(-1)),
        a29.len() as f64,
        f64::from(a30),
        a31 as f64,
        f64::from(a32),
        a33.len() as f64,
        f64::from(u8::from(a34)),
        a35,
        a36.len() as f64,
        f64::from(a37),
        f64::from(a38.unwrap_or(-1)),
        a39.len() as f64,
    ]
    .iter()
    .zip(1..)
    .map(|(value, place)| value * f64::from(place))
    .sum()
}
