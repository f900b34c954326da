// SPDX-License-Identifier: MIT
//! Enums with data.

/// A figure.
#[derive(Clone)]
pub enum Shape {
    /// Round.
    Circle { radius: f64 },
    Rect { width: f64, height: f64 },
    Named { name: String, tags: Vec<String> },
    Empty {},
}

pub fn area(shape: &Shape) -> f64 {
    match shape {
        Shape::Circle { radius } => std::f64::consts::PI * radius * radius,
        Shape::Rect { width, height } => width * height,
        Shape::Named { .. } | Shape::Empty {} => 0.0,
    }
}
pub fn largest(shapes: Vec<Shape>) -> Option<Shape> { shapes.into_iter().max_by(|a, b| area(a).total_cmp(&area(b))) }
pub fn echo(shape: Shape) -> Shape { shape }
