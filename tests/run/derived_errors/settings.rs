// SPDX-License-Identifier: MIT
//! Errors of methods.

use thiserror::Error;

/// What is wrong with settings.
#[derive(Debug, Error, PartialEq)]
pub enum SettingsError {
    /// There are none.
    #[error("no settings")]
    Empty,
    #[error("{0} is missing")]
    Missing(String),
}

#[derive(Debug, Clone, Default)]
pub struct Settings {
    pub names: Vec<String>,
}

impl Settings {
    pub const LIMIT: usize = 1 << 2;

    pub fn parse(text: &str) -> Result<Self, SettingsError> {
        if text.is_empty() {
            return Err(SettingsError::Empty);
        }
        Ok(Self { names: text.split(',').map(str::to_owned).collect() })
    }

    pub fn find(&self, name: &str) -> Result<&str, SettingsError> {
        self.names.iter().map(String::as_str).find(|known| *known == name).ok_or_else(|| SettingsError::Missing(name.to_owned()))
    }

    pub fn remove(&mut self, name: &str) -> Result<usize, SettingsError> {
        let before = self.names.len();
        self.names.retain(|known| known != name);
        if self.names.len() == before { Err(SettingsError::Missing(name.to_owned())) } else { Ok(self.names.len()) }
    }
}

impl SettingsError {
    /// The name that was not found.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Empty => None,
            Self::Missing(name) => Some(name),
        }
    }
}

pub fn check(error: SettingsError) -> bool {
    error == SettingsError::Empty
}
