// SPDX-License-Identifier: MIT
//! Structs with public fields.

/// A point in the plane.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point { pub x: f64, pub y: f64 }

/// A line between two points.
#[derive(Clone)]
pub struct Line {
    /// Where it starts.
    pub start: Point,
    pub end: Point,
    //beepboop:name Title
    pub label: String,
}

pub struct Drawing {
    pub lines: Vec<Line>,
    pub size: (u32, u32),
    pub origin: Option<Point>,
    pub visible: bool,
}

pub fn middle(line: &Line) -> Point {
    Point { x: (line.start.x + line.end.x) / 2.0, y: (line.start.y + line.end.y) / 2.0 }
}
pub fn labelled(line: Line, label: &str) -> Line { Line { label: label.to_string(), ..line } }
pub fn draw(drawing: Drawing) -> usize { drawing.lines.len() }
