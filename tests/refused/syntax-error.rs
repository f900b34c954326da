/// Fine.
pub fn good(x: i32) -> i32 {
    x
}

pub fn broken(x: i32 y: i32) -> i32 {
    x + y
}
