// SPDX-License-Identifier: MIT
//! Names that mean something in one of the three languages.

#![allow(non_camel_case_types, non_snake_case)]

/// Go's keywords, as names of arguments.
pub fn keywords(func: i32, defer: i32, chan: i32, go: i32, select: i32, range: i32, package: i32, var: i32, fallthrough: i32, interface: i32, map: i32, goto: i32, switch: i32, case: i32, default: i32, import: i32) -> i32 {
    func + defer + chan + go + select + range + package + var + fallthrough + interface + map + goto + switch + case + default + import
}

/// Rust's own, written raw.
pub fn raw(r#type: i32, r#match: i32, r#fn: i32, r#struct: i32, r#impl: i32, r#loop: i32, r#move: i32, r#where: i32, r#async: i32) -> i32 {
    r#type + r#match + r#fn + r#struct + r#impl + r#loop + r#move + r#where + r#async
}

/// C++'s keywords, and words that the bridge uses itself.
pub fn others(class: i32, template: i32, namespace: i32, frame: i32, result: i32, lowering: i32, reader: i32, outcome: i32, status: i32, block: i32, library: i32, user: i32, runtime: i32, bridge: i32, value: i32, wire: i32) -> i32 {
    class + template + namespace + frame + result + lowering + reader + outcome + status + block + library + user + runtime + bridge + value + wire
}

/// Go's predeclared names.
pub fn predeclared(string: &str, len: usize, nil: bool, error: i8, int: i16, r#true: u8, append: f32, panic: f64, new: char, make: Vec<i32>, any: Option<bool>, iota: u64) -> String {
    format!("{string} {len} {nil} {error} {int} {true_} {append} {panic} {new} {make:?} {any:?} {iota}", true_ = r#true)
}

pub mod r#mod {
    pub fn r#type() -> i32 { 1 }
    pub fn func() -> i32 { 2 }
    pub fn init() -> i32 { 3 }
    pub fn main() -> i32 { 4 }
    pub fn string() -> i32 { 5 }
    pub fn operator() -> i32 { 6 }
    pub fn unsafe_() -> i32 { 7 }
    pub fn delete() -> i32 { 8 }
}

#[derive(Clone)]
pub struct r#struct { pub r#type: i32, pub func: i32, pub class: i32, pub string: String, pub r#fn: Vec<i32>, pub wire: bool, pub self_: u8 }

#[derive(Clone, Copy)]
pub enum r#enum { r#type, func, class, nil, None, Some }

#[derive(Clone)]
pub enum Union { Func { func: i32, r#match: String }, Type(i32), Nil }

pub fn echo_struct(value: r#struct) -> r#struct { value }
pub fn echo_enum(value: r#enum) -> r#enum { value }
pub fn echo_union(value: Union) -> Union { value }

/// Names that are not ASCII.
pub fn größe(länge: i32) -> i32 { länge }
