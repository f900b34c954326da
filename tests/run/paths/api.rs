// SPDX-License-Identifier: MIT
//! Paths are strings.

use std::path::{Path, PathBuf};

pub struct Place {
    pub folder: PathBuf,
    pub files: Vec<PathBuf>,
}

pub fn joined(folder: &Path, name: &str) -> PathBuf {
    folder.join(name)
}

pub fn extension(path: PathBuf) -> Option<String> {
    path.extension().map(|extension| extension.to_string_lossy().into_owned())
}

pub fn echo_place(place: Place) -> Place {
    place
}

pub fn name_of(path: impl AsRef<Path>) -> PathBuf {
    path.as_ref().file_name().map(PathBuf::from).unwrap_or_default()
}
