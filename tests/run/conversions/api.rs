// SPDX-License-Identifier: MIT
//! Types of other crates, converted.

use std::collections::HashMap;
use std::time::SystemTime;

use chrono::{DateTime, Utc};
use url::Url;
use uuid::Uuid;

//beepboop:convert
pub fn uuid_to_go(id: &Uuid) -> String {
    id.to_string()
}
pub fn uuid_from_go(text: &str) -> Result<Uuid, uuid::Error> {
    text.parse()
}

//beepboop:convert
pub fn time_to_go(time: &DateTime<Utc>) -> SystemTime {
    (*time).into()
}
pub fn time_from_go(time: SystemTime) -> DateTime<Utc> {
    time.into()
}

/// Why an address is refused.
#[derive(Debug)]
pub enum AddressError {
    Invalid { text: String },
}

//beepboop:convert
pub fn url_to_go(url: &Url) -> String {
    url.to_string()
}
pub fn url_from_go(text: String) -> Result<Url, AddressError> {
    Url::parse(&text).map_err(|_| AddressError::Invalid { text })
}

pub struct Visit {
    pub id: Uuid,
    pub at: DateTime<Utc>,
    pub pages: Vec<Url>,
}

pub fn echo(visit: Visit) -> Visit {
    visit
}

pub fn host(url: &Url) -> Option<String> {
    url.host_str().map(str::to_owned)
}

pub fn version(id: Uuid) -> usize {
    id.get_version_num()
}

pub fn counts(ids: Vec<Uuid>) -> HashMap<Uuid, u32> {
    let mut counts = HashMap::new();
    for id in ids {
        *counts.entry(id).or_insert(0) += 1;
    }
    counts
}

pub fn find(id: Option<Uuid>) -> Result<Uuid, String> {
    id.ok_or_else(|| "none".to_owned())
}
