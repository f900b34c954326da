// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Outcome;

const std::string sample = R"rust(//! Of all kinds.
use std::collections::{HashMap as Map, *};
pub const SIZE: usize = (1 << 2) + { 3 };
/// A record.
//beepboop:name Place
#[derive(Default)]
pub struct Point { pub x: f64, #[cfg(not(test))] pub r#type: [u8; SIZE] }
pub enum Shape { Circle { radius: f64 }, Pair(i32, Vec<Shape>), Empty }
#[repr(u8)]
pub enum Level { Low = 1, High = !0 }
bitflags! { pub struct Access: u32 { const READ = 1; const ALL = Self::READ.bits() | 2; } }
type Fallible<'a, T, E = String> = Result<&'a T, E>;
pub mod inner { pub use super::Point as Spot; pub fn find<'a>(map: &'a super::Map<String, Spot>) -> super::Fallible<'a, Spot> { todo!() } }
impl Point { pub fn length(&self) -> f64 { self.x } pub const HALF: f32 = (1.0 + SIZE as f32) / 2e0; }
#[derive(thiserror::Error)]
pub enum Bad { #[error("io")] Io(#[from] std::io::Error), Text { source: Box<dyn std::error::Error + Send> } }
pub const WAIT: std::time::Duration = std::time::Duration::from_millis(2_u64.pow(3));
pub const NAME: &str = if true { "x" } else { OTHER };
pub fn check() -> Result<(), Bad> { Ok(()) }
pub fn sum(values: &[f64], mut out: &mut [u8], _: Option<(i32, &str)>) -> Option<String> { None }
)rust";

std::set<std::string> function_names(const Outcome& outcome) {
    std::set<std::string> names;
    for (const auto& function : outcome.library.functions) {
        names.insert(function.path());
    }
    return names;
}

TEST(Robustness, TheWholeSample) {
    const Outcome outcome(sample);
    EXPECT_EQ(function_names(outcome), (std::set<std::string>{"check", "inner::find", "length", "sum"}));
    EXPECT_EQ(outcome.library.records.size() + outcome.library.enumerations.size() + outcome.library.variants.size(),
              5u);
    EXPECT_EQ(outcome.library.constants.size(), 4u);
}

TEST(Robustness, CutAnywhereItGivesNothingElse) {
    const auto whole = function_names(Outcome(sample));
    for (std::size_t length = 0; length < sample.size(); ++length) {
        const auto cut = function_names(Outcome(sample.substr(0, length)));
        EXPECT_TRUE(std::ranges::includes(whole, cut)) << sample.substr(0, length);
    }
}

TEST(Robustness, WithACharacterLessItIsReadOrRefused) {
    for (std::size_t at = 0; at < sample.size(); ++at) {
        const Outcome outcome(sample.substr(0, at) + sample.substr(at + 1));
        EXPECT_TRUE(!outcome.library.functions.empty() || !outcome.messages().empty()) << at;
    }
}

}  // namespace
}  // namespace reader::rust
