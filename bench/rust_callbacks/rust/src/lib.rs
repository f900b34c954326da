// SPDX-License-Identifier: MIT
//! What is measured with functions of Go: a package that is called back makes its calls in another way.

pub fn add(a: i64, b: i64) -> i64 {
    a.wrapping_add(b)
}

/// Calls the function so many times.
pub fn repeat(rounds: i64, function: impl Fn(i64) -> i64) -> i64 {
    (0..rounds).fold(0, |sum: i64, i| sum.wrapping_add(function(i)))
}

/// Calls it with a text.
pub fn repeat_text(rounds: i64, text: &str, function: impl Fn(&str) -> i64) -> i64 {
    (0..rounds).fold(0, |sum: i64, _| sum.wrapping_add(function(text)))
}

/// Calls it from a thread of its own.
pub fn repeat_elsewhere(rounds: i64, function: impl Fn(i64) -> i64 + Send) -> i64 {
    std::thread::scope(|scope| scope.spawn(|| repeat(rounds, function)).join().unwrap_or(0))
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
}
