// SPDX-License-Identifier: MIT
//! Functions of Go that native code calls, and the other way round.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::thread;

/// Calls a function ten times and sums up what it gives.
pub fn sum_ten(function: impl Fn(i64) -> i64) -> i64 {
    (0..10).map(function).sum()
}

/// Calls a function for each word.
pub fn each_word(text: &str, mut visit: impl FnMut(&str, usize)) {
    for (index, word) in text.split(' ').enumerate() {
        visit(word, index);
    }
}

/// Changes every text.
pub fn map_texts(texts: Vec<String>, change: &dyn Fn(String) -> String) -> Vec<String> {
    texts.into_iter().map(change).collect()
}

/// A record that callbacks are given, and give.
#[derive(Clone)]
pub struct Item {
    pub name: String,
    pub sizes: Vec<u32>,
}

/// Lets a function change an item so many times.
pub fn refine(item: Item, times: u32, step: Box<dyn Fn(Item) -> Item + Send + Sync>) -> Item {
    (0..times).fold(item, |item, _| step(item))
}

/// Keeps those that a function likes.
pub fn keep(counts: BTreeMap<String, i64>, likes: impl Fn(&str, i64) -> bool) -> BTreeMap<String, i64> {
    counts.into_iter().filter(|(name, count)| likes(name, *count)).collect()
}

/// Why something could not be read.
#[derive(Debug)]
pub enum ReadError {
    Missing,
    Bad,
}

/// Reads by a function, which may fail.
pub fn read_all(names: &[String], read: impl Fn(&str) -> Result<String, ReadError>) -> Result<String, ReadError> {
    let mut all = String::new();
    for name in names {
        all += &read(name)?;
    }
    Ok(all)
}

/// The same, where an error is a text.
pub fn read_one(name: &str, read: impl Fn(&str) -> Result<i64, String>) -> Result<i64, String> {
    read(name).map(|value| value + 1)
}

/// Calls a function once, or not at all.
pub fn once(call: bool, function: impl FnOnce(bool) -> i64) -> i64 {
    if call { function(true) } else { -1 }
}

/// Calls a function if there is one.
pub fn maybe_call(function: Option<Box<dyn Fn() -> i64 + Send + Sync>>) -> Option<i64> {
    function.map(|function| function())
}

static STORED: Mutex<Vec<Box<dyn Fn(i64) -> i64 + Send + Sync>>> = Mutex::new(Vec::new());

/// Stores a function for later.
pub fn store(function: Box<dyn Fn(i64) -> i64 + Send + Sync>) {
    STORED.lock().unwrap().push(function);
}

/// Calls all that were stored, one after the other, each with what the one before gave.
pub fn call_stored(value: i64) -> i64 {
    STORED.lock().unwrap().iter().fold(value, |value, function| function(value))
}

/// Drops all that were stored.
pub fn drop_stored() -> usize {
    let stored = std::mem::take(&mut *STORED.lock().unwrap());
    stored.len()
}

/// Calls a function from so many threads at once, so many times each.
pub fn from_threads(threads: u32, times: u32, function: impl Fn(u32, u32) + Send + Sync) {
    let function = &function;
    thread::scope(|scope| {
        for index in 0..threads {
            scope.spawn(move || (0..times).for_each(|time| function(index, time)));
        }
    });
}

/// Descends so deep, calling on the way down.
pub fn descend(depth: u32, function: impl Fn(u32) -> u32) -> u32 {
    if depth == 0 { 0 } else { function(depth - 1) + 1 }
}

/// A function that adds this.
pub fn adder(amount: i64) -> Box<dyn Fn(i64) -> i64 + Send + Sync> {
    Box::new(move |value| value + amount)
}

/// A function that greets.
pub fn greeter(greeting: String) -> impl Fn(&str) -> String + Send + Sync + 'static {
    move |name| format!("{greeting}, {name}!")
}

/// A function that checks its argument.
pub fn checker(limit: i64) -> Box<dyn Fn(i64) -> Result<i64, String> + Send + Sync> {
    Box::new(move |value| if value > limit { Err(format!("{value} is too much")) } else { Ok(value) })
}

/// A counter that callbacks are given.
pub struct Tally {
    value: i64,
}

impl Tally {
    pub fn new() -> Self {
        Tally { value: 0 }
    }

    pub fn add(&mut self, amount: i64) {
        self.value += amount;
    }

    pub fn value(&self) -> i64 {
        self.value
    }

    /// Calls a function with the value while it is in use.
    pub fn visit(&self, function: impl Fn(i64)) {
        function(self.value);
    }

    /// Adds what a function gives, and nobody else may use it meanwhile.
    pub fn add_by(&mut self, function: impl Fn(i64) -> i64) {
        self.value += function(self.value);
    }
}

/// Gives a function a new counter, which it may keep.
pub fn give(function: impl Fn(Tally)) {
    function(Tally { value: 5 });
}

/// Takes what a function makes.
pub fn obtain(function: impl Fn() -> Tally) -> i64 {
    function().value
}
