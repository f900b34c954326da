// SPDX-License-Identifier: MIT
//! Methods of data.

/// A point.
pub struct Point {
    pub x: f64,
}

impl Point {
    /// Returns the distance.
    pub fn length(&self) -> f64 { self.x.abs() }

    pub fn shift(&mut self, by: f64) { self.x += by; }

    pub fn from_text(text: &str) -> Result<Point, String> { Ok(Point { x: text.parse().map_err(|_| "no number")? }) }
}

pub struct Note {
    pub lines: Vec<String>,
}

impl Note {
    pub fn add(&mut self, line: &str) -> Result<(), String> { self.lines.push(line.to_owned()); Ok(()) }
}

pub fn reset(point: &mut Point) { point.x = 0.0; }
