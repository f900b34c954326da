// SPDX-License-Identifier: MIT
//! Enums with data.

use std::collections::BTreeMap;

/// A figure.
#[derive(Clone)]
pub enum Shape {
    Circle { radius: f64 },
    Rect(f64, f64),
    Labeled { label: String, points: Vec<(f64, f64)> },
    Scaled(Box<Shape>, f64),
    Group(Vec<Shape>),
    Empty,
}

#[derive(Clone)]
pub enum Expr { Number(i64), Add(Box<Expr>, Box<Expr>), Negate(Box<Expr>), Named { name: String, value: Option<Box<Expr>> } }

#[derive(Clone)]
pub struct Drawing { pub title: String, pub main: Shape, pub background: Option<Shape>, pub layers: BTreeMap<i32, Shape> }

pub fn area(shape: &Shape) -> f64 {
    match shape {
        Shape::Circle { radius } => std::f64::consts::PI * radius * radius,
        Shape::Rect(width, height) => width * height,
        Shape::Labeled { points, .. } => points.len() as f64,
        Shape::Scaled(inner, by) => area(inner) * by * by,
        Shape::Group(shapes) => shapes.iter().map(area).sum(),
        Shape::Empty => 0.0,
    }
}
pub fn echo(shape: Shape) -> Result<Shape, String> { Ok(shape) }
pub fn eval(expr: Expr) -> i64 {
    match expr {
        Expr::Number(value) => value,
        Expr::Add(left, right) => eval(*left) + eval(*right),
        Expr::Negate(inner) => -eval(*inner),
        Expr::Named { value, .. } => value.map_or(0, |value| eval(*value)),
    }
}
//beepboop:name EchoDrawing
pub fn drawing(drawing: Drawing) -> Drawing { drawing }
pub fn total(shapes: &[Shape]) -> f64 { shapes.iter().map(area).sum() }
