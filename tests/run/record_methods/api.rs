// SPDX-License-Identifier: MIT
//! Methods, associated functions and constants of structs.

/// A point.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    /// Where all begins.
    pub const DIMENSIONS: u32 = 2;

    /// Makes a point on the diagonal.
    pub fn new(both: f64) -> Self {
        Point { x: both, y: both }
    }

    pub fn from_text(text: &str) -> Result<Point, String> {
        let (x, y) = text.split_once(',').ok_or("no comma")?;
        Ok(Point { x: x.parse().map_err(|_| "bad x")?, y: y.parse().map_err(|_| "bad y")? })
    }

    /// Returns the distance from the origin.
    pub fn length(&self) -> f64 {
        self.x.hypot(self.y)
    }

    /// Moves the point.
    pub fn shift(&mut self, dx: f64, dy: f64) {
        self.x += dx;
        self.y += dy;
    }

    pub fn swapped(self) -> Point {
        Point { x: self.y, y: self.x }
    }

    //beepboop:fast
    pub fn dot(&self, other: &Point) -> f64 {
        self.x * other.x + self.y * other.y
    }
}

/// A person with a name.
pub struct Person {
    pub name: String,
    pub tags: Vec<String>,
}

impl Person {
    pub fn rename(&mut self, name: &str) -> String {
        self.tags.push(self.name.clone());
        std::mem::replace(&mut self.name, name.to_owned())
    }

    pub fn add(&mut self, tag: &str) -> Result<u32, String> {
        self.tags.push(tag.to_owned());
        if tag.is_empty() { Err("empty tag".to_owned()) } else { Ok(self.tags.len() as u32) }
    }
}

impl std::fmt::Display for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(&self.name)
    }
}
