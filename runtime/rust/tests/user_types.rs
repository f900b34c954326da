// SPDX-License-Identifier: MIT
//! A record, a recursive record, an enum and an enum with data, with impls as the generator writes them.

mod common;

use std::mem::offset_of;

use beepboop_runtime::{
    field, Lift, List, Lower, Pointer, Refusal, Scope, Size, Text, Value, Variant, Wire, Writer,
};
use common::{echo, lifted, refusal};

#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
struct Point {
    x: f64,
    tag: u32,
}

#[derive(Clone, Copy)]
#[repr(C)]
struct PointWire {
    x: f64,
    tag: u32,
}

unsafe impl Wire for PointWire {
    type Optional = Pointer<Self>;
}

unsafe impl Value for Point {
    type Wire = PointWire;
    const NATIVE_IS_WIRE: bool = size_of::<Self>() == size_of::<PointWire>()
        && align_of::<Self>() == align_of::<PointWire>()
        && offset_of!(Self, x) == offset_of!(PointWire, x)
        && offset_of!(Self, tag) == offset_of!(PointWire, tag);
}

impl<'a> Lift<'a> for Point {
    unsafe fn lift(wire: &'a PointWire, scope: &'a Scope) -> Result<Self, Refusal> {
        unsafe {
            Ok(Self {
                x: field("X", &wire.x, scope)?,
                tag: field("Tag", &wire.tag, scope)?,
            })
        }
    }
}

impl Lower for Point {
    fn measure(&self, _: &mut Size) {}

