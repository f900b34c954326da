// SPDX-License-Identifier: MIT
//! Durations, times and 128-bit integers.

use std::time::{Duration, SystemTime};

pub fn twice(value: Duration) -> Duration { value * 2 }
pub fn later(start: SystemTime, by: Duration) -> SystemTime { start + by }
pub fn sum(values: &[Duration]) -> Duration { values.iter().sum() }

pub struct Event { pub name: String, pub start: SystemTime, pub length: Option<Duration> }

pub fn shifted(event: Event, by: Duration) -> Event { Event { start: event.start + by, ..event } }

pub fn echo_i128(value: i128) -> i128 { value }
pub fn echo_u128(value: u128) -> u128 { value }
pub fn product(left: u64, right: u64) -> u128 { u128::from(left) * u128::from(right) }
pub fn total(values: Vec<i128>) -> i128 { values.iter().sum() }
pub fn maybe(value: Option<u128>) -> Option<u128> { value }
