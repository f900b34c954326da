// SPDX-License-Identifier: MIT
//! `Duration` and `SystemTime`.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::super::composite::Time;
use super::super::refusal::Refusal;
use super::super::scope::Scope;
use super::super::value::{Lift, Lower, Value};
use super::super::writer::{Size, Writer};

const NANOSECONDS: i64 = 1_000_000_000;

unsafe impl Value for Duration {
    type Wire = i64;
}

impl<'a> Lift<'a> for Duration {
    #[inline]
    unsafe fn lift(wire: &'a i64, _: &'a Scope) -> Result<Self, Refusal> {
        match u64::try_from(*wire) {
            Ok(nanoseconds) => Ok(Self::from_nanos(nanoseconds)),
            Err(_) => Err(Refusal::new("the duration is negative")),
        }
    }
}

/// One that Go cannot express becomes the longest that it can.
impl Lower for Duration {
    #[inline]
    fn measure(&self, _: &mut Size) {}

    #[inline]
    fn lower(&self, _: &mut Writer) -> i64 {
        i64::try_from(self.as_nanos()).unwrap_or(i64::MAX)
    }
}

unsafe impl Value for SystemTime {
    type Wire = Time;
}

impl<'a> Lift<'a> for SystemTime {
    unsafe fn lift(wire: &'a Time, _: &'a Scope) -> Result<Self, Refusal> {
        let seconds = Duration::from_secs(wire.seconds.unsigned_abs());
        let start = match wire.seconds < 0 {
            true => UNIX_EPOCH.checked_sub(seconds),
            false => UNIX_EPOCH.checked_add(seconds),
        };
        u64::try_from(wire.nanoseconds)
            .ok()
            .and_then(|nanoseconds| start?.checked_add(Duration::from_nanos(nanoseconds)))
            .ok_or_else(|| Refusal::new("the time is out of range"))
    }
}

impl Lower for SystemTime {
    #[inline]
    fn measure(&self, _: &mut Size) {}

    fn lower(&self, _: &mut Writer) -> Time {
        let parts = |duration: Duration| (seconds(duration), i64::from(duration.subsec_nanos()));
        match self.duration_since(UNIX_EPOCH) {
            Ok(after) => {
                let (seconds, nanoseconds) = parts(after);
                Time {
                    seconds,
                    nanoseconds,
                }
            }
            Err(error) => match parts(error.duration()) {
                (seconds, 0) => Time {
                    seconds: -seconds,
                    nanoseconds: 0,
                },
                (seconds, nanoseconds) => Time {
                    seconds: -seconds - 1,
                    nanoseconds: NANOSECONDS - nanoseconds,
                },
            },
        }
    }
}

fn seconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)
}
