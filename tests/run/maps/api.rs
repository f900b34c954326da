// SPDX-License-Identifier: MIT
//! Maps, sets and tuples.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side { Left, Right }

#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place { pub row: i32, pub name: String }

pub fn count(words: &[String]) -> HashMap<String, u32> {
    words.iter().fold(HashMap::new(), |mut counts, word| { *counts.entry(word.clone()).or_default() += 1; counts })
}
pub fn total(scores: &HashMap<String, i64>) -> i64 { scores.values().sum() }
pub fn ordered(values: BTreeMap<i64, Vec<String>>) -> BTreeMap<i64, Vec<String>> { values }
pub fn nested(values: HashMap<String, HashMap<i32, BTreeSet<String>>>) -> HashMap<String, HashMap<i32, BTreeSet<String>>> { values }
pub fn by_enum(values: HashMap<Side, bool>) -> HashMap<Side, bool> { values }
pub fn by_record(values: BTreeMap<Place, u8>) -> BTreeMap<Place, u8> { values }
pub fn by_tuple(values: HashMap<(i32, String), f64>) -> HashMap<(i32, String), f64> { values }
pub fn by_array(values: HashMap<[u8; 2], char>) -> HashMap<[u8; 2], char> { values }
pub fn unique(values: Vec<u16>) -> HashSet<u16> { values.into_iter().collect() }
pub fn letters(text: &str) -> BTreeSet<char> { text.chars().collect() }
pub fn swap(pair: (i32, String)) -> (String, i32) { (pair.1, pair.0) }
pub fn triple(values: Vec<(i8, bool, String)>) -> Vec<(i8, bool, String)> { values }
pub fn deep(value: (i32, (String, Option<(u8, u8)>))) -> Result<(i32, (String, Option<(u8, u8)>)), String> { Ok(value) }
