// SPDX-License-Identifier: MIT
//! What the tests share: a block is laid out as Go lays out arguments, so what was given can be lifted again.

#[allow(dead_code)]
pub mod counting;
#[allow(dead_code)]
pub mod go;
#[allow(dead_code)]
pub mod outcome;

use beepboop_runtime::{Given, Lift, Lower, Scope};

/// Gives a value, as a result, and looks at it as an argument.
#[allow(dead_code)]
pub fn lifted<T: Lower, R>(value: T, look: impl for<'a> FnOnce(&'a T::Wire, &'a Scope) -> R) -> R {
    let Given { wire, block } = value.give();
    let looked = look(&wire, &Scope::new());
    drop(block);
    looked
}

/// The value, there and back.
#[allow(dead_code)]
pub fn echo<T: Lower + for<'a> Lift<'a>>(value: T) -> T {
    lifted(value, |wire, scope| {
        unsafe { T::lift(wire, scope) }.expect("a good value")
    })
}

/// Why `value` cannot be lifted as a `U`, which has the same wire value.
#[allow(dead_code)]
pub fn refusal<T: Lower, U: for<'a> Lift<'a, Wire = T::Wire>>(value: T) -> String {
    lifted(value, |wire, scope| match unsafe { U::lift(wire, scope) } {
        Ok(_) => panic!("was not refused"),
        Err(refusal) => refusal.text(),
    })
}
