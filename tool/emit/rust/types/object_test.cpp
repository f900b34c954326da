// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "emit/rust/parts.hpp"
#include "emit/rust/sample.hpp"

namespace emit::rust {
namespace {

using namespace sample;

std::string written(bool shared, bool serialize) {
    api::Library library;
    auto object = api::examples::named<api::Object>("Counter");
    object.native = "::user::Counter";
    object.shared = shared;
    object.serialize = serialize;
    library.objects.push_back(object);
    const auto bridge = bound({}, std::move(library));
    Items items("");
    write_object(bridge, 0, items);
    const auto text = items.take();
    return text.substr(text.find("crate::object!"));
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(Object, IsAHolderTwoAssertionsAndASymbol) {
    EXPECT_EQ(written(false, false), R"(crate::object!(::user::Counter, false);

const _: () = assert!(
    Threads::<::user::Counter>::IS_SEND,
    "`Counter` is not `Send`, and Go uses objects on any thread: `//beepboop:skip` leaves it out"
);

const _: () = assert!(
    !Threads::<::user::Counter>::IS_SEND || Threads::<::user::Counter>::IS_SYNC,
    "`Counter` is not `Sync`, and goroutines share objects: mark it `//beepboop:serialize`"
);

/// Destroys a `Counter`.
///
/// # Safety
/// The holder is of this library, and nobody uses it any more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn bb_native_d_Counter(frame: &mut DestroyFrame) {
    unsafe { frame.destroy::<::user::Counter>() }
}
)");
}

TEST(Object, ThatIsSerializedNeedNotBeSync) {
    const auto text = written(false, true);
    EXPECT_TRUE(has(text, "IS_SEND"));
    EXPECT_FALSE(has(text, "IS_SYNC"));
}

/// Its handles have locks of their own.
TEST(Object, ThatIsSharedIsSyncInAnyCase) {
    const auto text = written(true, true);
    EXPECT_TRUE(has(text, "crate::object!(::user::Counter, true);"));
    EXPECT_TRUE(has(text, "and goroutines share objects: use a `Mutex` or an atomic"));
}

}  // namespace
}  // namespace emit::rust
