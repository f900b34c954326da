// SPDX-License-Identifier: MIT
//! Objects in odd places: re-exported, without size, in errors, in circles, and consumed in pairs.
use std::sync::Arc;
pub mod inner {
    /// Deep.
    pub struct Engine { pub(crate) power: f64 }
    impl Engine {
        pub fn new(power: f64) -> Result<Self, String> { if power > 0.0 { Ok(Self { power }) } else { Err("weak".into()) } }
        pub const MOST: u32 = 5;
        pub fn power(&self) -> f64 { self.power }
        pub fn tune(&mut self, by: impl Fn(f64) -> f64) -> &f64 { self.power = by(self.power); &self.power }
        pub fn name(&self) -> &str { "engine" }
        pub fn parts(&self) -> Vec<&str> { vec!["a", "b"] }
        #[must_use]
        pub fn boost(&mut self, by: f64) -> &mut Self { self.power += by; self }
        pub fn swap(&mut self, other: &mut Engine) { std::mem::swap(self, other) }
        pub fn consume_both(self, other: Engine) -> (Engine, Engine) { (other, self) }
        pub fn try_take(self, fail: bool) -> Result<Engine, String> { if fail { Err("lost".into()) } else { Ok(self) } }
        pub fn compare_to(&self, other: Option<&Self>) -> bool { other.is_some_and(|o| o.power == self.power) }
    }
    impl Default for Engine { fn default() -> Self { Self { power: 1.0 } } }
}
pub use inner::Engine as Motor;
pub struct Pool { items: std::sync::Mutex<Vec<Arc<Pool>>> }
impl Pool {
    pub fn new() -> Arc<Pool> { Arc::new(Pool { items: Default::default() }) }
    pub fn push(&self, item: Arc<Pool>) { self.items.lock().unwrap().push(item) }
    pub fn items(&self) -> Vec<Arc<Pool>> { self.items.lock().unwrap().clone() }
    pub fn owned() -> Pool { Pool { items: Default::default() } }
    pub fn into_len(self) -> usize { self.items.into_inner().unwrap().len() }
    pub fn same(a: &Pool, b: &Arc<Pool>) -> bool { std::ptr::eq(a, &**b) }
}
#[derive(Debug)]
pub enum EngineError { Gone(String), Kept { text: String } }
impl std::fmt::Display for EngineError { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { write!(f, "{self:?}") } }
impl std::error::Error for EngineError {}
pub struct Lost { pub engine: inner::Engine, pub why: String }
impl std::fmt::Debug for Lost { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(&self.why) } }
pub fn lose(engine: inner::Engine) -> Result<(), Lost> { Err(Lost { engine, why: "lost".into() }) }
#[derive(Hash, PartialEq, Eq, PartialOrd, Ord, Debug, Clone)]
pub struct Empty;
//beepboop:object
#[derive(Hash, PartialEq, Eq, PartialOrd, Ord, Debug, Clone)]
pub struct Zero;
impl Zero { pub fn make() -> Zero { Zero } pub fn many(n: usize) -> Vec<Zero> { vec![Zero; n] } }
#[deprecated(note = "old")]
pub struct Old(u8);
#[allow(deprecated)]
impl Old { pub fn new() -> Self { Old(1) } pub fn value(&self) -> u8 { self.0 } }
pub fn r#type(r#match: &inner::Engine, outcome: inner::Engine, frame: Option<inner::Engine>, call: &mut inner::Engine) -> f64 { r#match.power() + outcome.power() + frame.map_or(0.0, |f| f.power()) + call.power() }
pub struct Route { pub stops: Vec<String> }
impl Route {
    pub fn via(&mut self, stop: &str) -> &mut Route {
        if stop.is_empty() { return self; }
        self.stops.push(stop.to_string());
        self
    }
}
