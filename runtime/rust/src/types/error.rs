// SPDX-License-Identifier: MIT
//! Errors without a type of their own in Go, wherever they are. They come out of native code and never go in.

use std::error::Error;

use super::super::chain::Chain;
use super::super::composite::ErrorReport;
use super::super::probe::{ChainOfRoot, Probe, TextByDisplay};
use super::super::value::{Lower, Value};
use super::super::writer::{Size, Writer};

/// Lets errors of these types come out as their chains. `Box<dyn Error>` and its like do already.
#[macro_export]
macro_rules! errors_without_type {
    ($($error:ty),*) => {$(
        unsafe impl Value for $error {
            type Wire = ErrorReport;
        }

        impl Lower for $error {
            fn measure(&self, size: &mut Size) {
                size.keep($crate::chain!(self));
            }

            fn lower(&self, writer: &mut Writer) -> ErrorReport {
                writer.kept::<Chain>()
            }
        }
    )*};
}

errors_without_type!(
    dyn Error,
    dyn Error + Send,
    dyn Error + Sync,
    dyn Error + Send + Sync
);
