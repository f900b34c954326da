// SPDX-License-Identifier: MIT
//! Text: checked to be UTF-8, borrowed where it lies, handed over as a result.

mod common;

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use beepboop_runtime::{Given, Lift, Lower, Scope, Text, Value};
use common::{echo, lifted};

/// Beyond all that is done specially for short texts.
const LONGEST: usize = if cfg!(miri) { 20 } else { 200 };

fn check(bytes: &[u8]) -> Result<String, String> {
    let (wire, scope) = (Text::new(bytes.as_ptr(), bytes.len()), Scope::new());
    let text = unsafe { <&str>::lift(&wire, &scope) };
    text.map(str::to_owned).map_err(|refusal| refusal.text())
}

#[test]
fn good_text_of_any_length() {
    for length in 0..LONGEST {
        let ascii: String = ('!'..='~').cycle().take(length).collect();
        assert_eq!(check(ascii.as_bytes()), Ok(ascii.clone()));
        let mixed = format!("{ascii}grüße, \0 日本🎉");
        assert_eq!(check(mixed.as_bytes()), Ok(mixed.clone()));
    }
}

#[test]
fn bad_text_is_refused_with_its_place() {
    for length in 1..LONGEST {
        for place in 0..length {
            let mut bytes = vec![b'x'; length];
            bytes[place] = 0xFF;
            assert_eq!(
                check(&bytes),
                Err(format!("the text is not valid UTF-8 at byte {place}"))
            );
        }
    }
    assert_eq!(
        check(&[b'a', 0xC3]),
        Err("the text is not valid UTF-8 at byte 1".to_owned())
    );
    assert_eq!(
        check(&[0xED, 0xA0, 0x80]),
        Err("the text is not valid UTF-8 at byte 0".to_owned())
    );
}

#[test]
fn the_pointer_of_an_empty_text_is_not_followed() {
    let (wire, scope) = (Text::new(std::ptr::without_provenance(1), 0), Scope::new());
    assert_eq!(unsafe { <&str>::lift(&wire, &scope) }.unwrap(), "");
    assert_eq!(unsafe { String::lift(&wire, &scope) }.unwrap(), "");
    let (wire, scope) = (Text::new(std::ptr::null(), 0), Scope::new());
    assert_eq!(unsafe { <&str>::lift(&wire, &scope) }.unwrap(), "");
}

#[test]
fn borrowed_text_is_not_copied() {
    let text = "borrowed, not copied";
    let (wire, scope) = (Text::new(text.as_ptr(), text.len()), Scope::new());
    assert_eq!(
        unsafe { <&str>::lift(&wire, &scope) }.unwrap().as_ptr(),
        text.as_ptr()
    );
    let owned: Cow<'static, str> = unsafe { Lift::lift(&wire, &scope) }.unwrap();
    assert_eq!(owned, text);
}

#[test]
fn an_owned_result_is_handed_over() {
    let text = "x".repeat(1000);
    let start = text.as_ptr();
    let Given { wire, block } = text.give();
    assert_eq!(unsafe { wire.bytes() }.as_ptr(), start);
    drop(block);
}

#[test]
fn a_borrowed_result_is_copied() {
    let text = "static";
    let Given { wire, block } = text.give();
    assert_ne!(unsafe { wire.bytes() }.as_ptr(), text.as_ptr());
    assert_eq!(unsafe { wire.bytes() }, text.as_bytes());
    drop(block);
}

#[test]
fn texts_of_any_length_are_copied_whole() {
    let letters: String = ('!'..='~').cycle().take(LONGEST + 40).collect();
    for length in 1..LONGEST + 40 {
        let given = [&letters[..length], "|"].as_slice().give();
        let &[text, end] = (unsafe { given.wire.elements() }) else {
            panic!("two texts were given");
        };
        assert_eq!(unsafe { text.bytes() }, &letters.as_bytes()[..length]);
        assert_eq!(unsafe { end.bytes() }, b"|");
        assert_eq!(
            unsafe { text.bytes() }.as_ptr_range().end,
            unsafe { end.bytes() }.as_ptr()
        );
    }
}

#[test]
fn every_form_of_text() {
    fn form<T: Lower + Value<Wire = Text> + for<'a> Lift<'a> + PartialEq + std::fmt::Debug>(
        value: T,
    ) {
        let copy = lifted(value, |wire, scope| unsafe {
            (
                T::lift(wire, scope).unwrap(),
                String::lift(wire, scope).unwrap(),
            )
        });
        assert_eq!(echo(copy.1), "naïve");
        assert_eq!(
            lifted(copy.0, |wire, _| unsafe { wire.bytes() }.to_vec()),
            "naïve".as_bytes()
        );
    }
    form(String::from("naïve"));
    form(Box::<str>::from("naïve"));
    form(Rc::<str>::from("naïve"));
    form(Arc::<str>::from("naïve"));
    form(Box::new(String::from("naïve")));
    assert_eq!(
        lifted(Cow::from("naïve"), |wire, _| unsafe { wire.bytes() }.len()),
        6
    );
    assert_eq!(echo(String::new()), "");
}
