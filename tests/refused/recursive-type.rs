pub struct Node {
    pub value: i32,
    pub next: Box<Node>,
}

pub fn value(node: &Node) -> i32 {
    node.value
}
