// SPDX-License-Identifier: MIT
//! Paths: their bytes as they are; on Windows, where they are no bytes, as UTF-8.

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use super::super::block::OwnedBlock;
use super::super::refusal::Refusal;
use super::super::scope::Scope;
use super::super::value::{Given, Lift, Lower, Value};
use super::super::wire::Text;
use super::super::writer::{Size, Writer};

unsafe impl Value for Path {
    type Wire = Text;
}

unsafe impl Value for PathBuf {
    type Wire = Text;
}

impl<'a> Lift<'a> for &'a Path {
    #[inline]
    unsafe fn lift(wire: &'a Text, scope: &'a Scope) -> Result<Self, Refusal> {
        unsafe {
            scope.read(wire.bytes())?;
            native::path(wire, scope)
        }
    }
}

impl<'a> Lift<'a> for PathBuf {
    #[inline]
    unsafe fn lift(wire: &'a Text, scope: &'a Scope) -> Result<Self, Refusal> {
        unsafe { native::path(wire, scope) }.map(Into::into)
    }
}

macro_rules! owned {
    ($($pointer:ident)*) => {$(
        impl<'a> Lift<'a> for $pointer<Path> {
            #[inline]
            unsafe fn lift(wire: &'a Text, scope: &'a Scope) -> Result<Self, Refusal> {
                unsafe { native::path(wire, scope) }.map(Into::into)
            }
        }
    )*};
}

owned! { Box Rc Arc }

impl Lower for Path {
    fn measure(&self, size: &mut Size) {
        size.add_text(native::bytes(self).len());
    }

    fn lower(&self, writer: &mut Writer) -> Text {
        writer.bytes(&native::bytes(self))
    }
}

impl Lower for PathBuf {
    fn measure(&self, size: &mut Size) {
        self.as_path().measure(size);
    }

    fn lower(&self, writer: &mut Writer) -> Text {
        self.as_path().lower(writer)
    }

    fn give(self) -> Given<Text> {
        let bytes = native::into_bytes(self);
        let wire = Text::new(bytes.as_ptr(), bytes.len());
        let block = match bytes.is_empty() {
            true => OwnedBlock::none(),
            false => OwnedBlock::holding(bytes, |bytes| bytes),
        };
        Given { wire, block }
    }
}

#[cfg(unix)]
use std::os::unix as os;
#[cfg(target_os = "wasi")]
use std::os::wasi as os;

#[cfg(any(unix, target_os = "wasi"))]
mod native {
    use std::borrow::Cow;
    use std::ffi::OsStr;
    use std::path::{Path, PathBuf};

    use super::os::ffi::{OsStrExt, OsStringExt};
    use super::{Refusal, Scope, Text};

    pub unsafe fn path<'a>(wire: &'a Text, _: &'a Scope) -> Result<&'a Path, Refusal> {
        Ok(Path::new(OsStr::from_bytes(unsafe { wire.bytes() })))
    }

    pub fn bytes(path: &Path) -> Cow<'_, [u8]> {
        path.as_os_str().as_bytes().into()
    }

    pub fn into_bytes(path: PathBuf) -> Vec<u8> {
        path.into_os_string().into_vec()
    }
}

#[cfg(not(any(unix, target_os = "wasi")))]
mod native {
    use std::borrow::Cow;
    use std::path::{Path, PathBuf};

    use super::super::super::value::Lift;
    use super::{Refusal, Scope, Text};

    pub unsafe fn path<'a>(wire: &'a Text, scope: &'a Scope) -> Result<&'a Path, Refusal> {
        unsafe { <&str>::lift(wire, scope) }.map(Path::new)
    }

    /// What is no text natively either, half of a surrogate pair, is replaced.
    pub fn bytes(path: &Path) -> Cow<'_, [u8]> {
        match path.to_string_lossy() {
            Cow::Borrowed(text) => text.as_bytes().into(),
            Cow::Owned(text) => text.into_bytes().into(),
        }
    }

    pub fn into_bytes(path: PathBuf) -> Vec<u8> {
        bytes(&path).into_owned()
    }
}
