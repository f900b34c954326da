use std::time::Duration;

pub const VERSION: &str = env!("CARGO_PKG_VERSION");

pub const ROOT: f64 = STEP * 2.0;

const STEP: f64 = step();

const fn step() -> f64 {
    0.5
}

pub const FOREVER: Duration = Duration::MAX;
