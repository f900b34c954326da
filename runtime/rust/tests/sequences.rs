// SPDX-License-Identifier: MIT
//! Slices, lists and arrays: borrowed and handed over where plain, else converted element by element.

mod common;

use std::borrow::Cow;
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;

use beepboop_runtime::{Given, Lift, List, Lower, Scope};
use common::{echo, lifted, refusal};

#[test]
fn plain_slices_are_borrowed_where_they_lie() {
    let numbers = [1.5, f64::NAN, -0.0];
    let (wire, scope) = (List::new(numbers.as_ptr(), numbers.len()), Scope::new());
    assert_eq!(
        unsafe { <&[f64]>::lift(&wire, &scope) }.unwrap().as_ptr(),
        numbers.as_ptr()
    );
    let matrix = [[1_u16, 2], [3, 4]];
    let (wire, scope) = (List::new(matrix.as_ptr(), matrix.len()), Scope::new());
    assert_eq!(
        unsafe { <&[[u16; 2]]>::lift(&wire, &scope) }
            .unwrap()
            .as_ptr(),
        matrix.as_ptr()
    );
    assert_eq!(
        unsafe { <&[u16; 2]>::lift(&matrix[1], &scope) }
            .unwrap()
            .as_ptr(),
        matrix[1].as_ptr()
    );
}

#[test]
fn the_pointer_of_an_empty_list_is_not_followed() {
    let (wire, scope) = (
        List::<u64>::new(std::ptr::without_provenance(3), 0),
        Scope::new(),
    );
    assert_eq!(unsafe { <&[u64]>::lift(&wire, &scope) }.unwrap(), &[]);
    assert_eq!(unsafe { Vec::<u64>::lift(&wire, &scope) }.unwrap(), []);
}

#[test]
fn plain_results_are_handed_over() {
    let bytes = vec![7_u8; 1_000_000];
    let start = bytes.as_ptr();
    let Given { wire, block } = bytes.give();
    assert_eq!(unsafe { wire.elements() }.as_ptr(), start);
    drop(block);
    let Given { wire, block } = Some(vec![1_u32, 2]).give();
    assert_eq!(
        unsafe { beepboop_runtime::Optional::get(&wire).unwrap().elements() },
        [1, 2]
    );
    drop(block);
}

#[test]
fn converted_slices_are_kept_by_the_scope() {
    let flags = vec![true, false, true];
    lifted(flags, |wire, scope| {
        assert_eq!(
            unsafe { <&[bool]>::lift(wire, scope) }.unwrap(),
            [true, false, true]
        )
    });
    let words = vec!["eins".to_owned(), String::new(), "drei".to_owned()];
    lifted(words.clone(), |wire, scope| unsafe {
        assert_eq!(<&[String]>::lift(wire, scope).unwrap(), words);
        assert_eq!(<&[&str]>::lift(wire, scope).unwrap(), words);
        assert_eq!(<Vec<&str>>::lift(wire, scope).unwrap(), words);
        assert_eq!(<&Vec<Cow<str>>>::lift(wire, scope).unwrap(), &words);
    });
    let rows = vec![vec![1, 2], vec![], vec![3]];
    lifted(rows.clone(), |wire, scope| unsafe {
        assert_eq!(<&[&[i32]]>::lift(wire, scope).unwrap(), rows);
        assert_eq!(<&[Vec<i32>]>::lift(wire, scope).unwrap(), rows);
    });
}

#[test]
fn lists_there_and_back() {
    assert_eq!(echo(Vec::<i64>::new()), []);
    assert_eq!(echo(vec![-1_i64, i64::MIN]), [-1, i64::MIN]);
    assert_eq!(echo(vec!['ß', '!']), ['ß', '!']);
    assert_eq!(
        echo(vec![vec![vec!["a".to_owned()]], vec![]]),
        [vec![vec!["a".to_owned()]], vec![]]
    );
    assert_eq!(echo(vec![u128::MAX, 1]), [u128::MAX, 1]);
    assert_eq!(*echo(Box::<[i16]>::from([1, 2])), [1, 2]);
    assert_eq!(
        *echo(Rc::<[String]>::from(["a".to_owned()])),
        ["a".to_owned()]
    );
    assert_eq!(*echo(Arc::<[u8]>::from([1, 2])), [1, 2]);
    let mut deque: VecDeque<u8> = (0..8).collect();
    deque.rotate_left(3);
    deque.push_front(9);
    assert_eq!(echo(deque.clone()), deque);
}

#[test]
fn arrays_there_and_back() {
    assert_eq!(echo([1.5_f32, -2.0]), [1.5, -2.0]);
    assert_eq!(
        echo([[true, false], [false, true]]),
        [[true, false], [false, true]]
    );
    assert_eq!(
        echo(["x".to_owned(), String::new()]),
        ["x".to_owned(), String::new()]
    );
    assert_eq!(echo([Some(vec![1_u8]), None]), [Some(vec![1]), None]);
    assert_eq!(echo(vec![[1_u64; 40]; 2]), [[1; 40]; 2]);
}

#[test]
fn what_is_refused_is_told_with_its_place() {
    assert_eq!(
        refusal::<Vec<u8>, Vec<bool>>(vec![0, 1, 9]),
        "[2]: 9 is neither false (0) nor true (1)"
    );
    assert_eq!(
        refusal::<[Vec<i32>; 2], [Vec<char>; 2]>([vec![], vec![65, -2]]),
        "[1][1]: -2 is not a Unicode scalar value"
    );
    assert_eq!(
        refusal::<Vec<u8>, Box<[bool]>>(vec![3]),
        "[0]: 3 is neither false (0) nor true (1)"
    );
}
