// SPDX-License-Identifier: MIT
//! Text that is no UTF-8 is refused before Rust sees it as text.

pub fn length(text: &str) -> usize { text.len() }
pub fn owned(first: i32, user_id: String) -> Result<usize, String> { Ok(user_id.len() + first as usize) }
pub fn each(texts: &[String]) -> usize { texts.len() }
