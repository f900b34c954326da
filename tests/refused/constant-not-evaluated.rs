const SIZE: usize = std::mem::size_of::<u64>();

pub fn block() -> [u8; SIZE] {
    [0; SIZE]
}

const fn next(value: isize) -> isize {
    value + 1
}

pub enum Level {
    Low = next(0),
}
