// SPDX-License-Identifier: MIT
//! Methods of enums with data.

use std::fmt;

/// A shape.
pub enum Shape {
    Circle { radius: f64 },
    Square(f64),
    Empty,
}

impl Shape {
    pub fn area(&self) -> f64 {
        match self {
            Shape::Circle { radius } => std::f64::consts::PI * radius * radius,
            Shape::Square(side) => side * side,
            Shape::Empty => 0.0,
        }
    }

    pub fn scaled(&self, by: f64) -> Shape {
        match self {
            Shape::Circle { radius } => Shape::Circle { radius: radius * by },
            Shape::Square(side) => Shape::Square(side * by),
            Shape::Empty => Shape::Empty,
        }
    }

    pub fn unit() -> Shape {
        Shape::Square(1.0)
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "shape of area {:.1}", self.area())
    }
}
