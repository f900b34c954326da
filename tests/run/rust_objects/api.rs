// SPDX-License-Identifier: MIT
//! Objects as only Rust has them.

use std::sync::Arc;

/// A door.
#[derive(Debug)]
pub struct Door {
    open: bool,
}

impl Door {
    /// A closed door.
    pub fn new() -> Self {
        Door { open: false }
    }

    /// Opens it, and breaks where it is open.
    pub fn open(&mut self) {
        if self.open {
            panic!("the door is open");
        }
        self.open = true;
    }

    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Takes the door out of its frame.
    pub fn remove(self: Box<Self>) -> bool {
        self.open
    }

    /// Two doors, joined into one.
    pub fn join(self, other: Door) -> Door {
        Door { open: self.open && other.open }
    }
}

/// Whether a door is open, if there is one.
pub fn is_open(door: Option<&Door>) -> Option<bool> {
    door.map(|door| door.open)
}

/// Opens a door, if there is one.
pub fn open_if(door: Option<&mut Door>) {
    if let Some(door) = door {
        door.open();
    }
}

/// What came of it: a door, or why there is none.
pub enum Outcome {
    Done(Door),
    Not { reason: String },
}

/// Tries.
pub fn attempt(good: bool) -> Outcome {
    if good {
        Outcome::Done(Door::new())
    } else {
        Outcome::Not { reason: "no luck".to_owned() }
    }
}

/// Whether it is an open door.
pub fn settle(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Done(door) if door.open)
}

/// Two doors, or why not.
pub fn pair(good: bool) -> Result<(Door, Box<Door>), String> {
    if good {
        Ok((Door::new(), Box::new(Door { open: true })))
    } else {
        Err("no doors".to_owned())
    }
}

/// Breaks when it is dropped, if it is told to.
pub struct Fragile {
    breaks: bool,
}

impl Fragile {
    pub fn new(breaks: bool) -> Self {
        Fragile { breaks }
    }
}

impl Drop for Fragile {
    fn drop(&mut self) {
        if self.breaks {
            panic!("it broke");
        }
    }
}

/// A house, which several may have.
pub struct House {
    name: String,
}

impl House {
    pub fn new(name: String) -> Arc<Self> {
        Arc::new(House { name })
    }

    pub fn name(self: Arc<Self>) -> String {
        self.name.clone()
    }

    pub fn again(self: &Arc<Self>) -> Arc<Self> {
        Arc::clone(self)
    }

    /// Fails where somebody else has it.
    pub fn unwrap(self) -> String {
        self.name
    }
}

/// All houses whose names are as long.
pub fn of_length(houses: Vec<Arc<House>>, length: usize) -> Vec<Arc<House>> {
    houses.into_iter().filter(|house| house.name.len() == length).collect()
}

/// One call at a time.
//beepboop:serialize
pub struct Cell {
    value: std::cell::Cell<i64>,
}

impl Cell {
    pub fn new() -> Self {
        Cell { value: std::cell::Cell::new(0) }
    }

    pub fn next(&self) -> i64 {
        self.value.set(self.value.get() + 1);
        self.value.get()
    }
}

/// A struct whose fields are all public, as an object.
//beepboop:object
pub struct Open {
    pub size: u32,
}

impl Open {
    pub fn new(size: u32) -> Self {
        Open { size }
    }

    pub fn size(&self) -> u32 {
        self.size
    }
}

/// A colour, which Rust copies.
#[derive(Clone, Copy, PartialEq)]
pub struct Color(u32);

impl Color {
    pub fn new(value: u32) -> Self {
        Color(value)
    }

    pub fn value(self) -> u32 {
        self.0
    }

    pub fn mix(self, other: Color) -> Color {
        Color((self.0 + other.0) / 2)
    }

    pub fn brighten(&mut self, by: u32) {
        self.0 += by;
    }

    pub fn into_value(self: Box<Self>) -> u32 {
        self.0
    }
}

/// Colours in data.
pub struct Style {
    pub fore: Color,
    pub back: Option<Color>,
}

/// Both as one.
pub fn flat(style: Style, extra: Option<Color>) -> Vec<Color> {
    [Some(style.fore), style.back, extra].into_iter().flatten().collect()
}

/// Paints them by a function.
pub fn paint(colors: &[Color], paint: impl Fn(Color, Vec<Color>) -> Color) -> Vec<Color> {
    colors.iter().map(|color| paint(*color, colors.to_vec())).collect()
}
