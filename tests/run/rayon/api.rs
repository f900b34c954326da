// SPDX-License-Identifier: MIT
//! A thread pool below one call.

use rayon::prelude::*;

/// The sum of what a function gives for each number, asked for by many threads.
pub fn sum(count: u64, function: impl Fn(u64) -> u64 + Send + Sync) -> u64 {
    (0..count).into_par_iter().map(&function).sum()
}

/// Sorts as the function says.
pub fn sorted(mut numbers: Vec<i64>, key: impl Fn(i64) -> i64 + Send + Sync) -> Vec<i64> {
    numbers.par_sort_by_key(|number| key(*number));
    numbers
}
