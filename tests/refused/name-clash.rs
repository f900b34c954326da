pub mod circle {
    pub fn area(radius: f64) -> f64 {
        radius * radius * 3.14
    }
}

pub mod square {
    pub fn area(side: f64) -> f64 {
        side * side
    }
}
