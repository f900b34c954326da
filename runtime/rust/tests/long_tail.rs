// SPDX-License-Identifier: MIT
//! Paths, addresses, ranges, orderings and numbers that are not 0.

mod common;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::num::{NonZeroI8, NonZeroU128, NonZeroU32, NonZeroUsize};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use beepboop_runtime::{Address, Lift, Lower, Scope, Size, Text, Value, Writer};
use common::{echo, lifted, refusal};

#[test]
fn paths_are_their_bytes() {
    for path in ["", "/a/b.txt", "größe"] {
        assert_eq!(echo(PathBuf::from(path)), Path::new(path));
        assert_eq!(&*echo::<Box<Path>>(Path::new(path).into()), Path::new(path));
        assert_eq!(&*echo::<Rc<Path>>(Path::new(path).into()), Path::new(path));
        assert_eq!(&*echo::<Arc<Path>>(Path::new(path).into()), Path::new(path));
        lifted(Path::new(path), |wire, scope| {
            let lifted = unsafe { <&Path>::lift(wire, scope) }.unwrap();
            assert_eq!(lifted, Path::new(path));
            let bytes = unsafe { wire.bytes() };
            assert_eq!(
                lifted.as_os_str().as_encoded_bytes().as_ptr(),
                bytes.as_ptr()
            );
        });
    }
    let cow = Cow::Borrowed(Path::new("x"));
    lifted(cow, |wire, scope| {
        let lifted = unsafe { <Cow<Path>>::lift(wire, scope) }.unwrap();
        assert_eq!(lifted, Path::new("x"));
    });
    assert_eq!(
        echo(vec![Some(PathBuf::from("a")), None]),
        [Some(PathBuf::from("a")), None]
    );
}

#[cfg(unix)]
#[test]
fn paths_need_not_be_text() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let bytes = [b'/', 0xFF, b'x'];
    let path = Path::new(OsStr::from_bytes(&bytes));
    assert_eq!(echo(path.to_owned()), path);
    let (wire, scope) = (Text::new(bytes.as_ptr(), bytes.len()), Scope::new());
    assert_eq!(unsafe { <&Path>::lift(&wire, &scope) }.unwrap(), path);
}

fn address(family: u16, scope: u32) -> Address {
    Address {
        high: 0,
        low: 1,
        family,
        port: 9,
        scope,
    }
}

/// Any wire value of an address.
struct Raw(Address);

unsafe impl Value for Raw {
    type Wire = Address;
}

impl Lower for Raw {
    fn measure(&self, _: &mut Size) {}

    fn lower(&self, _: &mut Writer) -> Address {
        self.0
    }
}

#[test]
fn addresses() {
    let v4 = Ipv4Addr::new(192, 168, 0, 1);
    let v6: Ipv6Addr = "2001:db8::ff00:42:8329".parse().unwrap();
    assert_eq!((echo(v4), echo(v6)), (v4, v6));
    assert_eq!(
        (echo(IpAddr::V4(v4)), echo(IpAddr::V6(v6))),
        (v4.into(), v6.into())
    );
    let mapped: IpAddr = "::ffff:1.2.3.4".parse().unwrap();
    assert_eq!(echo(mapped), mapped);
    let (socket, scoped) = (
        SocketAddrV4::new(v4, 80),
        SocketAddrV6::new(v6, u16::MAX, 0, 7),
    );
    assert_eq!((echo(socket), echo(scoped)), (socket, scoped));
    assert_eq!(echo(SocketAddr::V4(socket)), SocketAddr::V4(socket));
    assert_eq!(echo(SocketAddr::V6(scoped)), SocketAddr::V6(scoped));
    lifted(v6, |wire, _| {
        assert_eq!(
            (wire.high, wire.low, wire.family),
            (0x2001_0db8_0000_0000, 0xff00_0042_8329, 6)
        );
    });
    lifted(v4, |wire, _| {
        assert_eq!((wire.high, wire.low, wire.family), (0, 0xC0A8_0001, 4));
    });
}

#[test]
fn addresses_of_the_wrong_sort_are_refused() {
    let refused = |wire, expected| {
        assert_eq!(refusal::<_, IpAddr>(Raw(wire)), expected);
    };
    refused(address(0, 0), "is not a valid address");
    refused(address(6, 1), "has a zone, which the type has no place for");
    assert_eq!(
        refusal::<_, SocketAddr>(Raw(address(5, 0))),
        "is not a valid address"
    );
    assert_eq!(
        refusal::<_, Ipv4Addr>(Raw(address(6, 0))),
        "is not an IPv4 address"
    );
    assert_eq!(
        refusal::<_, Ipv6Addr>(Raw(address(4, 0))),
        "is not an IPv6 address"
    );
    assert_eq!(
        refusal::<_, SocketAddrV6>(Raw(address(4, 0))),
        "is not an IPv6 address"
    );
}

#[test]
fn numbers_that_are_not_0() {
    assert_eq!(echo(NonZeroU32::MAX), NonZeroU32::MAX);
    assert_eq!(echo(NonZeroI8::MIN), NonZeroI8::MIN);
    assert_eq!(echo(NonZeroU128::MAX), NonZeroU128::MAX);
    assert_eq!(refusal::<_, NonZeroU32>(0_u32), "must not be 0");
    assert_eq!(
        refusal::<_, Vec<NonZeroUsize>>(vec![1_usize, 0]),
        "[1]: must not be 0"
    );
    assert!(!<[NonZeroU32; 1] as Value>::NATIVE_IS_WIRE);
}

#[test]
fn ranges() {
    assert_eq!(echo(-1_i64..7), -1..7);
    assert_eq!(echo("a".to_owned().."b".to_owned()).end, "b");
    assert_eq!(
        refusal::<_, std::ops::Range<NonZeroI8>>(1_i8..0),
        "End: must not be 0"
    );
}

#[test]
fn orderings() {
    for ordering in [Ordering::Less, Ordering::Equal, Ordering::Greater] {
        assert_eq!(echo(ordering), ordering);
    }
    for (number, ordering) in [(i64::MIN, Ordering::Less), (100, Ordering::Greater)] {
        lifted(number, |wire, scope| {
            assert_eq!(unsafe { Ordering::lift(wire, scope) }.unwrap(), ordering);
        });
    }
}

#[test]
fn borrows_at_any_depth() {
    let (text, numbers) = ("text".to_owned(), vec![1_i32, 2]);
    let given = (Some(text.as_str()), vec![(&numbers, &numbers[..])]);
    lifted(given, |wire, scope| {
        type Owned = (Option<String>, Vec<(Vec<i32>, Vec<i32>)>);
        let owned = unsafe { Owned::lift(wire, scope) }.unwrap();
        assert_eq!(
            owned,
            (Some(text.clone()), vec![(numbers.clone(), numbers.clone())])
        );
    });
    let map = HashMap::from([("a", &numbers), ("b", &numbers)]);
    lifted(map, |wire, scope| {
        let lifted = unsafe { HashMap::<&str, &[i32]>::lift(wire, scope) }.unwrap();
        assert_eq!(lifted["b"], [1, 2]);
    });
}
