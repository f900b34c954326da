// SPDX-License-Identifier: MIT
//! Options, tuples, maps, sets, durations and times, in each other.

mod common;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use beepboop_runtime::{Lift, Lower, Time, Value};
use common::{echo, lifted, refusal};

#[test]
fn options_of_every_kind() {
    assert_eq!(echo(None::<i64>), None);
    assert_eq!(echo(Some(i64::MIN)), Some(i64::MIN));
    assert_eq!(echo(Some(false)), Some(false));
    assert_eq!(echo(Some("text".to_owned())), Some("text".to_owned()));
    assert_eq!(echo(Some(String::new())), Some(String::new()));
    for value in [None, Some(None), Some(Some(7_u8))] {
        assert_eq!(echo(value), value);
    }
    assert_eq!(
        echo(vec![Some(Box::new(1.5)), None]),
        [Some(Box::new(1.5)), None]
    );
    lifted(Some("borrowed"), |wire, scope| {
        assert_eq!(
            unsafe { <Option<&str>>::lift(wire, scope) }.unwrap(),
            Some("borrowed")
        )
    });
}

#[test]
fn absent_lists_are_not_empty_ones() {
    for value in [None, Some(vec![]), Some(vec![1_u16])] {
        assert_eq!(echo(value.clone()), value);
        assert_eq!(echo(vec![value.clone(); 2]), [value.clone(), value.clone()]);
        assert_eq!(echo(Some(value.clone())), Some(value));
    }
    assert_eq!(echo(None::<Option<Vec<u16>>>), None);
    for value in [None, Some(vec![]), Some(vec!["a".to_owned()])] {
        assert_eq!(echo(value.clone()), value);
    }
    assert_eq!(echo(Some(HashMap::<i32, i32>::new())), Some(HashMap::new()));
    assert_eq!(echo(None::<BTreeSet<i32>>), None);
}

#[test]
fn layouts_of_options() {
    assert_eq!(size_of::<<Option<Vec<u8>> as Value>::Wire>(), 24);
    assert_eq!(size_of::<<Option<Box<Vec<u8>>> as Value>::Wire>(), 24);
    assert_eq!(size_of::<<Option<Option<Vec<u8>>> as Value>::Wire>(), 8);
    assert_eq!(size_of::<<Option<HashMap<u8, u8>> as Value>::Wire>(), 24);
    assert_eq!(size_of::<<Option<String> as Value>::Wire>(), 8);
    assert_eq!(size_of::<<Option<u8> as Value>::Wire>(), 8);
}

#[test]
fn tuples_there_and_back() {
    assert_eq!(echo((1_u8,)), (1,));
    assert_eq!(
        echo((1_u8, "two".to_owned(), 3.0)),
        (1, "two".to_owned(), 3.0)
    );
    let twelve = (
        1_u8,
        2_i16,
        3_u32,
        4_i64,
        5.0_f32,
        6.0_f64,
        true,
        'h',
        Some(9_u8),
        vec![10_u16],
        "11".to_owned(),
        (12_i8, 13_i128),
    );
    assert_eq!(echo(twelve.clone()), twelve);
    assert_eq!(size_of::<<(u8, i64, u8) as Value>::Wire>(), 24);
    assert_eq!(
        refusal::<(u8, u8), (u8, bool)>((1, 2)),
        "V1: 2 is neither false (0) nor true (1)"
    );
}

