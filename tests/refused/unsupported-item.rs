pub fn largest<T: Ord + Copy>(values: &[T]) -> Option<T> {
    values.iter().copied().max()
}

/// # Safety
/// None.
pub unsafe fn touch() {}

pub struct Window<'a> {
    title: &'a str,
}
