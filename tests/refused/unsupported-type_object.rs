use std::rc::Rc;

pub struct Counter {
    count: u64,
}

pub fn share(counter: Rc<Counter>) {}

pub fn peek(counters: &[Counter]) -> &Counter {
    &counters[0]
}

pub fn sum(counters: &[Counter]) -> u64 {
    counters.iter().map(|counter| counter.count).sum()
}

pub fn all(counter: &Counter) -> &[Counter] {
    std::slice::from_ref(counter)
}
