// SPDX-License-Identifier: MIT
// Objects that several share: a holder for each handle, taken only from the last.
#include <thread>

#include <gtest/gtest.h>

#include "beepboop/list.hpp"
#include "zoo.hpp"

namespace beepboop::runtime {
namespace {

class SharedObjects : public Objects {};

std::shared_ptr<zoo::Bird> twin(std::shared_ptr<zoo::Bird> bird) { return bird; }
int legs(const std::shared_ptr<zoo::Bird>& bird) { return bird->legs(); }
int uses(const std::shared_ptr<zoo::Bird>& bird) { return static_cast<int>(bird.use_count()); }
int release(std::unique_ptr<zoo::Bird> bird) { return bird->legs(); }
std::shared_ptr<zoo::Bird> born() { return std::make_shared<zoo::Bird>(); }
std::unique_ptr<zoo::Bird> hatched() { return std::make_unique<zoo::Bird>(); }

TEST_F(SharedObjects, ThatAreSharedHaveAHolderEach) {
    const auto one = bird();
    const auto other = given(&twin, one);
    EXPECT_NE(one.bits, other.bits);
    EXPECT_EQ(*reinterpret_cast<void**>(one.bits), *reinterpret_cast<void**>(other.bits));
    EXPECT_EQ(number(&legs, other), 2);
    EXPECT_EQ(number(&uses, one), 2);
    destroyed(one);
    EXPECT_EQ(number(&uses, other), 1);
    EXPECT_EQ(number(&zoo::Bird::legs, other), 2);
    destroyed(other);
}

TEST_F(SharedObjects, AreSharedFromThreadsAtOnce) {
    const auto one = bird();
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([one] {
            for (int i = 0; i < 500; ++i) {
                const auto other = given(&twin, one);
                EXPECT_EQ(number(&legs, other), 2);
                destroyed(other);
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(number(&uses, one), 1);
    destroyed(one);
}

TEST_F(SharedObjects, ThatOthersShareAreNotTaken) {
    auto one = bird();
    const auto other = given(&twin, one);
    EXPECT_EQ(refused(&zoo::Bird::fly, one), "0 is shared by others");
    EXPECT_EQ(refused(&release, one), "0 is shared by others");
    destroyed(other);
    EXPECT_EQ(number(&zoo::Bird::fly, one), 2);
    EXPECT_EQ(one.bits, 0u);
}

TEST_F(SharedObjects, LeaveASharedPointerThatIsOurs) {
    auto one = given(&hatched);
    EXPECT_EQ(number(&release, one), 2);
    EXPECT_EQ(one.bits, 0u);
    const auto other = given(&born);
    EXPECT_EQ(refused(&release, other), "0 was made by a std::shared_ptr, which keeps it");
    destroyed(other);
}

TEST_F(SharedObjects, ShowTheirBases) {
    const auto one = bird();
    using Type = std::shared_ptr<zoo::Animal>(const std::shared_ptr<zoo::Bird>&) noexcept;
    Type* const function = &as_base;
    const auto base = given(function, one);
    EXPECT_EQ(*reinterpret_cast<void**>(one.bits), *reinterpret_cast<void**>(base.bits));
    EXPECT_EQ(number(&zoo::Animal::legs, base), 2);
    destroyed(one);
    EXPECT_EQ(number(&zoo::Animal::legs, base), 2);
    destroyed(base);
}

int sum(std::span<const std::shared_ptr<zoo::Bird>> birds) {
    int legs = 0;
    for (const auto& bird : birds) {
        legs += bird->legs();
    }
    return legs;
}

TEST_F(SharedObjects, InSpans) {
    Handle<zoo::Bird> birds[] = {bird(), bird()};
    EXPECT_EQ(number(&sum, list_of(birds, 2)), 4);
    destroyed(birds[0]);
    destroyed(birds[1]);
}

}  // namespace
}  // namespace beepboop::runtime
