// SPDX-License-Identifier: MIT
//! Errors of our own.

/// Why a text is no number.
pub enum ParseError {
    /// There is nothing.
    Empty,
    BadDigit,
}

/// There is no such entry.
pub struct NotFound {
    pub key: String,
}

/// Errors that end all.
pub struct ConnectionClosedByPeer {}

pub struct Report {
    pub last: Option<ParseError>,
}

pub fn parse(text: &str) -> Result<i64, ParseError> { if text.is_empty() { Err(ParseError::Empty) } else { Ok(1) } }

pub fn find(key: &str) -> Result<(), NotFound> { Err(NotFound { key: key.to_owned() }) }

pub fn close() -> Result<(), ConnectionClosedByPeer> { Ok(()) }

pub fn repeat(report: Report) -> Report { report }
