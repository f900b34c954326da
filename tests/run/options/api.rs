// SPDX-License-Identifier: MIT
//! Options in every position.

use std::collections::HashMap;

#[derive(Clone)]
pub struct Person { pub name: String, pub age: Option<u8>, pub friends: Option<Vec<String>>, pub boss: Option<Box<Person>> }

pub fn number(value: Option<i64>) -> Option<i64> { value }
pub fn flag(value: Option<bool>) -> Option<bool> { value }
pub fn text(value: Option<String>) -> Option<String> { value }
pub fn length(value: Option<&str>) -> Option<usize> { value.map(str::len) }
pub fn list(value: Option<Vec<i32>>) -> Option<Vec<i32>> { value }
pub fn map(value: Option<HashMap<String, i32>>) -> Option<HashMap<String, i32>> { value }
pub fn wide(value: Option<u128>) -> Option<u128> { value }
pub fn nested(value: Option<Option<bool>>) -> Option<Option<bool>> { value }
pub fn each(values: Vec<Option<String>>) -> Vec<Option<String>> { values }
pub fn values(values: HashMap<i32, Option<f64>>) -> HashMap<i32, Option<f64>> { values }
//beepboop:name Person_
pub fn person(value: Option<Person>) -> Option<Person> { value }
pub fn pair(value: Option<(i32, String)>) -> Option<(i32, String)> { value }
