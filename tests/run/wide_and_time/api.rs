// SPDX-License-Identifier: MIT
//! 128-bit integers, durations and times.

use std::time::{Duration, SystemTime};

pub struct Event { pub name: String, pub start: SystemTime, pub length: Duration, pub tickets: u128 }

pub fn signed(value: i128) -> i128 { value }
pub fn unsigned(value: u128) -> u128 { value }
pub fn product(left: u64, right: u64) -> u128 { u128::from(left) * u128::from(right) }
pub fn sum(values: &[i128]) -> Result<i128, String> { values.iter().try_fold(0i128, |sum, value| sum.checked_add(*value)).ok_or("overflow".into()) }
pub fn twice(value: Duration) -> Duration { value * 2 }
pub fn shift(time: SystemTime, by: Duration) -> SystemTime { time + by }
pub fn epoch() -> SystemTime { SystemTime::UNIX_EPOCH }
pub fn between(from: SystemTime, to: SystemTime) -> Duration { to.duration_since(from).unwrap_or_default() }
//beepboop:name EchoEvent
pub fn event(event: Event) -> Event { event }
pub fn longest(values: Vec<Duration>) -> Option<Duration> { values.into_iter().max() }
pub fn forever() -> Duration { Duration::MAX }
