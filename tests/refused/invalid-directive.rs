//beepboop:fast
pub struct Point {
    pub x: f64,
    pub y: f64,
}

//beepboop:default prot=8080
pub struct Options {
    pub port: u16,
}
