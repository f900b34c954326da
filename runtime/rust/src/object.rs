// SPDX-License-Identifier: MIT
//! Objects: values that stay native. Go has the address of a holder, which is a `Box` of the object, or an `Arc` where
//! some part of the API shares objects of its type. Both lead to the object itself.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::marker::PhantomData;
use std::mem::{needs_drop, ManuallyDrop};
use std::ptr;
use std::sync::Arc;

use super::frame::{Outcome, Place, Slot};
use super::handle::Handle;
use super::refusal::Refusal;
use super::value::{Lower, Value};
use super::writer::{Size, Writer};

/// A type whose values stay native.
///
/// # Safety
/// `SHARED` is what all holders of this type are. Holders go to any thread: the type is `Send`, and `Sync` unless Go
/// lets nobody use an object at the same time as another.
pub unsafe trait Object: Sized + 'static {
    /// Whether its holders are `Arc`s.
    const SHARED: bool;
}

/// Implements what an object's type needs, given whether its holders are shared, and whether those in data that goes in are
/// `moved` or `copied`.
#[macro_export]
macro_rules! object {
    ($object:ty, $shared:literal) => {
        $crate::object!($object, $shared, moved);
    };
    ($object:ty, $shared:literal, $how:ident) => {
        unsafe impl Object for $object {
            const SHARED: bool = $shared;
        }

        unsafe impl Value for $object {
            type Wire = Handle;
        }

        impl<'a> Lift<'a> for $object {
            unsafe fn lift(wire: &'a Handle, _: &'a Scope) -> Result<Self, Refusal> {
                unsafe { holder::$how(*wire) }
            }

            #[inline]
            unsafe fn lend(wire: &'a Handle, _: &'a Scope) -> Result<&'a Self, Refusal> {
                unsafe { holder::lend(*wire) }
            }

            #[inline]
            unsafe fn lift_shared(
                wire: &'a Handle,
                _: &'a Scope,
            ) -> Result<::std::sync::Arc<Self>, Refusal> {
                unsafe { holder::share(*wire) }
            }
        }

        impl Lower for $object {
            const MOVES: bool = true;

            #[inline]
            fn measure(&self, _: &mut Size) {}

            fn lower(&self, writer: &mut Writer) -> Handle {
                unsafe { holder::move_out(self, writer) }
            }

            #[inline]
            fn give(self) -> Given<Handle> {
                Given::without_block(holder::hold(self))
            }

            #[inline]
            unsafe fn drop_rest(&mut self) {}

            fn lower_shared(this: &::std::sync::Arc<Self>, writer: &mut Writer) -> Handle {
                holder::copy_out(this, writer)
            }

            #[inline]
            fn give_boxed(this: Box<Self>) -> Given<Handle> {
                Given::without_block(holder::hold_boxed(this))
            }
        }

        unsafe impl Take for $object {
            #[inline]
            unsafe fn check(wire: Handle) -> Result<(), Refusal> {
                unsafe { holder::check::<Self>(wire) }
            }

            #[inline]
            unsafe fn take_out(wire: Handle) -> Result<Self, Refusal> {
                unsafe { holder::take(wire) }
            }

            unsafe fn discard(wire: Handle) {
                unsafe { holder::discard::<Self>(wire) }
            }
        }
    };
}

/// A holder that is taken while data is lifted. It is Go's, which learns by it what is gone.
#[repr(C)]
pub struct Offer {
    pub holder: Handle,
    pub taken: u64,
}

/// An object that Go is lent, for as long as the reference lives.
pub struct Lent(Handle);

impl Lent {
    #[inline]
    pub fn shared<T: Object>(object: &T) -> Self {
        Self(Handle::of_address(object))
    }

    #[inline]
    pub fn exclusively<T: Object>(object: &mut T) -> Self {
        Self(Handle::of_address(&raw mut *object))
    }
}

unsafe impl Value for Lent {
    type Wire = Handle;
}

impl Lower for Lent {
    #[inline]
    fn measure(&self, _: &mut Size) {}

    #[inline]
    fn lower(&self, _: &mut Writer) -> Handle {
        self.0
    }
}

/// What becomes of holders.
pub mod holder {
    use super::super::writer::Writer;
    use super::*;

    /// A new holder, which Go owns.
    #[inline]
    pub fn hold<T: Object>(value: T) -> Handle {
        match T::SHARED {
            true => Handle::of_address(Arc::into_raw(Arc::new(value))),
            false => Handle::of_address(Box::into_raw(Box::new(value))),
        }
    }

    #[inline]
    pub fn hold_boxed<T: Object>(value: Box<T>) -> Handle {
        match T::SHARED {
            true => hold(*value),
            false => Handle::of_address(Box::into_raw(value)),
        }
    }

    /// The same of a value behind a reference. What is left there must not be dropped, unless the writer is without its
    /// block being finished: then the holder is taken back, and the value is where it was.
    ///
    /// # Safety
    /// The value is left alone afterwards.
    pub unsafe fn move_out<T: Object>(value: &T, writer: &mut Writer) -> Handle {
        let held = hold_moved::<T>(unsafe { ptr::read(value) });
        writer.made(held, forget::<T>);
        held
    }

    /// A holder that shares the object.
    pub fn copy_out<T: Object>(value: &Arc<T>, writer: &mut Writer) -> Handle {
        let held = Handle::of_address(Arc::into_raw(value.clone()));
        writer.made(held, discard::<T>);
        held
    }

    /// As `hold`, of a value that is not dropped if there is no memory.
    fn hold_moved<T: Object>(value: T) -> Handle {
        let value = ManuallyDrop::new(value);
        match T::SHARED {
            true => Handle::of_address(Arc::into_raw(Arc::new(value))),
            false => Handle::of_address(Box::into_raw(Box::new(value))),
        }
    }

