// SPDX-License-Identifier: MIT
//! An API over types of another crate of the workspace.

use model::errors::ModelError;
pub use model::Point;

pub fn middle(a: &Point, b: &model::Point) -> Result<Point, ModelError> {
    if a.x > 100.0 {
        return Err(ModelError::Far { by: a.x - 100.0 });
    }
    if a.x < 0.0 {
        return Err(ModelError::Lost);
    }
    Ok(Point { x: (a.x + b.x) / 2.0, y: (a.y + b.y) / 2.0 })
}
