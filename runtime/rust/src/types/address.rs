// SPDX-License-Identifier: MIT
//! IP addresses, and those of sockets. Only those of sockets may have a scope (Go's zone).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

use super::super::composite::Address;
use super::super::refusal::Refusal;
use super::super::scope::Scope;
use super::super::value::{Lift, Lower, Value};
use super::super::writer::{Size, Writer};

const V4: u16 = 4;
const V6: u16 = 6;

fn is_v4(address: &Address) -> Result<bool, Refusal> {
    match address.family {
        V4 => Ok(true),
        V6 => Ok(false),
        _ => Err(Refusal::new("is not a valid address")),
    }
}

fn v4(address: &Address) -> Result<Ipv4Addr, Refusal> {
    match is_v4(address)? {
        true => Ok(Ipv4Addr::from_bits(address.low as u32)),
        false => Err(Refusal::new("is not an IPv4 address")),
    }
}

fn v6(address: &Address) -> Result<Ipv6Addr, Refusal> {
    match is_v4(address)? {
        true => Err(Refusal::new("is not an IPv6 address")),
        false => Ok(Ipv6Addr::from_bits(
            u128::from(address.high) << 64 | u128::from(address.low),
        )),
    }
}

fn without_scope(address: &Address) -> Result<&Address, Refusal> {
    match address.scope {
        0 => Ok(address),
        _ => Err(Refusal::new("has a zone, which the type has no place for")),
    }
}

fn of_v4(address: Ipv4Addr, port: u16) -> Address {
    Address {
        high: 0,
        low: address.to_bits().into(),
        family: V4,
        port,
        scope: 0,
    }
}

fn of_v6(address: Ipv6Addr, port: u16, scope: u32) -> Address {
    let bits = address.to_bits();
    Address {
        high: (bits >> 64) as u64,
        low: bits as u64,
        family: V6,
        port,
        scope,
    }
}

macro_rules! addresses {
    ($($native:ty, |$wire:ident| $lifted:expr, |$value:ident| $lowered:expr;)*) => {$(
        unsafe impl Value for $native {
            type Wire = Address;
        }

        impl<'a> Lift<'a> for $native {
            unsafe fn lift($wire: &'a Address, _: &'a Scope) -> Result<Self, Refusal> {
                $lifted
            }
        }

        impl Lower for $native {
            #[inline]
            fn measure(&self, _: &mut Size) {}

            fn lower(&self, _: &mut Writer) -> Address {
                let $value = *self;
                $lowered
            }
        }
    )*};
}

addresses! {
    Ipv4Addr, |wire| v4(without_scope(wire)?), |value| of_v4(value, 0);
    Ipv6Addr, |wire| v6(without_scope(wire)?), |value| of_v6(value, 0, 0);
    IpAddr,
        |wire| match is_v4(without_scope(wire)?)? {
            true => v4(wire).map(Self::V4),
            false => v6(wire).map(Self::V6),
        },
        |value| match value {
            Self::V4(address) => of_v4(address, 0),
            Self::V6(address) => of_v6(address, 0, 0),
        };
    SocketAddrV4,
        |wire| Ok(Self::new(v4(without_scope(wire)?)?, wire.port)),
        |value| of_v4(*value.ip(), value.port());
    SocketAddrV6,
        |wire| Ok(Self::new(v6(wire)?, wire.port, 0, wire.scope)),
        |value| of_v6(*value.ip(), value.port(), value.scope_id());
    SocketAddr,
        |wire| match is_v4(wire)? {
            true => unsafe { SocketAddrV4::lift(wire, &Scope::new()) }.map(Self::V4),
            false => unsafe { SocketAddrV6::lift(wire, &Scope::new()) }.map(Self::V6),
        },
        |value| match value {
            Self::V4(address) => of_v4(*address.ip(), address.port()),
            Self::V6(address) => of_v6(*address.ip(), address.port(), address.scope_id()),
        };
}
