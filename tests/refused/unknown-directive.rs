/// Adds.
//beepboop:fats
pub fn add(left: i64, right: i64) -> i64 {
    left + right
}
