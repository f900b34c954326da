// SPDX-License-Identifier: MIT
// What is made of a value only to be lowered: the text of an error, the results of an exception's getters, what a type
// is converted to. It is made once, when it is measured, and written from there.
#pragma once

#include <utility>

namespace beepboop::runtime {

/// Keeps what was made, in that order, at one address each.
class Made {
    struct Node;

public:
    /// Goes through what was made, from the first on.
    class Reader {
    public:
        Reader() = default;
        explicit Reader(const Made& made) noexcept : next_(made.first_) {}

        /// What was made next, which is a T.
        template <class T>
        T& take() noexcept {
            Node* const node = next_;
            next_ = node->next;
            return static_cast<Kept<T>*>(node)->value;
        }

    private:
        Node* next_ = nullptr;
    };

    Made() = default;
    Made(const Made&) = delete;
    Made& operator=(const Made&) = delete;

    ~Made() {
        while (first_ != nullptr) {
            Node* const node = first_;
            first_ = node->next;
            node->destroy(node);
        }
    }

    /// T may be a reference.
    template <class T, class Maker>
    T& make(const Maker& maker) {
        auto* const node = new Kept<T>(maker);
        *(last_ == nullptr ? &first_ : &last_->next) = node;
        last_ = node;
        return node->value;
    }

private:
    struct Node {
        Node* next;
        void (*destroy)(Node*) noexcept;
    };

    template <class T>
    struct Kept : Node {
        template <class Maker>
        explicit Kept(const Maker& maker)
            : Node{nullptr, [](Node* node) noexcept { delete static_cast<Kept*>(node); }}, value(maker()) {}
        T value;
    };

    Node* first_ = nullptr;
    Node* last_ = nullptr;
};

}  // namespace beepboop::runtime
