// SPDX-License-Identifier: MIT
//! Bytes in, out and in place.

pub fn sum(data: &[u8]) -> u64 { data.iter().map(|&byte| u64::from(byte)).sum() }
pub fn address(data: &[u8]) -> usize { data.as_ptr() as usize }
pub fn owned(data: Vec<u8>) -> Vec<u8> { data }
pub fn filled(value: u8, length: usize) -> Vec<u8> { vec![value; length] }
pub fn tail(data: &[u8]) -> &[u8] { data.get(1..).unwrap_or(&[]) }

/// Flips all bits, in place.
pub fn invert(data: &mut [u8]) {
    for byte in data {
        *byte = !*byte;
    }
}

/// Adds the source to the target, in place.
pub fn add_to(target: &mut [u8], source: &[u8]) {
    for (left, right) in target.iter_mut().zip(source) {
        *left = left.wrapping_add(*right);
    }
}

pub fn exchange(left: &mut [u8], right: &mut [u8]) -> Result<(), String> {
    if left.len() != right.len() {
        return Err("lengths differ".to_string());
    }
    left.swap_with_slice(right);
    Ok(())
}
