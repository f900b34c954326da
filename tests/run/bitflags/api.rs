// SPDX-License-Identifier: MIT
//! Flags as the crate bitflags makes them: read from the macro's tokens.

bitflags::bitflags! {
    /// What may be done.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Access: u32 {
        const READ = 1;
        /// Also appending.
        const WRITE = 1 << 1;
        const ALL = Self::READ.bits() | Self::WRITE.bits() | 4;
    }
}

pub fn grant(access: Access, more: Access) -> Access { access | more }
pub fn describe(access: Option<Access>) -> String { format!("{access:?}") }
