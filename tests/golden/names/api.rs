// SPDX-License-Identifier: MIT
//! Names that Go spells otherwise, and its keywords.

pub fn user_id(http_url: &str) -> u32 { http_url.len() as u32 }
pub fn parse_json_to_html(api_key: &str, cpu_id: i32) -> String { format!("{api_key}{cpu_id}") }
pub fn echo_i8_twice(value_1: i8, value2: i8) -> i8 { value_1.wrapping_add(value2) }
#[allow(non_snake_case)]
pub fn camelCase(someValue: i32) -> i32 { someValue }

//beepboop:name Total
pub fn sum_up(func: i32, range: i32, chan: i32, defer: i32) -> i32 { func + range + chan + defer }

pub fn predeclared(string: &str, len: usize, nil: bool, error: i64) -> bool { nil || string.len() == len || error == 0 }
pub fn locals(frame: i32, err: i32, result: i32, runtime: i32, unsafe_: i32) -> i32 {
    frame + err + result + runtime + unsafe_
}
pub fn r#type(package: i32, select: i32, go: i32, var: i32, interface: i32) -> i32 {
    package + select + go + var + interface
}

pub struct HttpHeader { pub map: i32, pub user_id: u64, pub url: String, pub func: bool }
