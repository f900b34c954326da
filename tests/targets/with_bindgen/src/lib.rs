// SPDX-License-Identifier: MIT
//! Uses what bindgen has read.

#[allow(non_camel_case_types, non_upper_case_globals, dead_code)]
mod bound {
    include!(concat!(env!("OUT_DIR"), "/bound.rs"));
}

/// A macro's value.
pub fn answer() -> u32 {
    bound::BOUND_ANSWER
}

/// The size of a struct.
pub fn size() -> u64 {
    std::mem::size_of::<bound::bound_sizes>() as u64
}
