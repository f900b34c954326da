// SPDX-License-Identifier: MIT
//! Arguments that are changed.

#[derive(Clone, Copy)]
pub struct Counter {
    pub value: i64,
    pub on: bool,
}

pub struct Notes {
    pub title: String,
    pub lines: Vec<String>,
    pub next: Option<i32>,
}

pub fn bump(counter: &mut Counter, by: i64) {
    counter.value += by;
    counter.on = true;
}

pub fn add_note(notes: &mut Notes, line: &str) -> u32 {
    notes.lines.push(line.to_owned());
    notes.title.push('!');
    notes.next = Some(notes.lines.len() as i32);
    notes.lines.len() as u32
}

pub fn move_all(from: &mut Notes, to: &mut Notes) {
    to.lines.append(&mut from.lines);
    from.title.clear();
}

pub fn double(value: &mut i32) {
    *value *= 2;
}
