pub mod geometry {
    pub fn area(side: f64) -> f64 {
        side * side
    }
}
