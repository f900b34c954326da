// SPDX-License-Identifier: MIT
//! The traits between Rust values and wire values. `types` implements them for what std has, the generated code for the
//! user's own types.

use std::mem::ManuallyDrop;
use std::ptr;
use std::slice::from_ref;
use std::sync::Arc;

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

    /// What `&Self` is lifted as: in place where it has the same layout natively; else converted, and kept by the scope.
    ///
    /// # Safety
    /// As for `lift`.
    #[inline]
    unsafe fn lend(wire: &'a Self::Wire, scope: &'a Scope) -> Result<&'a Self, Refusal>
    where
        Self: 'a,
    {
        if Self::NATIVE_IS_WIRE {
            scope.read(from_ref(wire))?;
            return Ok(unsafe { &*(&raw const *wire).cast() });
        }
        Ok(scope.keep(unsafe { Self::lift(wire, scope) }?))
    }

    /// What `Arc<Self>` is lifted as.
    ///
    /// # Safety
    /// As for `lift`.
    #[inline]
    unsafe fn lift_shared(wire: &'a Self::Wire, scope: &'a Scope) -> Result<Arc<Self>, Refusal> {
        unsafe { Self::lift(wire, scope) }.map(Arc::new)
    }
}

/// To a wire value, in two passes over the same value.
pub trait Lower: Value {
    /// Whether `lower` moves some part of the value: an object or a function, into its holder.
    const MOVES: bool = false;

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

    /// Drops what `lower` has not moved.
    ///
    /// # Safety
    /// The value was lowered once, and nobody uses it afterwards.
    #[inline]
    unsafe fn drop_rest(&mut self) {
        unsafe { ptr::drop_in_place(self) }
    }

    /// What `Arc<Self>` is lowered to. Others may have it too, so nothing can be moved out of it.
    #[inline]
    fn lower_shared(this: &Arc<Self>, writer: &mut Writer) -> Self::Wire {
        const {
            assert!(
                !Self::MOVES,
                "an object cannot be moved out of what is shared"
            )
        };
        (**this).lower(writer)
    }

    /// What `Box<Self>` is lowered to.
    #[inline]
    #[allow(clippy::borrowed_box)] // The box itself may be what is moved.
    fn lower_boxed(this: &Box<Self>, writer: &mut Writer) -> Self::Wire {
        (**this).lower(writer)
    }

    /// What `Box<Self>` gives as a result.
    #[inline]
    fn give_boxed(this: Box<Self>) -> Given<Self::Wire> {
        Given::copy(this)
    }

    /// What is left of a `Box<Self>`.
    ///
    /// # Safety
    /// As for `drop_rest`.
    #[inline]
    unsafe fn drop_rest_boxed(this: &mut Box<Self>) {
        unsafe {
            let memory = Box::from_raw(&raw mut **this as *mut ManuallyDrop<Self>);
            (**this).drop_rest();
            drop(memory);
        }
    }
}

/// Drops what was lowered. What was moved is elsewhere.
pub(super) fn drop_lowered<T: Lower>(value: T) {
    if T::MOVES {
        unsafe { ManuallyDrop::new(value).drop_rest() };
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
        drop_lowered(value);
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
