//! Fields whose names Go's errors have for something else.
use std::io;

#[derive(Debug)]
pub struct LoadError {
    pub unwrap: bool,
    pub source: io::Error,
}

#[derive(Debug)]
pub enum SaveError {
    Disk { unwrap: bool, source: io::Error },
}

pub fn load() -> Result<u8, LoadError> {
    Ok(1)
}

pub fn save() -> Result<u8, SaveError> {
    Ok(1)
}
