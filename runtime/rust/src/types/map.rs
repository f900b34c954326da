// SPDX-License-Identifier: MIT
//! `HashMap` and `BTreeMap`: lists of entries.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, Hash};
use std::mem::ManuallyDrop;
use std::ptr;

use super::super::composite::Tuple2;
use super::super::refusal::Refusal;
use super::super::scope::Scope;
use super::super::value::{drop_lowered, field, Lift, Lower, Value};
use super::super::wire::List;
use super::super::writer::{Size, Writer};

type Entry<K, V> = Tuple2<<K as Value>::Wire, <V as Value>::Wire>;

unsafe fn lift_entry<'a, K: Lift<'a>, V: Lift<'a>>(
    entry: &'a Entry<K, V>,
    scope: &'a Scope,
) -> Result<(K, V), Refusal> {
    unsafe {
        Ok((
            field("key", &entry.0, scope)?,
            field("value", &entry.1, scope)?,
        ))
    }
}

fn measure_entries<'a, K: Lower + 'a, V: Lower + 'a>(
    entries: impl ExactSizeIterator<Item = (&'a K, &'a V)>,
    size: &mut Size,
) {
    size.add_list::<Entry<K, V>>(entries.len());
    for (key, value) in entries {
        key.measure(size);
        value.measure(size);
    }
}

fn lower_entries<'a, K: Lower + 'a, V: Lower + 'a>(
    entries: impl ExactSizeIterator<Item = (&'a K, &'a V)>,
    writer: &mut Writer,
) -> List<Entry<K, V>> {
    writer.list(entries, |(key, value), writer| {
        Tuple2(key.lower(writer), value.lower(writer))
    })
}

/// Drops what is left of the values, and the keys. After a panic nobody knows which values are left.
fn drop_values<K, V: Lower>(entries: impl Iterator<Item = (K, V)>) {
    let mut entries = ManuallyDrop::new(entries);
    for (_, value) in entries.by_ref() {
        drop_lowered(value);
    }
    unsafe { ManuallyDrop::drop(&mut entries) };
}

macro_rules! maps {
    ($([$($key:ident)+] [$($hasher:ident: $bound:ident)?] $map:ty, |$length:ident| $new:expr;)*) => {$(
        unsafe impl<K: Value, V: Value, $($hasher)?> Value for $map {
            type Wire = List<Entry<K, V>>;
        }

        impl<'a, K: Lift<'a> $(+ $key)+, V: Lift<'a>, $($hasher: $bound + Default)?> Lift<'a> for $map {
            unsafe fn lift(wire: &'a Self::Wire, scope: &'a Scope) -> Result<Self, Refusal> {
                let entries = unsafe { wire.elements() };
                let $length = entries.len();
                let mut map: Self = $new;
                for entry in entries {
                    let (key, value) = unsafe { lift_entry(entry, scope) }?;
                    map.insert(key, value);
                }
                Ok(map)
            }
        }

        impl<K: Lower, V: Lower, $($hasher)?> Lower for $map {
            const MOVES: bool = V::MOVES;

            fn measure(&self, size: &mut Size) {
                measure_entries(self.iter(), size);
            }

            fn lower(&self, writer: &mut Writer) -> Self::Wire {
                lower_entries(self.iter(), writer)
            }

            unsafe fn drop_rest(&mut self) {
                drop_values(unsafe { ptr::read(self) }.into_iter());
            }
        }
    )*};
}

maps! {
    [Eq Hash] [S: BuildHasher] HashMap<K, V, S>, |length| Self::with_capacity_and_hasher(length, S::default());
    [Ord] [] BTreeMap<K, V>, |_length| Self::new();
}
