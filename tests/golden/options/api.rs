// SPDX-License-Identifier: MIT
//! Options in every position.

pub fn maybe(value: Option<i64>) -> Option<i64> { value }
pub fn find(text: &str, letter: char) -> Option<usize> { text.find(letter) }
pub fn nickname(name: Option<String>) -> Option<String> { name }
pub fn all(values: Option<Vec<i32>>) -> Option<Vec<i32>> { values }
pub fn each(values: Vec<Option<f64>>) -> Vec<Option<f64>> { values }
pub fn nested(value: Option<Option<bool>>) -> Option<Option<bool>> { value }

#[derive(Clone)]
pub struct Person {
    pub name: String,
    pub age: Option<u8>,
    pub friends: Option<Vec<String>>,
}

pub fn oldest(people: &[Person]) -> Option<Person> { people.iter().max_by_key(|person| person.age).cloned() }
pub fn same(person: Option<Person>) -> Option<Person> { person }
