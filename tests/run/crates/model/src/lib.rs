// SPDX-License-Identifier: MIT
//! Types that several crates share.

/// A point of the model.
#[derive(Clone, Debug)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    pub fn norm(&self) -> f64 {
        self.x.hypot(self.y)
    }
}

pub mod errors {
    #[derive(Debug)]
    pub enum ModelError {
        Lost,
        Far { by: f64 },
    }
}
