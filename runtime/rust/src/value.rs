// SPDX-License-Identifier: MIT
//! The traits between Rust values and wire values. `types` implements them for what std has, the generated code for the
//! user's own types.

use super::block::OwnedBlock;
use super::refusal::Refusal;
use super::scope::Scope;
use super::wire::Wire;
use super::writer::{Size, Writer};

/// A type that crosses.
///
/// # Safety
/// Where `NATIVE_IS_WIRE` holds, the type and its wire value have the same size, alignment and offsets, and all that is
/// good as a wire value is good as a value.
pub unsafe trait Value {
    type Wire: Wire;
    /// Whether its memory is its wire value, so that slices of it are borrowed and lists copied as they are.
    const NATIVE_IS_WIRE: bool = false;
}

/// From a wire value. What the value borrows lives as long as the wire value and the scope.
pub trait Lift<'a>: Value + Sized {
    /// # Safety
    /// All that the wire value points to is there and stays unchanged for `'a`.
    unsafe fn lift(wire: &'a Self::Wire, scope: &'a Scope) -> Result<Self, Refusal>;
}

/// To a wire value, in two passes over the same value.
pub trait Lower: Value {
    /// Adds what the wire value points to.
    fn measure(&self, size: &mut Size);

    /// Writes what the wire value points to, which was measured before.
    fn lower(&self, writer: &mut Writer) -> Self::Wire;

    /// As the result of a call. Types that own one piece of memory in wire layout hand it over instead of copying.
    #[inline]
    fn give(self) -> Given<Self::Wire>
    where
        Self: Sized,
    {
        Given::copy(self)
    }
}

/// A wire value, and the block it points into.
pub struct Given<W> {
    pub wire: W,
    pub block: OwnedBlock,
}

impl<W: Wire> Given<W> {
    /// A wire value that points nowhere.
    #[inline]
    pub fn without_block(wire: W) -> Self {
        Self {
            wire,
            block: OwnedBlock::none(),
        }
    }

    #[inline]
    pub fn copy<T: Lower<Wire = W>>(value: T) -> Self {
        let mut size = Size::default();
        value.measure(&mut size);
        let (wire, block) = OwnedBlock::write(size, |writer| value.lower(writer));
        let given = Self { wire, block };
        // Not at the end: a value on its way out of a function leaks if what is dropped then panics.
        drop(value);
        given
    }
}

/// A field of a record: what is refused in it is told with its name.
///
/// # Safety
/// As for `Lift::lift`.
#[inline]
pub unsafe fn field<'a, T: Lift<'a>>(
    name: &str,
    wire: &'a T::Wire,
    scope: &'a Scope,
) -> Result<T, Refusal> {
    unsafe { T::lift(wire, scope) }.map_err(|refusal| refusal.at_field(name))
}
