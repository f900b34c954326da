// SPDX-License-Identifier: MIT
//! Modules, aliases and imports.

/// Lengths and areas.
pub mod geometry {
    pub type Meters = f64;

    #[derive(Clone, Copy)]
    pub struct Size { pub width: Meters, pub height: Meters }

    pub fn area(size: Size) -> f64 { size.width * size.height }

    pub mod solid {
        use super::{area as base, Size};

        pub fn volume(floor: Size, height: super::Meters) -> f64 { base(floor) * height }
    }
}

use geometry::Size;

pub fn square(side: geometry::Meters) -> Size { Size { width: side, height: side } }

pub fn total(sizes: &[crate::geometry::Size]) -> f64 { sizes.iter().map(|size| geometry::area(*size)).sum() }
