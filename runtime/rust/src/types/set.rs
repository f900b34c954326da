// SPDX-License-Identifier: MIT
//! `HashSet` and `BTreeSet`: lists of elements.

use std::collections::{BTreeSet, HashSet};
use std::hash::{BuildHasher, Hash};

use super::super::refusal::Refusal;
use super::super::scope::Scope;
use super::super::value::{field, Lift, Lower, Value};
use super::super::wire::List;
use super::super::writer::{Size, Writer};

macro_rules! sets {
    ($([$($key:ident)+] [$($hasher:ident: $bound:ident)?] $set:ty, |$length:ident| $new:expr;)*) => {$(
        unsafe impl<T: Value, $($hasher)?> Value for $set {
            type Wire = List<T::Wire>;
        }

        impl<'a, T: Lift<'a> $(+ $key)+, $($hasher: $bound + Default)?> Lift<'a> for $set {
            unsafe fn lift(wire: &'a Self::Wire, scope: &'a Scope) -> Result<Self, Refusal> {
                let elements = unsafe { wire.elements() };
                let $length = elements.len();
                let mut set: Self = $new;
                for element in elements {
                    set.insert(unsafe { field("key", element, scope) }?);
                }
                Ok(set)
            }
        }

        impl<T: Lower, $($hasher)?> Lower for $set {
            fn measure(&self, size: &mut Size) {
                size.add_list::<T::Wire>(self.len());
                self.iter().for_each(|element| element.measure(size));
            }

            fn lower(&self, writer: &mut Writer) -> Self::Wire {
                writer.list(self.iter(), T::lower)
            }
        }
    )*};
}

sets! {
    [Eq Hash] [S: BuildHasher] HashSet<T, S>, |length| Self::with_capacity_and_hasher(length, S::default());
    [Ord] [] BTreeSet<T>, |_length| Self::new();
}