    /// Frees a holder whose value is somewhere else.
    unsafe fn forget<T: Object>(held: Handle) {
        let address = held.address::<ManuallyDrop<T>>();
        match T::SHARED {
            true => drop(unsafe { Arc::from_raw(address) }),
            false => drop(unsafe { Box::from_raw(address) }),
        }
    }

    /// The object, for as long as Go keeps its holder.
    ///
    /// # Safety
    /// It is 0 or leads to a holder of this type, which lives that long; nobody has the object exclusively meanwhile.
    #[inline]
    pub unsafe fn lend<'a, T: Object>(held: Handle) -> Result<&'a T, Refusal> {
        unsafe { held.address::<T>().as_ref() }.ok_or_else(Refusal::nil)
    }

    /// # Safety
    /// As for `lend`, and nobody else has the object meanwhile.
    #[inline]
    pub unsafe fn lend_exclusively<'a, T: Object>(held: Handle) -> Result<&'a mut T, Refusal> {
        unsafe { held.address::<T>().as_mut() }.ok_or_else(Refusal::nil)
    }

    /// A pointer that shares the object.
    ///
    /// # Safety
    /// It is 0 or leads to a holder of this type.
    #[inline]
    pub unsafe fn share<T: Object>(held: Handle) -> Result<Arc<T>, Refusal> {
        assert!(T::SHARED, "holders of this type are not shared");
        let address = held.address::<T>();
        if address.is_null() {
            return Err(Refusal::nil());
        }
        unsafe {
            Arc::increment_strong_count(address);
            Ok(Arc::from_raw(address))
        }
    }

    /// Whether the object can be taken out of its holder.
    ///
    /// # Safety
    /// As for `share`.
    #[inline]
    pub unsafe fn check<T: Object>(held: Handle) -> Result<(), Refusal> {
        let address = held.address::<T>();
        if address.is_null() {
            return Err(Refusal::nil());
        }
        if T::SHARED {
            let holder = ManuallyDrop::new(unsafe { Arc::from_raw(address) });
            if Arc::strong_count(&holder) != 1 {
                return Err(is_shared());
            }
        }
        Ok(())
    }

    /// Moves the object out and frees the holder. One that others share stays as it is.
    ///
    /// # Safety
    /// As for `share`, and if this succeeds nobody uses the holder afterwards.
    #[inline]
    pub unsafe fn take<T: Object>(held: Handle) -> Result<T, Refusal> {
        let address = held.address::<T>();
        if address.is_null() {
            return Err(Refusal::nil());
        }
        if !T::SHARED {
            return Ok(*unsafe { Box::from_raw(address) });
        }
        Arc::try_unwrap(unsafe { Arc::from_raw(address) }).map_err(|holder| {
            std::mem::forget(holder);
            is_shared()
        })
    }

    /// What Go offers by the address of an `Offer`, for something else to be made of. It is taken at once, and what is made
    /// may be refused after that.
    ///
    /// # Safety
    /// It is 0 or leads to an offer, as of `take`.
    pub unsafe fn moved<T: Object>(offered: Handle) -> Result<T, Refusal> {
        let offer = unsafe { offered.address::<Offer>().as_mut() }.ok_or_else(Refusal::nil)?;
        let value = unsafe { take(offer.holder) }?;
        offer.taken = 1;
        Ok(value)
    }

    /// A copy; the holder stays as it is.
    ///
    /// # Safety
    /// As for `lend`.
    pub unsafe fn copied<T: Object + Copy>(held: Handle) -> Result<T, Refusal> {
        unsafe { lend(held) }.copied()
    }

    /// Drops a holder.
    ///
    /// # Safety
    /// It leads to a holder of this type, which nobody uses afterwards.
    pub unsafe fn discard<T: Object>(held: Handle) {
        match T::SHARED {
            true => drop(unsafe { Arc::from_raw(held.address::<T>()) }),
            false => drop(unsafe { Box::from_raw(held.address::<T>()) }),
        }
    }

    #[cold]
    fn is_shared() -> Refusal {
        Refusal::new("is shared by others, and the function takes it for itself")
    }
}

/// The frame of the function that destroys an object.
#[repr(C)]
pub struct DestroyFrame {
    holder: Slot<Handle>,
    pub outcome: Outcome,
}

impl DestroyFrame {
    /// Drops the holder. What that panics with is told in the outcome. Of no holder, it tells whether that only frees
    /// memory.
    ///
    /// # Safety
    /// It leads to a holder of this type, which nobody uses afterwards, or is 0.
    #[inline(always)] // A panic is looked for in the C function that calls this.
    pub unsafe fn destroy<T: Object>(&mut self) {
        if self.holder.value().number() == 0 {
            self.holder.put(Handle::new(!needs_drop::<T>() as u64));
            return;
        }
        unsafe { self.run(holder::discard::<T>) }
    }

    #[inline(always)]
    pub(super) unsafe fn run(&mut self, discard: unsafe fn(Handle)) {
        let holder = *self.holder.value();
        self.outcome.run(|call| {
            unsafe { discard(holder) };
            call.done()
        });
    }
}

/// Whether the values of a type may go to other threads, found out by the compiler: of these constants the type's own
/// count before those of `NotOnThreads`.
pub struct Threads<T>(PhantomData<T>);

impl<T: Send> Threads<T> {
    pub const IS_SEND: bool = true;
}

impl<T: Sync> Threads<T> {
    pub const IS_SYNC: bool = true;
}

pub trait NotOnThreads {
    const IS_SEND: bool = false;
    const IS_SYNC: bool = false;
}

impl<T> NotOnThreads for Threads<T> {}

/// A number that equal values share, the same in every process.
pub fn hash_of<T: Hash + ?Sized>(value: &T) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
