pub fn remember(name: &'static str) -> usize {
    name.len()
}

pub fn all(parts: Vec<&'static [u8]>) -> usize {
    parts.len()
}
