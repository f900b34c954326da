// SPDX-License-Identifier: MIT
//! Lists each way.

use std::collections::VecDeque;

pub const SIDE: usize = 2;
const CELLS: usize = SIDE * SIDE + 1;

/// A pixel, laid out as C does.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Pixel {
    pub red: u8,
    pub depth: u32,
    pub alpha: u16,
}

/// A named list.
#[derive(Clone)]
pub struct Series {
    pub name: String,
    pub values: Vec<f64>,
}

pub fn sum(values: &[f64]) -> f64 { values.iter().sum() }
pub fn address(values: &[f64]) -> usize { values.as_ptr() as usize }
pub fn double(values: Vec<i32>) -> Vec<i32> { values.iter().map(|value| value * 2).collect() }
pub fn reversed(values: VecDeque<i16>) -> VecDeque<i16> { values.into_iter().rev().collect() }
pub fn cells(values: [i64; CELLS]) -> [i64; CELLS] { values.map(|value| -value) }
pub fn grid(values: &[[f32; SIDE]]) -> Vec<[f32; SIDE]> { values.to_vec() }
pub fn words(text: &str) -> Vec<String> { text.split_whitespace().map(str::to_string).collect() }
pub fn borrowed_words(text: &str) -> Vec<&str> { text.split_whitespace().collect() }
pub fn join(words: &[String], by: &str) -> String { words.join(by) }
pub fn flags(values: Vec<bool>) -> Vec<bool> { values.into_iter().map(|value| !value).collect() }
pub fn letters(values: Vec<char>) -> Vec<char> { values }
pub fn names(values: [String; 3]) -> [String; 3] { values }
pub fn nested(values: Vec<Vec<Vec<u8>>>) -> Vec<Vec<Vec<u8>>> { values }
pub fn depths(pixels: &[Pixel]) -> u64 { pixels.iter().map(|pixel| u64::from(pixel.depth)).sum() }
pub fn pixel_address(pixels: &[Pixel]) -> usize { pixels.as_ptr() as usize }
pub fn fade(pixels: &mut [Pixel]) { pixels.iter_mut().for_each(|pixel| pixel.alpha /= 2) }
pub fn scale(values: &mut [f64], by: f64) { values.iter_mut().for_each(|value| *value *= by) }
//beepboop:name EchoSeries
pub fn series(series: Vec<Series>) -> Vec<Series> { series }
