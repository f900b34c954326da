pub struct Button {
    pub label: String,
    pub pressed: fn(i32),
}

/// Reads memory.
pub fn peek(address: *const u8) -> u8 {
    let _ = address;
    0
}

pub fn press(button: &Button) {
    (button.pressed)(1);
}
