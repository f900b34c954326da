// SPDX-License-Identifier: MIT
//! Records of every form.

use std::collections::HashMap;

/// A point with padding.
#[derive(Clone, Copy)]
pub struct Point {
    pub flag: bool,
    /// The distance to the right.
    pub x: f64,
    pub small: u8,
    pub y: i32,
}

pub struct Pair(pub i32, pub String);
pub struct Meters(pub f64);
pub struct Marker;

#[derive(Clone)]
pub struct Nested {
    pub point: Point,
    pub points: Vec<Point>,
    pub marker: Option<Point>,
    pub name: String,
}

pub struct Node {
    pub value: i64,
    pub next: Option<Box<Node>>,
    pub children: Vec<Node>,
    pub named: HashMap<String, Node>,
}

pub struct Large {
    pub f0: i8, pub f1: i16, pub f2: i32, pub f3: i64, pub f4: u8, pub f5: u16, pub f6: u32, pub f7: u64,
    pub f8: f32, pub f9: f64, pub f10: bool, pub f11: char, pub f12: String, pub f13: Vec<u8>, pub f14: Option<i8>, pub f15: Option<String>,
    pub f16: [u8; 3], pub f17: isize, pub f18: usize, pub f19: (i8, String), pub f20: Vec<String>, pub f21: HashMap<i32, bool>, pub f22: Meters, pub f23: u128,
}

pub fn mirror(point: Point) -> Point { Point { x: -point.x, y: -point.y, flag: !point.flag, ..point } }
pub fn sum(point: &Point) -> f64 { point.x + f64::from(point.y) }
pub fn swap(pair: Pair) -> Pair { Pair(-pair.0, pair.1.to_uppercase()) }
pub fn twice(length: Meters) -> Meters { Meters(length.0 * 2.0) }
pub fn mark(marker: Marker) -> Marker { marker }
//beepboop:name Nested_
pub fn nested(value: Nested) -> Nested { value }
//beepboop:name Large_
pub fn large(value: Large) -> Large { value }
pub fn depth(node: &Node) -> usize {
    1 + node.next.as_ref().map_or(0, |next| depth(next)) + node.children.iter().map(depth).sum::<usize>() + node.named.values().map(depth).sum::<usize>()
}
pub fn chain(length: i64) -> Option<Node> {
    (0..length).rev().fold(None, |next, value| Some(Node { value, next: next.map(Box::new), children: Vec::new(), named: HashMap::new() }))
}
