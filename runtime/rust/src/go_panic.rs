// SPDX-License-Identifier: MIT
//! Panics of Go functions on their way through native code: Go keeps the value, and we its token.

use std::any::Any;
use std::mem::forget;

use super::link;

/// Tells tokens from handles in the list of what was dropped.
const IS_TOKEN: u64 = 1 << 63;

/// What native code unwinds with. Where it is dropped on its way, Go forgets the value.
pub struct GoPanic {
    token: u64,
}

impl GoPanic {
    pub(super) fn new(token: u64) -> Self {
        Self { token }
    }

    /// The token of a panic, if it is Go's; the payload, if it is not.
    pub(super) fn token_of(payload: Box<dyn Any + Send>) -> Result<u64, Box<dyn Any + Send>> {
        payload.downcast::<Self>().map(|panic| {
            let token = panic.token;
            forget(*panic);
            token
        })
    }
}

impl Drop for GoPanic {
    fn drop(&mut self) {
        link::give_back(self.token | IS_TOKEN);
    }
}
