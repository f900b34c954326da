use std::rc::Rc;

pub struct Counter {
    count: u64,
}

pub fn adder(by: i64) -> Box<dyn Fn(i64) -> i64> {
    Box::new(move |to| to + by)
}

pub fn once() -> impl FnOnce() + Send + Sync {
    || ()
}

pub fn watch(change: &dyn Fn(&mut u64)) {}

pub fn visit(visit: impl Fn(Option<&Counter>)) {}

pub fn rename(change: impl Fn(&str) -> &str) {}

pub fn twice(visit: impl Fn() + Clone) {}

pub fn each(visits: &[&dyn Fn()]) {}

pub fn by_address(visit: fn(u64)) {}

pub fn fail(check: impl Fn() -> Result<(), std::fmt::Error>) {}
