#[cfg(unix)]
pub fn process() -> u32 {
    1
}

#[cfg(not(unix))]
pub fn process() -> u32 {
    0
}
