macro_rules! make {
    () => {
        pub struct Made;
    };
}
make!();

pub fn use_it(made: &Made) {
    let _ = made;
}
