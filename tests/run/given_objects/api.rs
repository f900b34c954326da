// SPDX-License-Identifier: MIT
//! Objects that are given away inside of data.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, Ordering};

static ALIVE: AtomicI64 = AtomicI64::new(0);

/// How many wagons there are.
pub fn alive() -> i64 { ALIVE.load(Ordering::Relaxed) }

/// Carries something.
pub struct Wagon {
    load: u64,
}

impl Wagon {
    pub fn new(load: u64) -> Wagon {
        ALIVE.fetch_add(1, Ordering::Relaxed);
        Wagon { load }
    }

    pub fn load(&self) -> u64 { self.load }
}

impl Drop for Wagon {
    fn drop(&mut self) { ALIVE.fetch_sub(1, Ordering::Relaxed); }
}

/// One or two wagons.
pub struct Pair {
    pub front: Wagon,
    pub back: Option<Box<Wagon>>,
    pub name: String,
}

/// What all of them carry.
pub fn sum(wagons: Vec<Wagon>) -> u64 { wagons.iter().map(Wagon::load).sum() }

/// The same of those with a name.
pub fn sum_named(wagons: BTreeMap<String, Box<Wagon>>) -> u64 { wagons.values().map(|wagon| wagon.load).sum() }

/// The same of pairs.
pub fn sum_pairs(pairs: Vec<Pair>) -> u64 {
    pairs.iter().map(|pair| pair.front.load + pair.back.as_ref().map_or(0, |back| back.load)).sum()
}

/// The back comes first.
pub fn turn(pair: Pair) -> Pair {
    match pair.back {
        Some(back) => Pair { front: *back, back: Some(Box::new(pair.front)), name: pair.name },
        None => pair,
    }
}

/// One after the other, by an object of its own.
pub fn joined(first: Wagon, others: Vec<Wagon>) -> Wagon {
    Wagon::new(first.load + sum(others))
}

/// Breaks.
pub fn derail(wagons: Vec<Wagon>) -> Result<(), String> {
    Err(format!("{} wagons went off the rails", wagons.len()))
}

/// Sums up what the function makes.
pub fn collect(make: impl Fn(u64) -> Vec<Wagon>) -> u64 { (1..4).map(|n| sum(make(n))).sum() }

/// The same of one, if there is one.
pub fn collect_one(make: impl Fn() -> Option<Wagon>) -> u64 { make().map_or(0, |wagon| wagon.load) }

/// Sums up, as a function.
pub fn summer() -> Box<dyn Fn(Vec<Wagon>) -> u64 + Send + Sync> { Box::new(sum) }

/// How far the rails are apart.
#[derive(Clone, Copy)]
pub enum Gauge {
    Narrow = 1,
    Broad = 2,
}

/// What all of them carry on these rails.
pub fn sum_on(wagons: Vec<Wagon>, gauge: Gauge) -> u64 { sum(wagons) * gauge as u64 }
