// SPDX-License-Identifier: MIT
//! Objects: values that stay native.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

static LIVE: AtomicI64 = AtomicI64::new(0);

/// How many objects there are.
pub fn live() -> i64 {
    LIVE.load(Ordering::SeqCst)
}

/// Counts as long as it is there.
struct Alive;

impl Alive {
    fn new() -> Self {
        LIVE.fetch_add(1, Ordering::SeqCst);
        Alive
    }
}

impl Drop for Alive {
    fn drop(&mut self) {
        LIVE.fetch_sub(1, Ordering::SeqCst);
    }
}

/// A counter.
pub struct Counter {
    value: i64,
    _alive: Alive,
}

impl Counter {
    /// Makes a counter that begins there.
    pub fn new(start: i64) -> Self {
        Counter { value: start, _alive: Alive::new() }
    }

    /// Reads a decimal number.
    pub fn parse(text: &str) -> Result<Counter, String> {
        match text.parse() {
            Ok(value) => Ok(Counter::new(value)),
            Err(_) => Err(format!("`{text}` is no number")),
        }
    }

    /// Adds to the value.
    pub fn add(&mut self, amount: i64) -> i64 {
        self.value += amount;
        self.value
    }

    /// The value.
    //beepboop:fast
    pub fn value(&self) -> i64 {
        self.value
    }

    /// Says the value in words of somebody's choice.
    pub fn describe(&self, text: &str) -> String {
        format!("{text} {}", self.value)
    }

    /// Adds the other's value, which stays as it is.
    pub fn merge(&mut self, other: &Counter) {
        self.value += other.value;
    }

    /// Adds the other's value, and the other is gone.
    pub fn absorb(&mut self, other: Counter, note: &str) -> usize {
        self.value += other.value;
        note.len()
    }

    /// Ends the counter.
    pub fn finish(self) -> i64 {
        self.value
    }

    /// Fails with its value, changed or not.
    pub fn check(&mut self, limit: i64) -> Result<i64, String> {
        self.value += 1;
        if self.value > limit {
            return Err(format!("{} is too much", self.value));
        }
        Ok(self.value)
    }

    /// Waits for so long.
    pub fn wait(&self, milliseconds: u64) -> i64 {
        std::thread::sleep(std::time::Duration::from_millis(milliseconds));
        self.value
    }

    /// A counter of its own for each digit.
    pub fn split(&self) -> Vec<Counter> {
        self.value.to_string().bytes().map(|digit| Counter::new(i64::from(digit - b'0'))).collect()
    }
}

/// A counter, or none.
pub fn maybe(present: bool) -> Option<Counter> {
    present.then(|| Counter::new(7))
}

/// Takes a counter, if there is one.
pub fn take(counter: Option<Counter>) -> i64 {
    counter.map_or(-1, |counter| counter.value)
}

/// Counters by name.
pub fn by_name() -> BTreeMap<String, Counter> {
    BTreeMap::from([("one".to_owned(), Counter::new(1)), ("two".to_owned(), Counter::new(2))])
}

/// A counter and what came of it.
pub struct Made {
    pub counter: Counter,
    pub note: String,
}

/// Makes one.
pub fn make(note: &str) -> Made {
    Made { counter: Counter::new(note.len() as i64), note: note.to_owned() }
}

/// Names that several share.
pub struct Registry {
    names: Mutex<Vec<String>>,
    _alive: Alive,
}

impl Registry {
    /// An empty registry.
    pub fn shared() -> Arc<Registry> {
        Arc::new(Registry { names: Mutex::new(Vec::new()), _alive: Alive::new() })
    }

    /// Adds a name.
    pub fn put(&self, name: &str) {
        self.names.lock().unwrap().push(name.to_owned());
    }

    /// All names.
    pub fn names(&self) -> Vec<String> {
        self.names.lock().unwrap().clone()
    }
}

/// Another handle of it.
pub fn twin(registry: Arc<Registry>) -> Arc<Registry> {
    registry
}

/// A registry among others.
pub struct Place {
    pub title: String,
    pub registry: Arc<Registry>,
}

/// Puts a name into each.
pub fn put_all(places: &[Place], name: &str) -> usize {
    for place in places {
        place.registry.put(&format!("{name} at {}", place.title));
    }
    places.len()
}

/// Gives it a place.
pub fn put_at(registry: &Arc<Registry>, title: &str) -> Place {
    Place { title: title.to_owned(), registry: Arc::clone(registry) }
}

/// A version, which has an order.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    major: u32,
    minor: u32,
}

impl Version {
    pub fn new(major: u32, minor: u32) -> Self {
        Version { major, minor }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.major, self.minor)
    }
}
