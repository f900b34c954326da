struct Node {
    int value;
    Node next;
};

int value(const Node& node) noexcept;
