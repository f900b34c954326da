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
    "std::io::Result",
    "std::io::Error",
    "std::fmt::Result",
    "std::fmt::Error",
};

constexpr std::string_view later = "is not implemented yet";
constexpr std::string_view shared_state = "holds state that Go cannot reach into";

struct Against {
    std::string_view path;
    std::string_view why;
    std::string_view help;
};

constexpr std::array against = {
    Against{"std::path::Path", later, "take a `&str` and make the path of it"},
    Against{"std::path::PathBuf", later, "use `String` and make the path of it"},
    Against{"std::net::IpAddr", later, "use `String` and parse it"},
    Against{"std::net::Ipv4Addr", later, "use `String` and parse it"},
    Against{"std::net::Ipv6Addr", later, "use `String` and parse it"},
    Against{"std::net::SocketAddr", later, "use `String` and parse it"},
    Against{"std::ops::Range", later, "use two values"},
    Against{"std::cmp::Ordering", later, "use `i32`"},
    Against{"std::num::NonZero", later, "use the integer"},
    Against{"std::time::Instant", "means nothing outside its process", "use `SystemTime` or `Duration`"},
    Against{"std::ffi::OsString", "has no Go type", "use `String`"},
    Against{"std::ffi::OsStr", "has no Go type", "use `&str`"},
    Against{"std::ffi::CString", "is C's text", "use `String`"},
    Against{"std::ffi::CStr", "is C's text", "use `&str`"},
    Against{"std::cell::Cell", shared_state, "use the value itself"},
    Against{"std::cell::RefCell", shared_state, "use the value itself"},
    Against{"std::sync::Mutex", shared_state, "use the value itself"},
    Against{"std::sync::RwLock", shared_state, "use the value itself"},
    Against{"std::collections::LinkedList", "has no Go type", "use `Vec`"},
    Against{"std::collections::BinaryHeap", "has no Go type", "use `Vec`"},
    Against{"std::marker::PhantomData", "has no value", "leave the field out"},
    Against{"std::hash::RandomState", "is a hasher", ""},
    Against{"std::io::Error", later, "use `String`"},
    Against{"std::fmt::Error", later, "use `String`"},
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
    const auto found = std::ranges::find(against, path, &Against::path);
    return found == against.end() ? std::nullopt
                                  : std::optional(Reason{std::string(found->why), std::string(found->help)});
}

}  // namespace reader::rust
