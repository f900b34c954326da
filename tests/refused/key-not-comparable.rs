use std::collections::{BTreeSet, HashMap};

#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub struct Path {
    pub parts: Vec<String>,
}

pub fn index(words: HashMap<Vec<u8>, u8>) -> usize {
    words.len()
}

pub fn walk(paths: &BTreeSet<Path>) -> usize {
    paths.len()
}
