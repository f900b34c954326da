pub struct Point {
    pub x: f64,
}

pub const ORIGIN: Point = Point { x: 0.0 };

pub const BIG: u128 = 1 << 100;

impl Point {
    pub const FAR: f64 = f64::INFINITY;
}
