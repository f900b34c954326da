// SPDX-License-Identifier: MIT
//! Errors that are enums with data.

use std::fmt;
use std::io;

/// Why a text is no number.
#[derive(Debug)]
pub enum ParseError {
    /// There is no text.
    Empty,
    /// A digit is wrong.
    BadDigit { pos: u64 },
    TooLong(u64, u64),
    Storage(StorageError),
    File(io::Error),
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "empty"),
            Self::BadDigit { pos } => write!(f, "bad digit at {pos}"),
            Self::TooLong(length, limit) => write!(f, "{length} is more than {limit}"),
            Self::Storage(error) => write!(f, "storage: {error}"),
            Self::File(error) => write!(f, "file: {error}"),
        }
    }
}

impl std::error::Error for ParseError {}

/// Of a store.
#[derive(Debug, Clone)]
pub enum StorageError {
    Full,
    Denied(String),
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Full => write!(f, "full"),
            Self::Denied(who) => write!(f, "denied to {who}"),
        }
    }
}

impl std::error::Error for StorageError {}

/// An enum named just so.
#[derive(Debug)]
pub enum Error {
    Nothing,
    Number(i32),
}

/// Has something that cannot cross, so that only its text does.
#[derive(Debug)]
pub enum OpaqueError {
    Thread(std::thread::ThreadId),
    Plain,
}

impl fmt::Display for OpaqueError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "opaque")
    }
}

//beepboop:flat
#[derive(Debug)]
pub enum FlatError {
    One(i32),
}

impl fmt::Display for FlatError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::One(number) => write!(f, "flat {number}"),
        }
    }
}

pub fn parse(which: u32) -> Result<i64, ParseError> {
    match which {
        0 => Ok(7),
        1 => Err(ParseError::Empty),
        2 => Err(ParseError::BadDigit { pos: 5 }),
        3 => Err(ParseError::TooLong(9, 4)),
        4 => Err(ParseError::Storage(StorageError::Full)),
        5 => Err(ParseError::Storage(StorageError::Denied("me".to_owned()))),
        _ => Err(ParseError::File(io::Error::from_raw_os_error(2))),
    }
}

pub fn store(error: StorageError) -> Result<(), StorageError> {
    Err(error)
}

pub fn plain(which: u32) -> Result<(), Error> {
    Err(if which == 0 { Error::Nothing } else { Error::Number(3) })
}

pub fn opaque(thread: bool) -> Result<(), OpaqueError> {
    Err(if thread { OpaqueError::Thread(std::thread::current().id()) } else { OpaqueError::Plain })
}

pub fn flat() -> Result<(), FlatError> {
    Err(FlatError::One(1))
}
