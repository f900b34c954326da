// SPDX-License-Identifier: MIT
//! Callbacks.
#![allow(unused_variables)]

pub struct Item { pub name: String, pub size: i32 }
pub enum ReadError { Missing, Bad }
pub struct Options { pub log: Box<dyn Fn(&str) + Send + Sync> }

/// Sums up what the function gives.
pub fn sum(give: &dyn Fn(i64) -> i64) -> i64 { give(0) }
pub fn change(items: Vec<Item>, step: impl Fn(&Item) -> Item) -> Vec<Item> { items }
pub fn read(read: Box<dyn Fn(&str) -> Result<String, ReadError>>) -> Result<String, ReadError> { read("") }
pub fn start(options: &Options, ask: Option<Box<dyn Fn() -> bool>>) {}
pub struct Shelf { items: Vec<Item> }
pub fn visit(shelf: &mut Shelf, see: &dyn Fn(&Shelf, u32), change: &mut dyn FnMut(&mut Shelf)) {}
pub fn adder(by: i64) -> Box<dyn Fn(i64) -> i64 + Send + Sync> { Box::new(move |to| to + by) }
