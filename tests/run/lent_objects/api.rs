// SPDX-License-Identifier: MIT
//! Objects that callbacks are lent.

/// A place in a tree.
pub struct Node {
    name: String,
    children: Vec<Node>,
}

impl Node {
    pub fn new(name: &str) -> Node { Node { name: name.to_string(), children: Vec::new() } }
    pub fn name(&self) -> String { self.name.clone() }
    pub fn rename(&mut self, name: &str) { self.name = name.to_string(); }
    pub fn add(&mut self, child: Node) { self.children.push(child); }
    pub fn count(&self) -> u64 { 1 + self.children.iter().map(Node::count).sum::<u64>() }

    /// Shows each node to the function, and how deep it is.
    pub fn visit(&self, see: &dyn Fn(&Node, u32)) { self.visit_from(see, 0); }

    fn visit_from(&self, see: &dyn Fn(&Node, u32), depth: u32) {
        see(self, depth);
        self.children.iter().for_each(|child| child.visit_from(see, depth + 1));
    }

    /// Lets the function change each node.
    pub fn edit(&mut self, change: &mut dyn FnMut(&mut Node)) {
        change(self);
        self.children.iter_mut().for_each(|child| child.edit(change));
    }

    /// Whether the function says so of two children.
    pub fn compare(&self, same: impl Fn(&Node, &Node) -> bool) -> bool { same(&self.children[0], &self.children[1]) }
}

/// A name.
pub fn name_of(node: &Node) -> String { node.name.clone() }

/// Gets the node for good.
pub fn consume(node: Node) -> u64 { node.count() }

/// The same of many.
pub fn consume_all(nodes: Vec<Node>) -> u64 { nodes.iter().map(Node::count).sum() }

/// Gives the function what it may keep.
pub fn hand_over(keep: impl Fn(Node)) { keep(Node::new("given")); }

/// Keeps the function, to show nodes to later.
pub struct Viewer {
    see: Box<dyn Fn(&Node) -> Result<u64, String> + Send + Sync>,
}

impl Viewer {
    pub fn new(see: Box<dyn Fn(&Node) -> Result<u64, String> + Send + Sync>) -> Viewer { Viewer { see } }

    /// Shows a node that is gone afterwards.
    pub fn show(&self, name: &str) -> Result<u64, String> { (self.see)(&Node::new(name)) }
}

/// Functions in a field.
pub struct Hooks {
    pub see: Box<dyn Fn(&Node) -> u64 + Send + Sync>,
}

/// Shows the node to a hook.
pub fn run_hooks(hooks: Hooks, node: &Node) -> u64 { (hooks.see)(node) }

/// The same hooks, by way of native code.
pub fn wrap(hooks: Hooks) -> Hooks { Hooks { see: Box::new(move |node| (hooks.see)(node) + 1) } }
