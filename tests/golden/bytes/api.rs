// SPDX-License-Identifier: MIT
//! Bytes, borrowed, changed in place and owned.

/// Reads its bytes where they lie.
pub fn checksum(data: &[u8]) -> u32 { data.iter().map(|byte| u32::from(*byte)).sum() }

/// Changes its bytes where they lie.
pub fn invert(data: &mut [u8]) {
    for byte in data {
        *byte = !*byte;
    }
}

/// Takes its own copy.
pub fn reversed(mut data: Vec<u8>) -> Vec<u8> {
    data.reverse();
    data
}

pub fn tail(data: &[u8], length: usize) -> &[u8] { &data[data.len().saturating_sub(length)..] }

pub fn zeros(length: usize) -> Vec<u8> { vec![0; length] }
