// SPDX-License-Identifier: MIT
//! A type that crosses as what two functions of the user's make of it, with impls as the generator writes them.

mod common;

use std::collections::HashMap;

use beepboop_runtime::*;
use common::counting::{live, Counting};
use common::outcome::{run, zeroed};
use common::{echo, lifted};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// A type of somebody else's, as far as the test goes.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
struct Id(u32);

fn id_to_go(id: &Id) -> String {
    assert!(id.0 != 13, "unlucky");
    match id.0 {
        0 => String::new(),
        number => format!("id {number}"),
    }
}

fn id_from_go(text: &str) -> Result<Id, String> {
    if text.is_empty() {
        return Ok(Id(0));
    }
    let number = text.strip_prefix("id ").ok_or("has no prefix")?;
    number
        .parse()
        .map(Id)
        .map_err(|_| format!("`{number}` is no number"))
}

unsafe impl Value for Id {
    type Wire = Text;
}

impl<'a> Lift<'a> for Id {
    unsafe fn lift(wire: &'a Text, scope: &'a Scope) -> Result<Self, Refusal> {
        let value: &str = unsafe { Lift::lift(wire, scope) }?;
        id_from_go(value).map_err(|error| Refusal::caused(3, "Id", text!(&error), error))
    }
}

impl Lower for Id {
    fn measure(&self, size: &mut Size) {
        size.keep(id_to_go(self));
    }

    fn lower(&self, writer: &mut Writer) -> Text {
        writer.kept::<String>()
    }
}

#[test]
fn there_and_back_at_any_depth() {
    assert_eq!(echo(Id(7)), Id(7));
    assert_eq!(
        echo((vec![Id(1), Id(2)], Some(Id(3)), [Id(4)])),
        (vec![Id(1), Id(2)], Some(Id(3)), [Id(4)])
    );
    let map = HashMap::from([(Id(1), vec![Id(2)]), (Id(3), vec![])]);
    assert_eq!(echo(map.clone()), map);
    assert!(!<[Id; 2] as Value>::NATIVE_IS_WIRE);
    lifted(vec![Id(5)], |wire, scope| {
        assert_eq!(unsafe { <&[Id]>::lift(wire, scope) }.unwrap(), [Id(5)]);
    });
}

#[test]
fn what_needs_no_memory_is_kept_too() {
    assert_eq!(echo(Id(0)), Id(0));
    assert_eq!(echo([Id(0), Id(0)]), [Id(0), Id(0)]);
}

fn wire(text: &str) -> Text {
    Text::new(text.as_ptr(), text.len())
}

#[test]
fn a_failing_conversion_is_a_refusal_with_its_cause() {
    let texts = [wire("id 1"), wire("id x")];
    let list = List::new(texts.as_ptr(), 2);
    let told = run(|call| unsafe { call.argument::<Vec<Id>>(2, &list) }.map(drop));
    assert_eq!(told.first, "2: [1]: `x` is no number");
    assert_eq!(told.cause, (3, "`x` is no number".to_owned()));
}

#[test]
fn an_error_without_a_text_is_told_by_the_type() {
    let refusal = Refusal::caused(1, "Id", String::new(), 5_u8);
    assert_eq!(refusal.text(), "is not a valid Id");
}

#[test]
fn a_conversion_that_panics_leaks_nothing() {
    std::panic::set_hook(Box::new(|_| {}));
    for _ in 0..2 {
        let before = live();
        let told = run(|call| {
            call.give(
                vec![Id(1), Id(13), Id(2)],
                &mut zeroed::<Padded<List<Text>>>(),
            )
        });
        assert_eq!((told.status, told.first.as_str()), (2, "unlucky"));
        drop(told);
        assert_eq!(live(), before);
    }
}
