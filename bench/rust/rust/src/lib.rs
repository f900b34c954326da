// SPDX-License-Identifier: MIT
//! What is measured, in Rust.

/// A person.
pub struct Person {
    pub name: String,
    pub email: String,
    pub age: u32,
}

pub fn add(a: i64, b: i64) -> i64 {
    a.wrapping_add(b)
}

//beepboop:fast
pub fn add_fast(a: i64, b: i64) -> i64 {
    a.wrapping_add(b)
}

pub fn length(text: &str) -> usize {
    text.len()
}

pub fn greet(name: &str) -> String {
    format!("Hello, {name}!")
}

pub fn sum(values: &[f64]) -> f64 {
    values.iter().sum()
}

pub fn check(value: i64) -> Result<i64, String> {
    if value < 0 { Err("negative".to_string()) } else { Ok(value) }
}

/// Why a value is refused.
#[derive(Debug)]
pub enum ValueError {
    Negative,
    TooLarge { limit: i64 },
}

pub fn check_typed(value: i64) -> Result<i64, ValueError> {
    match value {
        ..0 => Err(ValueError::Negative),
        1000.. => Err(ValueError::TooLarge { limit: 1000 }),
        _ => Ok(value),
    }
}

pub fn people(count: usize) -> Vec<Person> {
    (0..count)
        .map(|i| Person { name: format!("Person {i}"), email: format!("{i}@example.com"), age: 30 })
        .collect()
}

/// An object.
pub struct Counter {
    value: i64,
}

impl Counter {
    pub fn new(value: i64) -> Self {
        Counter { value }
    }

    pub fn add(&mut self, amount: i64) -> i64 {
        self.value = self.value.wrapping_add(amount);
        self.value
    }

    pub fn plus(&self, amount: i64) -> i64 {
        self.value.wrapping_add(amount)
    }

    //beepboop:fast
    pub fn plus_fast(&self, amount: i64) -> i64 {
        self.value.wrapping_add(amount)
    }
}
