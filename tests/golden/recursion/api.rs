// SPDX-License-Identifier: MIT
//! Structs that contain themselves.

/// Children in a list.
#[derive(Clone)]
pub struct Tree { pub value: i64, pub children: Vec<Tree> }

/// At most one follower.
#[derive(Clone)]
pub struct Node { pub value: i64, pub next: Option<Box<Node>> }

pub fn total(tree: &Tree) -> i64 { tree.value + tree.children.iter().map(total).sum::<i64>() }

pub fn tail(node: Node) -> Option<Node> { node.next.map(|next| *next) }
