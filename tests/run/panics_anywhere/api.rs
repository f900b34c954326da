// SPDX-License-Identifier: MIT
//! Panics where one does not expect them.

use std::fmt;

#[derive(Debug, Default)]
pub struct Shy {
    pub name: String,
}

impl fmt::Display for Shy {
    fn fmt(&self, _: &mut fmt::Formatter) -> fmt::Result {
        panic!("not showing {}", self.name)
    }
}

impl std::error::Error for Shy {}

#[derive(Clone)]
pub struct Fussy {
    pub value: i32,
}

impl Default for Fussy {
    fn default() -> Self {
        panic!("no default")
    }
}

pub fn fail_shyly(name: &str) -> Result<(), Shy> {
    Err(Shy { name: name.to_owned() })
}

pub fn fail_boxed(name: &str) -> Result<(), Box<dyn std::error::Error>> {
    Err(Box::new(Shy { name: name.to_owned() }))
}

pub fn twice(value: i32) -> i32 {
    2 * value
}

impl Fussy {
    pub fn new(value: i32) -> Fussy {
        assert!(value >= 0, "negative");
        Fussy { value }
    }
}
