// SPDX-License-Identifier: MIT
//! Types that are seldom met.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::net::{IpAddr, SocketAddr};
use std::num::{NonZeroI8, NonZeroU32};
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

pub struct Server {
    pub address: SocketAddr,
    pub backups: Vec<IpAddr>,
    pub limit: NonZeroU32,
    pub window: Range<i32>,
}

pub fn next_port(address: SocketAddr) -> SocketAddr {
    let mut next = address;
    next.set_port(address.port().wrapping_add(1));
    next
}

pub fn is_loopback(address: IpAddr) -> bool {
    address.is_loopback()
}

pub fn echo_address(address: IpAddr) -> IpAddr {
    address
}

pub fn echo_server(server: Server) -> Server {
    server
}

pub fn divide(value: u32, by: NonZeroU32) -> u32 {
    value / by
}

pub fn negated(value: NonZeroI8) -> NonZeroI8 {
    -value
}

pub fn compare(a: i64, b: i64) -> Ordering {
    a.cmp(&b)
}

pub fn reversed(ordering: Ordering) -> Ordering {
    ordering.reverse()
}

pub fn length(range: Range<i64>) -> i64 {
    range.end - range.start
}

pub fn words(range: Range<String>) -> Range<String> {
    range
}

pub fn shared(text: Arc<str>, list: Rc<Vec<i32>>, boxed: Box<[u8]>) -> Arc<str> {
    format!("{text} {} {}", list.len(), boxed.len()).into()
}

pub fn greeting(name: impl Into<String>) -> String {
    format!("Hello, {}!", name.into())
}

pub fn count<S: AsRef<str>>(text: S) -> usize {
    text.as_ref().chars().count()
}

pub fn total<B>(bytes: B) -> u64
where
    B: AsRef<[u8]>,
{
    bytes.as_ref().iter().map(|&byte| u64::from(byte)).sum()
}

pub fn shout(text: Cow<str>) -> Cow<'static, str> {
    Cow::Owned(text.to_uppercase())
}
