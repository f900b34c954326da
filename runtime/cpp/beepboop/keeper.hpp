// SPDX-License-Identifier: MIT
// What lifting must hold until the call ends: the native elements that a span refers to, a text with its NUL.
#pragma once

#include <utility>

namespace beepboop::runtime {

class Keeper {
public:
    Keeper() = default;
    Keeper(const Keeper&) = delete;
    Keeper& operator=(const Keeper&) = delete;

    ~Keeper() {
        while (first_ != nullptr) {
            Node* const node = first_;
            first_ = node->next;
            node->destroy(node);
        }
    }

    /// The value lives as long as the keeper, at one address.
    template <class T>
    T& keep(T value) {
        auto* const node = new Kept<T>(first_, std::move(value));
        first_ = node;
        return node->value;
    }

private:
    struct Node {
        Node* next;
        void (*destroy)(Node*) noexcept;
    };

    template <class T>
    struct Kept : Node {
        Kept(Node* next, T&& kept)
            : Node{next, [](Node* node) noexcept { delete static_cast<Kept*>(node); }}, value(std::move(kept)) {}
        T value;
    };

    Node* first_ = nullptr;
};

}  // namespace beepboop::runtime