#[test]
fn maps_and_sets_there_and_back() {
    let map: HashMap<String, Vec<i32>> = (0..50)
        .map(|i| (format!("key {i}"), vec![i; i as usize]))
        .collect();
    assert_eq!(echo(map.clone()), map);
    assert_eq!(echo(HashMap::<u8, u8>::new()), HashMap::new());
    let nested: BTreeMap<(i32, i32), HashMap<char, BTreeSet<String>>> = BTreeMap::from([
        (
            (1, 2),
            HashMap::from([('a', BTreeSet::from(["x".to_owned()]))]),
        ),
        ((0, 0), HashMap::new()),
    ]);
    assert_eq!(echo(nested.clone()), nested);
    let set: HashSet<u16> = (0..100).collect();
    assert_eq!(echo(set.clone()), set);
    lifted(map, |wire, scope| {
        let borrowed = unsafe { <&HashMap<&str, &[i32]>>::lift(wire, scope) }.unwrap();
        assert_eq!(borrowed["key 3"], [3, 3, 3]);
    });
    assert_eq!(
        refusal::<BTreeMap<i32, u8>, BTreeMap<char, u8>>(BTreeMap::from([(-1, 0)])),
        "key: -1 is not a Unicode scalar value"
    );
    assert_eq!(
        refusal::<BTreeMap<u8, Vec<u8>>, BTreeMap<u8, Vec<bool>>>(BTreeMap::from([(1, vec![2])])),
        "value[0]: 2 is neither false (0) nor true (1)"
    );
}

#[test]
fn pointers_to_data_are_transparent() {
    assert_eq!(*echo(Box::new(1_u8)), 1);
    assert_eq!(*echo(Rc::new("rc".to_owned())), "rc");
    assert_eq!(*echo(Arc::new(vec![1, 2])), vec![1, 2]);
    let borrowed: Vec<&i32> = [1, 2].iter().collect();
    assert_eq!(
        lifted(borrowed, |wire, _| unsafe { wire.elements() }.to_vec()),
        [1, 2]
    );
}

#[test]
fn durations_saturate_and_are_not_negative() {
    for value in [
        Duration::ZERO,
        Duration::from_nanos(1),
        Duration::from_nanos(i64::MAX as u64),
    ] {
        assert_eq!(echo(value), value);
    }
    assert_eq!(lifted(Duration::MAX, |wire, _| *wire), i64::MAX);
    assert_eq!(refusal::<i64, Duration>(-1), "the duration is negative");
}

#[test]
fn times_on_both_sides_of_the_epoch() {
    let wire = |time: SystemTime| lifted(time, |wire, _| (wire.seconds, wire.nanoseconds));
    let nanosecond = Duration::from_nanos(1);
    assert_eq!(wire(UNIX_EPOCH), (0, 0));
    assert_eq!(wire(UNIX_EPOCH - nanosecond), (-1, 999_999_999));
    assert_eq!(wire(UNIX_EPOCH - Duration::from_secs(1)), (-1, 0));
    assert_eq!(
        wire(UNIX_EPOCH - Duration::from_millis(1500)),
        (-2, 500_000_000)
    );
    for seconds in [0, 1, 1_700_000_000, 253_402_300_800] {
        for offset in [
            Duration::ZERO,
            nanosecond,
            Duration::from_nanos(999_999_999),
        ] {
            let distance = Duration::from_secs(seconds) + offset;
            assert_eq!(echo(UNIX_EPOCH + distance), UNIX_EPOCH + distance);
            assert_eq!(echo(UNIX_EPOCH - distance), UNIX_EPOCH - distance);
        }
    }
}

#[test]
fn times_out_of_range_are_refused() {
    for (seconds, nanoseconds) in [(i64::MAX, 999_999_999), (0, -1)] {
        let reason = reason(Time {
            seconds,
            nanoseconds,
        });
        assert!(reason.is_none() || reason.as_deref() == Some("the time is out of range"));
    }
    assert_eq!(
        reason(Time {
            seconds: 0,
            nanoseconds: -1
        })
        .as_deref(),
        Some("the time is out of range")
    );

    fn reason(wire: Time) -> Option<String> {
        let scope = beepboop_runtime::Scope::new();
        unsafe { SystemTime::lift(&wire, &scope) }
            .err()
            .map(|refusal| refusal.text())
    }
}

#[test]
fn a_large_result_is_measured_before_it_is_written() {
    let value: Vec<(u64, Option<String>, Vec<String>)> = (0..1000)
        .map(|i| {
            (
                i,
                (i % 3 == 0).then(|| i.to_string()),
                vec![format!("ä{i}"); i as usize % 5],
            )
        })
        .collect();
    let mut size = beepboop_runtime::Size::default();
    value.measure(&mut size);
    assert!(!size.is_empty());
    assert_eq!(echo(value.clone()), value);
}
