// SPDX-License-Identifier: MIT
//! Errors without a type of their own in Go, whatever they are in Rust: text, causes, the system's number.

mod common;

use std::cell::Cell;
use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::io;
use std::ops::Deref;
use std::rc::Rc;
use std::sync::Arc;

use beepboop_runtime::*;
use common::counting::{live, Counting};
use common::outcome::{run, text, told_report, zeroed};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// An error with a cause.
#[derive(Debug)]
struct Outer(Box<dyn Error + Send + Sync>);

impl Display for Outer {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        formatter.write_str("outer")
    }
}

impl Error for Outer {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.0)
    }
}

fn not_found() -> io::Error {
    io::Error::from_raw_os_error(2)
}

fn chain(message: &str, causes: &[&str], errno: u64) -> Chain {
    Chain {
        message: message.to_owned(),
        causes: causes.iter().map(|cause| (*cause).to_owned()).collect(),
        errno,
    }
}

/// As anyhow's: no error itself, and leads to one.
struct Dynamic(Box<dyn Error + Send + Sync>);

impl Deref for Dynamic {
    type Target = dyn Error + Send + Sync + 'static;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

impl fmt::Debug for Dynamic {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        formatter.write_str("debug")
    }
}

impl Display for Dynamic {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        Display::fmt(&self.0, formatter)
    }
}

trait Failure: Error {}
impl Failure for Outer {}

#[test]
fn errors_of_std() {
    let parse = "x".parse::<i32>().unwrap_err();
    assert_eq!(
        chain!(&parse),
        chain("invalid digit found in string", &[], 0)
    );
    assert_eq!(chain!(&fmt::Error).causes, [""; 0]);
    let file = std::fs::File::open("/there/is/no/such/file").unwrap_err();
    assert_eq!(chain!(&file).errno, file.raw_os_error().unwrap() as u64);
    assert_eq!(
        chain!(&io::Error::other("made up")),
        chain("made up", &[], 0)
    );
}

#[test]
fn errors_behind_pointers() {
    let message = not_found().to_string();
    let expected = chain(&message, &[], 2);
    let boxed: Box<dyn Error> = Box::new(not_found());
    let shared: Arc<dyn Error + Send + Sync> = Arc::new(not_found());
    assert_eq!(chain!(&boxed), expected);
    assert_eq!(chain!(&shared), expected);
    assert_eq!(chain!(&Box::new(not_found())), expected);
    assert_eq!(chain!(&Rc::new(not_found())), expected);
    assert_eq!(chain!(&Arc::new(not_found())), expected);
    assert_eq!(chain!(&&not_found()), expected);
    assert_eq!(chain!(&Dynamic(Box::new(not_found()))), expected);
    let by_trait: Box<dyn Failure> = Box::new(Outer(Box::new(not_found())));
    assert_eq!(chain!(&by_trait), chain("outer", &[&message], 2));
}

#[test]
fn causes_are_told_outermost_first() {
    let error = Outer(Box::new(Outer(Box::new(not_found()))));
    let message = not_found().to_string();
    assert_eq!(chain!(&error), chain("outer", &["outer", &message], 2));
    let dynamic = Dynamic(Box::new(error));
    assert_eq!(chain!(&dynamic), chain("outer", &["outer", &message], 2));
}

#[test]
fn an_error_that_is_its_own_cause_comes_to_an_end() {
    #[derive(Debug)]
    struct Ring;
    impl Display for Ring {
        fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
            formatter.write_str("ring")
        }
    }
    impl Error for Ring {
        fn source(&self) -> Option<&(dyn Error + 'static)> {
            Some(&Ring)
        }
    }
    assert_eq!(chain!(&Ring).causes.len(), 100);
}

struct Shown;

impl Display for Shown {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        formatter.write_str("shown")
    }
}

#[derive(Debug)]
#[allow(dead_code)]
struct Debugged(u8);

struct Silent;

#[test]
fn what_is_no_error_has_a_text_at_best() {
    assert_eq!(chain!(&Shown), chain("shown", &[], 0));
    assert_eq!(chain!(&Debugged(7)), chain("Debugged(7)", &[], 0));
    assert_eq!(chain!(&Silent), chain("", &[], 0));
    assert_eq!(chain!(&"text"), chain("text", &[], 0));
    assert_eq!(
        (text!(&not_found()), text!(&Debugged(1)), text!(&Silent)),
        (not_found().to_string(), "Debugged(1)".into(), String::new())
    );
}

errors_without_type!(Outer, Dynamic);

fn message(report: &ErrorReport) -> String {
    text(&report.message)
}

#[test]
fn errors_inside_of_other_values() {
    let errors: Vec<Box<dyn Error + Sync + Send>> = vec![Box::new(not_found()), "text".into()];
    let outer = Some(Outer(Box::new(not_found())));
    let given = (errors, outer, Dynamic("any".into())).give();
    let list = unsafe { given.wire.0.elements() };
    assert_eq!(message(&list[0]), not_found().to_string());
    assert_eq!((list[0].errno, message(&list[1])), (2, "text".into()));
    assert_eq!(unsafe { given.wire.1.target() }.unwrap().errno, 2);
    assert_eq!(message(&given.wire.2), "any");
}

#[test]
fn a_failed_call_tells_of_its_error() {
    let outcome = zeroed::<Outcome>();
    outcome.run(|call| {
        let error = Outer(Box::new(not_found()));
        call.fail(chain!(&error))
    });
    let told = told_report(outcome);
    assert_eq!(
        (told.status, told.first.as_str(), told.errno),
        (1, "outer", 2)
    );
    assert_eq!(told.causes, [not_found().to_string()]);
}

/// Says another thing each time it is asked.
#[derive(Debug)]
struct Fickle(Cell<usize>);

impl Display for Fickle {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        self.0.set(self.0.get() * 10);
        write!(formatter, "{}", self.0.get())
    }
}

impl Error for Fickle {}

#[test]
fn an_error_is_asked_for_its_text_once() {
    let errors: Vec<Box<dyn Error>> = vec![
        Box::new(Fickle(Cell::new(1))),
        Box::new(Fickle(Cell::new(20))),
    ];
    let given = errors.give();
    let texts: Vec<_> = unsafe { given.wire.elements() }
        .iter()
        .map(message)
        .collect();
    assert_eq!(texts, ["10", "200"]);
}

/// An error that panics when asked for its text, or its cause.
#[derive(Debug)]
struct Panics(bool);

impl Display for Panics {
    fn fmt(&self, _: &mut Formatter) -> fmt::Result {
        assert!(!self.0, "no text");
        Ok(())
    }
}

impl Error for Panics {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        panic!("no cause");
    }
}

#[test]
fn an_error_that_panics_while_it_is_told_of() {
    std::panic::set_hook(Box::new(|_| {}));
    for (error, expected) in [(true, "no text"), (false, "no cause")] {
        for _ in 0..2 {
            let before = live();
            let told = run(|call| call.fail(chain!(&Panics(error))));
            assert_eq!((told.status, told.first.as_str()), (2, expected));
            drop(told);
            let told = run(|call| {
                let errors: Vec<Box<dyn Error>> = vec!["good".into(), Box::new(Panics(error))];
                call.give(errors, &mut zeroed::<Padded<List<ErrorReport>>>())
            });
            assert_eq!((told.status, told.first.as_str()), (2, expected));
            drop(told);
            assert_eq!(live(), before);
        }
    }
}
