// SPDX-License-Identifier: MIT
//! What a type can tell of itself, found out by the compiler: a method call takes the first of these traits that its
//! receiver has, with as many references as stand before it, then with one less, and so on.

use std::error::Error;
use std::fmt::{Debug, Display};
use std::io;
use std::ops::Deref;
use std::rc::Rc;
use std::sync::Arc;

use super::chain::{Chain, Root};

/// A reference to the value that is asked.
pub struct Probe<'a, T: ?Sized>(pub &'a T);

/// The text of a value behind a reference: its `Display`, else its `Debug`, else empty.
#[macro_export]
macro_rules! text {
    ($value:expr) => {
        (&&&Probe($value)).text()
    };
}

pub trait TextByDisplay {
    fn text(&self) -> String;
}

impl<T: Display + ?Sized> TextByDisplay for &&Probe<'_, T> {
    fn text(&self) -> String {
        self.0.to_string()
    }
}

pub trait TextByDebug {
    fn text(&self) -> String;
}

impl<T: Debug + ?Sized> TextByDebug for &Probe<'_, T> {
    fn text(&self) -> String {
        format!("{:?}", self.0)
    }
}

pub trait NoText {
    fn text(&self) -> String;
}

impl<T: ?Sized> NoText for Probe<'_, T> {
    fn text(&self) -> String {
        String::new()
    }
}

/// The `Chain` of an error behind a reference, whatever its type is.
#[macro_export]
macro_rules! chain {
    ($error:expr) => {{
        let error = $error;
        (&&&&&Probe(error)).chain(|| $crate::text!(error))
    }};
}

pub trait ChainOfRoot {
    fn chain(&self, text: impl FnOnce() -> String) -> Chain;
}

macro_rules! roots {
    ($([$($parameter:ident)?] $error:ty, |$value:ident| $root:expr;)*) => {$(
        impl$(<$parameter: Root + ?Sized>)? ChainOfRoot for &&&&Probe<'_, $error> {
            fn chain(&self, _: impl FnOnce() -> String) -> Chain {
                let $value = self.0;
                Chain::of_root($root)
            }
        }
    )*};
}

roots! {
    [] io::Error, |error| error;
    [] dyn Error, |error| error;
    [] dyn Error + Send, |error| error;
    [] dyn Error + Sync, |error| error;
    [] dyn Error + Send + Sync, |error| error;
    [T] &T, |error| error.root();
    [T] Box<T>, |error| error.root();
    [T] Rc<T>, |error| error.root();
    [T] Arc<T>, |error| error.root();
}

pub trait ChainOfError {
    fn chain(&self, text: impl FnOnce() -> String) -> Chain;
}

impl<E: Error + ?Sized> ChainOfError for &&&Probe<'_, E> {
    fn chain(&self, _: impl FnOnce() -> String) -> Chain {
        Chain::of_error(self.0)
    }
}

/// `anyhow::Error` and its like.
pub trait ChainBehindPointer {
    fn chain(&self, text: impl FnOnce() -> String) -> Chain;
}

impl<P: Deref<Target: Root> + ?Sized> ChainBehindPointer for &&Probe<'_, P> {
    fn chain(&self, _: impl FnOnce() -> String) -> Chain {
        Chain::of_root(self.0.root())
    }
}

/// A pointer to an error by a trait of the user's.
pub trait ChainOfErrorBehindPointer {
    fn chain(&self, text: impl FnOnce() -> String) -> Chain;
}

impl<P: Deref<Target: Error> + ?Sized> ChainOfErrorBehindPointer for &Probe<'_, P> {
    fn chain(&self, _: impl FnOnce() -> String) -> Chain {
        Chain::of_error(&**self.0)
    }
}

pub trait ChainOfText {
    fn chain(&self, text: impl FnOnce() -> String) -> Chain;
}

impl<T: ?Sized> ChainOfText for Probe<'_, T> {
    fn chain(&self, text: impl FnOnce() -> String) -> Chain {
        Chain::of_text(text())
    }
}