    fn lower(&self, writer: &mut Writer) -> PointWire {
        PointWire {
            x: self.x.lower(writer),
            tag: self.tag.lower(writer),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Node {
    name: String,
    next: Option<Box<Node>>,
    children: Vec<Node>,
}

#[derive(Clone, Copy)]
#[repr(C)]
struct NodeWire {
    name: Text,
    next: Pointer<NodeWire>,
    children: List<NodeWire>,
}

unsafe impl Wire for NodeWire {
    type Optional = Pointer<Self>;
}

unsafe impl Value for Node {
    type Wire = NodeWire;
}

impl<'a> Lift<'a> for Node {
    unsafe fn lift(wire: &'a NodeWire, scope: &'a Scope) -> Result<Self, Refusal> {
        unsafe {
            Ok(Self {
                name: field("Name", &wire.name, scope)?,
                next: field("Next", &wire.next, scope)?,
                children: field("Children", &wire.children, scope)?,
            })
        }
    }
}

impl Lower for Node {
    fn measure(&self, size: &mut Size) {
        size.enter();
        self.name.measure(size);
        self.next.measure(size);
        self.children.measure(size);
        size.leave();
    }

    fn lower(&self, writer: &mut Writer) -> NodeWire {
        NodeWire {
            name: self.name.lower(writer),
            next: self.next.lower(writer),
            children: self.children.lower(writer),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Shape {
    Circle { radius: f64 },
    Named(String, Box<Shape>),
    Empty,
}

#[derive(Clone, Copy)]
#[repr(C)]
struct CircleWire {
    radius: f64,
}

unsafe impl Wire for CircleWire {
    type Optional = Pointer<Self>;
}

#[derive(Clone, Copy)]
#[repr(C)]
struct NamedWire {
    name: Text,
    inner: Variant,
}

unsafe impl Wire for NamedWire {
    type Optional = Pointer<Self>;
}

unsafe impl Value for Shape {
    type Wire = Variant;
}

impl<'a> Lift<'a> for Shape {
    unsafe fn lift(wire: &'a Variant, scope: &'a Scope) -> Result<Self, Refusal> {
        unsafe {
            match wire.tag {
                0 => {
                    let fields: &CircleWire = wire.fields()?;
                    Ok(Self::Circle {
                        radius: field("Radius", &fields.radius, scope)?,
                    })
                }
                1 => {
                    let fields: &NamedWire = wire.fields()?;
                    Ok(Self::Named(
                        field("Field0", &fields.name, scope)?,
                        field("Field1", &fields.inner, scope)?,
                    ))
                }
                2 => Ok(Self::Empty),
                other => Err(Refusal::not_of("Shape", other)),
            }
        }
    }
}

impl Lower for Shape {
    fn measure(&self, size: &mut Size) {
        match self {
            Self::Circle { .. } => size.add_list::<CircleWire>(1),
            Self::Named(name, inner) => {
                size.add_list::<NamedWire>(1);
                name.measure(size);
                inner.measure(size);
            }
            Self::Empty => {}
        }
    }

    fn lower(&self, writer: &mut Writer) -> Variant {
        match self {
            Self::Circle { radius } => Variant::with(0, CircleWire { radius: *radius }, writer),
            Self::Named(name, inner) => {
                let fields = NamedWire {
                    name: name.lower(writer),
                    inner: inner.lower(writer),
                };
                Variant::with(1, fields, writer)
            }
            Self::Empty => Variant::bare(2),
        }
    }
}

fn leaf(name: &str) -> Node {
    Node {
        name: name.to_owned(),
        next: None,
        children: vec![],
    }
}

#[test]
fn records_in_wire_layout_are_borrowed() {
    let points = vec![
        Point { x: 1.0, tag: 2 },
        Point {
            x: -0.0,
            tag: u32::MAX,
        },
    ];
    let start = points.as_ptr();
    lifted(points.clone(), |wire, scope| {
        let borrowed = unsafe { <&[Point]>::lift(wire, scope) }.unwrap();
        assert_eq!(borrowed, points);
        assert_eq!(
            borrowed.as_ptr().cast(),
            unsafe { wire.elements() }.as_ptr()
        );
    });
    let given = points.give();
    assert_eq!(unsafe { given.wire.elements() }.as_ptr(), start.cast());
    assert_eq!(
        echo(Some(Point { x: 0.5, tag: 1 })),
        Some(Point { x: 0.5, tag: 1 })
    );
}

#[test]
fn recursive_records() {
    let tree = Node {
        next: Some(Box::new(Node {
            next: Some(Box::new(leaf("three"))),
            ..leaf("two")
        })),
        children: vec![
            leaf("a"),
            Node {
                children: vec![leaf("c")],
                ..leaf("b")
            },
        ],
        ..leaf("one")
    };
    assert_eq!(echo(tree.clone()), tree);
    lifted(tree.clone(), |wire, scope| {
        assert_eq!(unsafe { <&Node>::lift(wire, scope) }.unwrap(), &tree)
    });
}

#[test]
fn what_is_nested_too_deep_panics() {
    let chain = |length| {
        (1..length).fold(leaf("last"), |next, _| Node {
            next: Some(Box::new(next)),
            ..leaf("")
        })
    };
    assert_eq!(echo(chain(1000)), chain(1000));
    assert_eq!(echo(vec![chain(500), chain(1000)]).len(), 2);
    let panicked = std::panic::catch_unwind(|| drop(chain(1001).give())).unwrap_err();
    assert_eq!(
        panicked.downcast_ref::<String>().unwrap(),
        "the result is nested more than 1000 levels deep"
    );
}

#[test]
fn enums_with_data() {
    let shapes = vec![
        Shape::Empty,
        Shape::Circle { radius: f64::MAX },
        Shape::Named(
            "outer".to_owned(),
            Box::new(Shape::Named(String::new(), Box::new(Shape::Empty))),
        ),
    ];
    assert_eq!(echo(shapes.clone()), shapes);
    assert_eq!(echo(Some(Shape::Empty)), Some(Shape::Empty));
}

#[test]
fn impostors_are_refused_at_any_depth() {
    struct Raw(Variant);
    unsafe impl Value for Raw {
        type Wire = Variant;
    }
    impl Lower for Raw {
        fn measure(&self, _: &mut Size) {}
        fn lower(&self, _: &mut Writer) -> Variant {
            self.0
        }
    }
    assert_eq!(
        refusal::<_, Shape>(Raw(Variant::bare(3))),
        "3 is not a value of Shape"
    );
    assert_eq!(
        refusal::<_, Vec<Shape>>(vec![Raw(Variant::bare(2)), Raw(Variant::bare(0))]),
        "[1]: is nil"
    );
}

#[test]
fn the_place_of_bad_text_deep_inside() {
    let bytes = [b'o', b'k', 0xFF];
    let bad = Text::new(bytes.as_ptr(), 3);
    let child = NodeWire {
        name: bad,
        next: Pointer::null(),
        children: List::new(std::ptr::null(), 0),
    };
    let children = [child];
    let root = NodeWire {
        name: Text::new(bytes.as_ptr(), 2),
        next: Pointer::null(),
        children: List::new(children.as_ptr(), 1),
    };
    let refused = unsafe { Node::lift(&root, &Scope::new()) }.unwrap_err();
    assert_eq!(
        refused.text(),
        "Children[0].Name: the text is not valid UTF-8 at byte 2"
    );
}
