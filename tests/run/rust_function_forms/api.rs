// SPDX-License-Identifier: MIT
//! Every form in which Rust takes and gives functions.
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::time::Duration;

pub struct Point {
    pub x: f64,
    pub y: f64,
}
pub enum Shape {
    Circle { radius: f64 },
    Empty,
}
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Color {
    Red,
    Blue,
}
pub struct Counter {
    value: i64,
}
impl Counter {
    pub fn new(value: i64) -> Self { Counter { value } }
    pub fn value(&self) -> i64 { self.value }
}
pub struct Shared {
    value: Mutex<i64>,
}
impl Shared {
    pub fn new() -> Arc<Self> { Arc::new(Shared { value: Mutex::new(0) }) }
    pub fn add(&self, by: i64) -> i64 {
        let mut v = self.value.lock().unwrap();
        *v += by;
        *v
    }
    pub fn each(self: Arc<Self>, f: impl Fn(Arc<Shared>)) { f(self) }
}

pub fn by_generic<F: Fn(i32) -> i32 + Send + 'static>(f: F) -> i32 { f(1) }
pub fn by_where<F>(mut f: F) -> i32
where
    F: FnMut(i32) -> i32,
{
    f(1) + f(2)
}
pub fn by_once<F>(f: F) -> String
where
    F: FnOnce(String) -> String,
{
    f("x".to_owned())
}
pub fn by_box_mut(mut f: Box<dyn FnMut(i32) -> i32>) -> i32 { f(3) }
pub fn by_box_once(f: Box<dyn FnOnce(i32) -> i32 + Send>) -> i32 { f(3) }
pub fn by_arc(f: Arc<dyn Fn(i32) -> i32 + Send + Sync>) -> i32 { f(4) }
pub fn by_rc(f: Rc<dyn Fn(i32) -> i32>) -> i32 { f(4) }
pub fn by_ref(f: &dyn Fn(i32) -> i32) -> i32 { f(5) }
pub fn by_ref_send(f: &(dyn Fn(i32) -> i32 + Send + Sync)) -> i32 { f(5) }
pub fn by_mut(f: &mut dyn FnMut(i32) -> i32) -> i32 { f(6) }
pub fn by_mut_impl(f: &mut impl FnMut(i32) -> i32) -> i32 { f(7) }
pub fn by_ref_box(f: &Box<dyn Fn(i32) -> i32>) -> i32 { f(8) }
pub fn by_option_ref(f: Option<&dyn Fn(i32) -> i32>) -> i32 { f.map_or(-1, |f| f(9)) }
pub fn by_option_mut(f: Option<&mut dyn FnMut(i32) -> i32>) -> i32 { f.map_or(-1, |f| f(10)) }
pub fn by_option_impl(f: Option<impl Fn(i32) -> i32>) -> i32 { f.map_or(-1, |f| f(11)) }
pub fn by_list(f: Vec<Box<dyn Fn(i32) -> i32 + Send + Sync>>) -> i32 { f.iter().map(|f| f(1)).sum() }
pub fn by_slice(f: &[Box<dyn Fn(i32) -> i32 + Send + Sync>]) -> i32 { f.iter().map(|f| f(1)).sum() }
pub fn by_map(f: HashMap<String, Arc<dyn Fn(i32) -> i32 + Send + Sync>>) -> i32 { f.values().map(|f| f(1)).sum() }
pub type Handler = Box<dyn Fn(&str) -> Result<(), Box<dyn Error + Send + Sync>> + Send + Sync>;
pub struct Hooks {
    pub name: String,
    pub on: Handler,
    pub off: Option<Arc<dyn Fn() + Send + Sync>>,
    pub next: Option<Box<dyn FnMut(u8) -> u8 + Send>>,
}
pub fn run_hooks(mut hooks: Hooks) -> Result<u8, String> {
    (hooks.on)(&hooks.name).map_err(|e| e.to_string())?;
    if let Some(off) = &hooks.off {
        off();
    }
    Ok(hooks.next.as_mut().map_or(0, |next| next(1) + next(2)))
}
pub fn make_hooks(name: &str) -> Hooks {
    let mut total = 0;
    Hooks {
        name: name.to_owned(),
        on: Box::new(|text| if text.is_empty() { Err("empty".into()) } else { Ok(()) }),
        off: None,
        next: Some(Box::new(move |by| {
            total += by;
            total
        })),
    }
}
pub fn values(
    f: impl Fn(bool, char, Color, Duration, (u8, String), [u16; 2], Option<&str>, Cow<str>, &[Point], &Shape, u128) -> (i8, f32),
) -> f32 {
    let (a, b) = f(
        true,
        'x',
        Color::Blue,
        Duration::from_secs(1),
        (1, "two".to_owned()),
        [3, 4],
        Some("five"),
        "six".into(),
        &[Point { x: 7.0, y: 8.0 }],
        &Shape::Circle { radius: 9.0 },
        10,
    );
    f32::from(a) + b
}
pub fn compound(f: impl Fn() -> BTreeMap<String, Vec<Shape>>) -> usize { f().values().map(Vec::len).sum() }
pub fn recolor(f: impl Fn(Color) -> Color) -> Color { f(Color::Red) }
pub fn reshape(f: impl Fn(Shape) -> Option<Shape>) -> bool { f(Shape::Empty).is_some() }
pub fn io(f: impl Fn() -> std::io::Result<u8>) -> std::io::Result<u8> { f() }
pub fn unit_or_any(f: impl Fn() -> Result<(), Box<dyn Error>>) -> Result<(), String> { f().map_err(|e| e.to_string()) }
pub fn number_or_text(f: impl Fn() -> Result<u8, String>) -> Result<u8, String> { f() }
pub fn takes_shared(f: impl Fn(Arc<Shared>, Vec<Arc<Shared>>) -> Arc<Shared>) -> i64 {
    let s = Shared::new();
    f(s.clone(), vec![s]).add(1)
}
pub fn takes_counters(f: impl Fn(Vec<Counter>, Option<Counter>) -> Option<Counter>) -> i64 {
    f(vec![Counter::new(1)], None).map_or(-1, |c| c.value)
}
pub fn nested(f: impl Fn(Box<dyn Fn(i32) -> i32 + Send + Sync>) -> Box<dyn Fn(i32) -> i32 + Send + Sync>) -> i32 {
    f(Box::new(|x| x * 2))(21)
}
pub fn on_io_error(f: impl Fn(std::io::Error)) { f(std::io::ErrorKind::NotFound.into()) }
pub fn with_lifetime<'a>(text: &'a str, f: impl Fn(&'a str) -> usize) -> usize { f(text) }
pub fn quantified(f: impl for<'a> Fn(&'a str, &'a str) -> bool) -> bool { f("a", "b") }
pub fn counting() -> Box<dyn FnMut() -> u32 + Send> {
    let mut n = 0;
    Box::new(move || {
        n += 1;
        n
    })
}
pub fn maybe(present: bool) -> Option<Box<dyn Fn(&str) -> String + Send + Sync>> {
    present.then(|| Box::new(|s: &str| s.to_uppercase()) as _)
}
pub fn all() -> Vec<Arc<dyn Fn(f64) -> f64 + Send + Sync>> { vec![Arc::new(f64::sqrt), Arc::new(f64::abs)] }
pub fn try_impl(good: bool) -> Result<impl Fn(i64) -> i64 + Send + Sync, String> {
    if good {
        Ok(|x| x + 1)
    } else {
        Err("no".to_owned())
    }
}
pub fn take_counter() -> impl Fn(Counter, &Counter, Option<Box<Counter>>) -> i64 + Send + Sync {
    |a, b, c| a.value + b.value + c.map_or(0, |c| c.value)
}
pub fn picks() -> Box<dyn Fn(&str, &[Point], &Shape, Arc<Shared>) -> Result<String, Missing> + Send + Sync> {
    Box::new(|s, p, _, a| {
        a.add(1);
        if p.is_empty() {
            Err(Missing::Points)
        } else {
            Ok(s.to_owned())
        }
    })
}
#[derive(Debug)]
pub enum Missing {
    Points,
    Other(u8),
}
pub fn longest() -> Box<dyn Fn(&str) -> &str + Send + Sync> { Box::new(|s| s.trim()) }
pub fn passes(f: Box<dyn Fn(i32) -> i32 + Send + Sync>) -> Box<dyn Fn(i32) -> i32 + Send + Sync> { Box::new(move |x| f(x) + 1) }
//beepboop:fast
pub fn quick(a: i32) -> i32 { a + 1 }

/// A record whose callback takes the record.
pub struct Node { pub name: String, pub children: Vec<Node>, pub hook: Option<Arc<dyn Fn(&Node) -> bool + Send + Sync>> }
/// How many nodes their own hooks like.
pub fn liked(node: &Node) -> usize {
    let own = node.hook.as_ref().map_or(0, |hook| usize::from(hook(node)));
    own + node.children.iter().map(liked).sum::<usize>()
}
pub fn tree() -> Node {
    let leaf = Node { name: "leaf".to_owned(), children: vec![], hook: Some(Arc::new(|node| node.children.is_empty())) };
    Node { name: "root".to_owned(), children: vec![leaf], hook: None }
}

pub struct Id(u32);
//beepboop:convert
pub fn id_to_go(id: &Id) -> String { id.0.to_string() }
pub fn id_from_go(text: String) -> Result<Id, String> {
    assert!(text != "boom", "in a conversion");
    text.parse().map(Id).map_err(|_| "no id".to_owned())
}
pub fn ids(f: impl Fn(Id, &Id, Vec<Id>) -> Id) -> u32 { f(Id(1), &Id(2), vec![Id(3)]).0 }
