//! Directives above what they do not act on.
use std::fmt;

pub struct Point {
    pub x: i32,
}

impl fmt::Display for Point {
    //beepboop:fast
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.x)
    }
}

//beepboop:name Place
pub type Position = Point;
