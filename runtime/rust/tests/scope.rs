// SPDX-License-Identifier: MIT
//! What a scope keeps, and when it lets go of it.

use std::cell::RefCell;

use beepboop_runtime::Scope;

struct Noisy<'a>(&'a RefCell<Vec<u32>>, u32);

impl Drop for Noisy<'_> {
    fn drop(&mut self) {
        self.0.borrow_mut().push(self.1);
    }
}

#[test]
fn the_last_kept_is_dropped_first() {
    let log = RefCell::new(Vec::new());
    let scope = Scope::new();
    let first = scope.keep(Noisy(&log, 1));
    let second = scope.keep((Noisy(&log, 2), first));
    assert_eq!((first.1, second.0 .1, second.1 .1), (1, 2, 1));
    scope.keep(String::from("in between"));
    scope.keep(Noisy(&log, 3));
    assert!(log.borrow().is_empty());
    drop(scope);
    assert_eq!(*log.borrow(), [3, 2, 1]);
}

#[test]
fn nothing_overlaps_where_nothing_is_changed() {
    let scope = Scope::new();
    let bytes = [1_u8, 2];
    assert!(scope.read(&bytes).is_ok() && scope.read(&bytes[1..]).is_ok());
    assert!(scope.change(bytes.as_ptr(), 2).is_ok());
    assert!(scope.read(&bytes[1..]).is_err() && scope.read(&bytes[2..]).is_ok());
}
