use std::error::Error;

pub fn parse(text: &str) -> Result<u32, ()> {
    text.parse().map_err(|_| ())
}

pub fn code(text: &str) -> Result<u32, i32> {
    text.parse().map_err(|_| 1)
}

pub fn maybe(text: &str) -> Option<Result<u32, String>> {
    Some(text.parse().map_err(|_| String::new()))
}

pub fn show(error: Box<dyn Error>) -> String {
    error.to_string()
}

pub struct Point {
    pub x: f64,
}

impl Point {
    pub fn boxed(self: Box<Self>) -> f64 {
        self.x
    }
}
