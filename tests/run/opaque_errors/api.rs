// SPDX-License-Identifier: MIT
//! Errors that have no type of their own in Go.

use std::error::Error;
use std::num::ParseIntError;
use std::{fmt, fs, io};

use anyhow::Context;

pub type Result<T, E = anyhow::Error> = std::result::Result<T, E>;

pub struct Outcome {
    pub failure: Option<Box<dyn Error>>,
    pub reason: io::Error,
}

pub fn parse(text: &str) -> Result<i64, ParseIntError> {
    text.parse()
}

pub fn read(path: &str) -> io::Result<Vec<u8>> {
    fs::read(path)
}

pub fn load(path: &str) -> Result<usize> {
    let text = fs::read_to_string(path).context("no settings")?;
    Ok(text.len())
}

pub fn boxed(text: &str) -> Result<i64, Box<dyn Error + Send + Sync>> {
    let value: i64 = text.parse()?;
    if value < 0 {
        return Err("negative".into());
    }
    Ok(value)
}

pub fn text(value: i32) -> Result<i32, &'static str> {
    if value < 0 { Err("negative") } else { Ok(value) }
}

pub fn show() -> fmt::Result {
    Err(fmt::Error)
}

//beepboop:name MakeOutcome
pub fn outcome(fails: bool) -> Outcome {
    Outcome {
        failure: if fails { Some("it failed".into()) } else { None },
        reason: io::Error::from_raw_os_error(13),
    }
}
