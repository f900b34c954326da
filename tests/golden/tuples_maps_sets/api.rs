// SPDX-License-Identifier: MIT
//! Tuples, maps and sets.

use std::collections::{BTreeMap, BTreeSet, HashMap as Map, HashSet};

pub fn swap(pair: (i32, String)) -> (String, i32) { (pair.1, pair.0) }
pub fn limits(values: &[f64]) -> (f64, f64, usize) {
    (values.iter().copied().fold(f64::MAX, f64::min), values.iter().copied().fold(f64::MIN, f64::max), values.len())
}
pub fn zip(left: Vec<i32>, right: Vec<bool>) -> Vec<(i32, bool)> { left.into_iter().zip(right).collect() }
pub fn count(words: Vec<String>) -> Map<String, u32> {
    words.into_iter().fold(Map::new(), |mut counts, word| {
        *counts.entry(word).or_default() += 1;
        counts
    })
}
pub fn ordered(values: BTreeMap<i64, Vec<String>>) -> BTreeMap<i64, Vec<String>> { values }
pub fn unique(values: Vec<u16>) -> HashSet<u16> { values.into_iter().collect() }
pub fn letters(text: &str) -> BTreeSet<char> { text.chars().collect() }
pub fn total(values: &Map<String, i64>) -> i64 { values.values().sum() }
pub fn nested(values: Map<String, Map<i32, BTreeSet<String>>>) -> usize { values.len() }
pub fn places(values: BTreeMap<(i32, i32), String>) -> BTreeMap<(i32, i32), String> { values }
