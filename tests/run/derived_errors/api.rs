// SPDX-License-Identifier: MIT
//! Errors as crates write them: derived, nested, with their causes, in modules, behind pointers.

use std::error::Error;
use std::io;
use std::sync::Arc;

mod settings;

pub use settings::{check, Settings, SettingsError};

pub type Result<T, E = LoadError> = std::result::Result<T, E>;

/// Why nothing was loaded.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    #[error("cannot read {path}")]
    Read {
        path: String,
        source: io::Error,
    },
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    #[error("bad settings")]
    Settings(#[from] SettingsError),
    #[error("shared")]
    Shared(#[source] Arc<io::Error>),
    #[error("boxed")]
    Boxed { cause: Option<u8>, source: Option<Box<dyn Error + Send + Sync>> },
    #[error("gave up after {0} tries")]
    GaveUp(u32),
}

/// Says nothing of itself but its text.
#[derive(Debug, thiserror::Error)]
#[error("secret {code}")]
pub struct SecretError {
    code: u32,
}

/// Wraps another one.
#[derive(Debug)]
pub struct Wrapped(pub SettingsError);

impl std::fmt::Display for Wrapped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "wrapped: {}", self.0)
    }
}

impl Error for Wrapped {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}

pub fn load(which: u32) -> Result<u32> {
    match which {
        0 => Ok(1),
        1 => Err(LoadError::Read { path: "here".to_owned(), source: io::Error::from_raw_os_error(2) }),
        2 => Ok(serde_json::from_str("{")?),
        3 => Err(SettingsError::Missing("port".to_owned()).into()),
        4 => Err(LoadError::Shared(Arc::new(io::Error::from_raw_os_error(13)))),
        5 => Err(LoadError::Boxed { cause: Some(3), source: Some("inner".into()) }),
        6 => Err(LoadError::Boxed { cause: None, source: None }),
        _ => Err(LoadError::GaveUp(which)),
    }
}

pub fn secret() -> std::result::Result<(), SecretError> {
    Err(SecretError { code: 7 })
}

pub fn wrapped() -> std::result::Result<u8, Box<Wrapped>> {
    Err(Box::new(Wrapped(SettingsError::Empty)))
}

pub fn json(text: &str) -> serde_json::Result<Vec<i32>> {
    serde_json::from_str(text)
}

pub fn shared() -> Result<(), Arc<dyn Error + Send + Sync>> {
    Err(Arc::from(Box::<dyn Error + Send + Sync>::from("shared")))
}
