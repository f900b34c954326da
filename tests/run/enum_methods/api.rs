// SPDX-License-Identifier: MIT
//! Methods, associated functions and constants of enums without data, and their texts.

use std::fmt;

#[derive(Clone, Copy)]
pub enum Volume {
    Low = 1,
    High = 10,
}

impl Volume {
    pub const LOUDEST: Volume = Volume::High;

    pub fn is_low(self) -> bool {
        matches!(self, Volume::Low)
    }

    pub fn toggle(&mut self) {
        *self = if self.is_low() { Volume::High } else { Volume::Low };
    }

    pub fn parse(text: &str) -> Option<Volume> {
        match text {
            "low" => Some(Volume::Low),
            "high" => Some(Volume::High),
            _ => None,
        }
    }
}

impl fmt::Display for Volume {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(if self.is_low() { "quiet" } else { "loud" })
    }
}
