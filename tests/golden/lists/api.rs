// SPDX-License-Identifier: MIT
//! Slices, lists and arrays.

const SIDE: usize = 2 + 2;

#[repr(C)]
pub struct Point { pub x: f64, pub y: f64 }

pub fn sum(values: &[f64]) -> f64 { values.iter().sum() }
pub fn doubled(values: Vec<i32>) -> Vec<i32> { values.iter().map(|value| value * 2).collect() }
pub fn scale(values: &mut [f64], factor: f64) {
    for value in values {
        *value *= factor;
    }
}
pub fn far(points: &[Point]) -> Vec<bool> { points.iter().map(|point| point.x + point.y > 1.0).collect() }
pub fn words(text: &str) -> Vec<&str> { text.split_whitespace().collect() }
pub fn join(words: &[&str]) -> String { words.join(" ") }
pub fn lines(texts: Vec<String>) -> String { texts.join("\n") }
pub fn transpose(rows: &[Vec<f64>]) -> Vec<Vec<f64>> { rows.to_vec() }
pub fn diagonal(matrix: [[f64; SIDE]; SIDE]) -> [f64; SIDE] { std::array::from_fn(|i| matrix[i][i]) }
pub fn hash(block: &[u8; 32]) -> [u8; 4] { [block[0], block[1], block[2], block[3]] }
