// SPDX-License-Identifier: MIT
//! Results that borrow an argument are copied.

use std::collections::HashMap;

#[derive(Clone)]
pub struct City {
    pub name: String,
    pub people: u32,
}

pub fn first_word(text: &str) -> &str {
    text.split(' ').next().unwrap_or("")
}

pub fn words(text: &str) -> Vec<&str> {
    text.split(' ').collect()
}

pub fn largest(cities: &[City]) -> Option<&City> {
    cities.iter().max_by_key(|city| city.people)
}

pub fn tail<'a>(values: &'a [i32], _other: &str) -> &'a [i32] {
    values.get(1..).unwrap_or(&[])
}

pub fn lengths(text: &str) -> HashMap<&str, u32> {
    text.split(' ').map(|word| (word, word.len() as u32)).collect()
}

pub fn split(text: &str) -> (&str, &str) {
    text.split_once(' ').unwrap_or((text, ""))
}

impl City {
    pub fn short(&self) -> &str {
        self.name.get(..1).unwrap_or("")
    }

    pub fn itself(&self) -> &Self {
        self
    }
}

pub fn forever() -> &'static str {
    "for ever"
}
