// SPDX-License-Identifier: MIT
// Tables of the standard library's names.
#include "read/rust/standard.hpp"

#include <algorithm>
#include <array>

#include "support/strings.hpp"

namespace reader::rust {
namespace {

struct Alias {
    std::string_view from;
    std::string_view to;
};

/// Second public paths of items.
constexpr std::array aliases = {
    Alias{"std::collections::hash_map::HashMap", "std::collections::HashMap"},
    Alias{"std::collections::hash_set::HashSet", "std::collections::HashSet"},
    Alias{"std::collections::btree_map::BTreeMap", "std::collections::BTreeMap"},
    Alias{"std::collections::btree_set::BTreeSet", "std::collections::BTreeSet"},
    Alias{"std::collections::vec_deque::VecDeque", "std::collections::VecDeque"},
    Alias{"std::collections::linked_list::LinkedList", "std::collections::LinkedList"},
    Alias{"std::collections::binary_heap::BinaryHeap", "std::collections::BinaryHeap"},
    Alias{"std::collections::hash_map::RandomState", "std::hash::RandomState"},
};

constexpr std::array prelude = {
    Alias{"Option", "std::option::Option"}, Alias{"Result", "std::result::Result"},
    Alias{"String", "std::string::String"}, Alias{"Vec", "std::vec::Vec"},
    Alias{"Box", "std::boxed::Box"},
    Alias{"Into", "std::convert::Into"},
    Alias{"From", "std::convert::From"},
    Alias{"TryInto", "std::convert::TryInto"},
    Alias{"TryFrom", "std::convert::TryFrom"},
    Alias{"AsRef", "std::convert::AsRef"},
    Alias{"AsMut", "std::convert::AsMut"},
    Alias{"ToString", "std::string::ToString"},
    Alias{"ToOwned", "std::borrow::ToOwned"},
    Alias{"Clone", "std::clone::Clone"},
    Alias{"Copy", "std::marker::Copy"},
    Alias{"Send", "std::marker::Send"},
    Alias{"Sync", "std::marker::Sync"},
    Alias{"Sized", "std::marker::Sized"},
    Alias{"Unpin", "std::marker::Unpin"},
    Alias{"Default", "std::default::Default"},
    Alias{"Drop", "std::ops::Drop"},
    Alias{"Fn", "std::ops::Fn"},
    Alias{"FnMut", "std::ops::FnMut"},
    Alias{"FnOnce", "std::ops::FnOnce"},
    Alias{"PartialEq", "std::cmp::PartialEq"},
    Alias{"Eq", "std::cmp::Eq"},
    Alias{"PartialOrd", "std::cmp::PartialOrd"},
    Alias{"Ord", "std::cmp::Ord"},
    Alias{"Iterator", "std::iter::Iterator"},
    Alias{"IntoIterator", "std::iter::IntoIterator"},
    Alias{"DoubleEndedIterator", "std::iter::DoubleEndedIterator"},
    Alias{"ExactSizeIterator", "std::iter::ExactSizeIterator"},
};

/// Types that cross, and others that glob imports may bring.
constexpr std::array known = {
    "std::option::Option",
    "std::result::Result",
    "std::string::String",
    "std::vec::Vec",
    "std::boxed::Box",
    "std::rc::Rc",
    "std::sync::Arc",
    "std::borrow::Cow",
    "std::collections::HashMap",
    "std::collections::HashSet",
    "std::collections::BTreeMap",
    "std::collections::BTreeSet",
    "std::collections::VecDeque",
    "std::hash::RandomState",
    "std::time::Duration",
    "std::time::SystemTime",
    "std::path::Path",
    "std::path::PathBuf",
    "std::net::IpAddr",
    "std::net::Ipv4Addr",
    "std::net::Ipv6Addr",
    "std::net::SocketAddr",
    "std::net::SocketAddrV4",
    "std::net::SocketAddrV6",
    "std::ops::Range",
    "std::cmp::Ordering",
    "std::num::NonZero",
    "std::num::NonZeroI8",
    "std::num::NonZeroI16",
    "std::num::NonZeroI32",
    "std::num::NonZeroI64",
    "std::num::NonZeroI128",
    "std::num::NonZeroIsize",
    "std::num::NonZeroU8",
    "std::num::NonZeroU16",
    "std::num::NonZeroU32",
    "std::num::NonZeroU64",
    "std::num::NonZeroU128",
    "std::num::NonZeroUsize",
    "std::io::Result",
    "std::io::Error",
    "std::fmt::Result",
    "std::fmt::Error",
    "std::fmt::Display",
    "std::fmt::Debug",
    "std::hash::Hash",
    "std::ops::Fn",
    "std::ops::FnMut",
    "std::ops::FnOnce",
    "std::error::Error",
};

constexpr std::string_view later = "is not implemented yet";
constexpr std::string_view shared_state = "holds state that Go cannot reach into";

struct Against {
    std::string_view path;
    std::string_view why;
    std::string_view help;
};

constexpr std::array against = {
    Against{"std::ops::RangeInclusive", "has no Go type", "use `Range`, which ends before its end, or two values"},
    Against{"std::ops::RangeFrom", "has no Go type", "use the value that it starts with"},
    Against{"std::ops::RangeTo", "has no Go type", "use the value that it ends before"},
    Against{"std::ops::RangeToInclusive", "has no Go type", "use the value that it ends with"},
    Against{"std::ops::RangeFull", "has no value", "leave it out"},
    Against{"std::ops::Bound", "has no Go type", "use an enum of your own"},
    Against{"std::ops::ControlFlow", "has no Go type", "use an enum of your own"},
    Against{"std::cmp::Reverse", "has no Go type", "use the value itself"},
    Against{"std::num::Wrapping", "has no Go type", "use the integer"},
    Against{"std::num::Saturating", "has no Go type", "use the integer"},
    Against{"std::time::Instant", "means nothing outside its process", "use `SystemTime` or `Duration`"},
    Against{"std::ffi::OsString", "has no Go type", "use `String`, or `PathBuf` where it is a path"},
    Against{"std::ffi::OsStr", "has no Go type", "use `&str`, or `&Path` where it is a path"},
    Against{"std::ffi::CString", "is C's text", "use `String`"},
    Against{"std::ffi::CStr", "is C's text", "use `&str`"},
    Against{"std::cell::Cell", shared_state, "use the value itself"},
    Against{"std::cell::RefCell", shared_state, "use the value itself"},
    Against{"std::cell::OnceCell", shared_state, "use an `Option` of the value"},
    Against{"std::sync::OnceLock", shared_state, "use an `Option` of the value"},
    Against{"std::sync::Mutex", shared_state, "use the value itself"},
    Against{"std::sync::RwLock", shared_state, "use the value itself"},
    Against{"std::sync::Weak", "owns nothing", "use the value itself"},
    Against{"std::rc::Weak", "owns nothing", "use the value itself"},
    Against{"std::pin::Pin", "holds its value in its place", "write the type without `Pin`"},
    Against{"std::fs::File", "is an open file of this process", "take its path as `&Path`, or its bytes"},
    Against{"std::sync::atomic::Ordering", "is about the memory of this process", "leave it out"},
    Against{"std::collections::LinkedList", "has no Go type", "use `Vec`"},
    Against{"std::collections::BinaryHeap", "has no Go type", "use `Vec`"},
    Against{"std::marker::PhantomData", "has no value", "leave the field out"},
    Against{"std::hash::RandomState", "is a hasher", ""},
};

constexpr std::array primitives = {"bool", "char", "str", "i8",  "i16",  "i32",   "i64", "i128", "isize",
                                   "u8",   "u16",  "u32", "u64", "u128", "usize", "f32", "f64"};

}  // namespace

std::string canonical_path(const std::vector<std::string>& segments) {
    auto path = support::join(segments, "::");
    const auto separator = path.find("::");
    if (const auto crate = path.substr(0, separator); crate == "core" || crate == "alloc") {
        path = "std" + path.substr(crate.size());
    }
    const auto found = std::ranges::find(aliases, path, &Alias::from);
    return found == aliases.end() ? path : std::string(found->to);
}

bool is_standard(std::string_view path) {
    return std::ranges::find(known, path) != known.end() ||
           std::ranges::find(against, path, &Against::path) != against.end();
}

bool is_standard_crate(std::string_view name) { return name == "std" || name == "core" || name == "alloc"; }

std::optional<std::string> prelude_path(std::string_view name) {
    const auto found = std::ranges::find(prelude, name, &Alias::from);
    return found == prelude.end() ? std::nullopt : std::optional(std::string(found->to));
}

bool is_primitive(std::string_view name) { return std::ranges::find(primitives, name) != primitives.end(); }

std::optional<Reason> reason_against(std::string_view path) {
    if (path.starts_with("std::sync::atomic::Atomic")) {
        return Reason{std::string(shared_state), "use the value itself"};
    }
    const auto found = std::ranges::find(against, path, &Against::path);
    return found == against.end() ? std::nullopt
                                  : std::optional(Reason{std::string(found->why), std::string(found->help)});
}

}  // namespace reader::rust
