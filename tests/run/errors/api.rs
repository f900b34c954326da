// SPDX-License-Identifier: MIT
//! Errors that are enums without data, or structs.

use std::fmt;

/// Why a text is no number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ParseError {
    /// There is no text.
    Empty,
    BadDigit,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the text is empty",
            Self::BadDigit => "not a digit",
        })
    }
}

/// There is no such entry.
#[derive(Debug, Clone)]
pub struct NotFound {
    pub key: String,
    pub tries: u32,
}

impl fmt::Display for NotFound {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "no entry `{}`", self.key)
    }
}

pub struct Report {
    pub first: Option<ParseError>,
    pub all: Vec<ParseError>,
    pub last: NotFound,
}

pub fn parse(text: &str) -> Result<i64, ParseError> {
    if text.is_empty() {
        return Err(ParseError::Empty);
    }
    text.parse().map_err(|_| ParseError::BadDigit)
}

pub fn check(text: &str) -> Result<(), ParseError> {
    parse(text).map(|_| ())
}

//beepboop:fast
pub fn quick(value: i64) -> Result<i64, ParseError> {
    if value < 0 { Err(ParseError::BadDigit) } else { Ok(value) }
}

pub fn find(key: &str) -> Result<i64, NotFound> {
    if key == "there" { Ok(1) } else { Err(NotFound { key: key.to_owned(), tries: 3 }) }
}

/// An error is a value as others are.
pub fn describe(error: ParseError) -> String {
    error.to_string()
}

pub fn key_of(error: &NotFound) -> String {
    error.key.clone()
}

//beepboop:name MakeReport
pub fn report(key: &str) -> Report {
    Report {
        first: if key.is_empty() { Some(ParseError::Empty) } else { None },
        all: vec![ParseError::BadDigit, ParseError::Empty],
        last: NotFound { key: key.to_owned(), tries: 1 },
    }
}

pub fn first_of(report: Report) -> Option<ParseError> {
    report.first
}
