//beepboop:flat
//beepboop:flags
pub struct Mode(pub u8);

pub struct Point {
    pub x: f64,
}

impl Point {
    //beepboop:concurrent
    pub fn length(&self) -> f64 {
        self.x
    }
}
