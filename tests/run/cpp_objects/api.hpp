// SPDX-License-Identifier: MIT
/// @file
/// Objects as only C++ has them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// How many boxes there are, and how many were destroyed.
std::int64_t boxes() noexcept;
std::int64_t destroyed() noexcept;

/// A box, whose methods may throw.
class Box {
public:
    /// Fails where the size is 0.
    explicit Box(std::uint32_t size);
    //beepboop:name NewLabelledBox
    Box(std::uint32_t size, std::string label);
    Box(const Box&) = delete;
    Box& operator=(const Box&) = delete;
    ~Box();

    std::uint32_t size() const noexcept { return size_; }
    const std::string& label() const noexcept { return label_; }

    /// Fails where it would be too large.
    void grow(std::uint32_t by);

    /// Breaks it open: what was in it.
    std::string open() && { return std::move(label_); }

    static std::unique_ptr<Box> largest();

private:
    std::uint32_t size_;
    std::string label_;
};

/// Moves a box; nobody has it afterwards.
std::uint32_t consume(std::unique_ptr<Box> box) noexcept;
/// The box back again.
std::unique_ptr<Box> pass(std::unique_ptr<Box> box) noexcept;
/// No box at all.
std::unique_ptr<Box> none();
/// The label, which must be `good`.
std::uint32_t label_both(const Box& first, Box& second) noexcept;

/// Something with a name.
class Named {
public:
    explicit Named(std::string name) : name_(std::move(name)) {}
    virtual ~Named() = default;

    const std::string& name() const noexcept { return name_; }
    void rename(std::string name) noexcept { name_ = std::move(name); }
    Named& add(std::string_view more) {
        name_ += more;
        return *this;
    }
    /// The other one.
    Named& of(Named& other) noexcept { return other; }
    /// What it is.
    virtual std::string kind() const { return "named"; }

private:
    std::string name_;
};

/// An animal.
class Animal : public Named {
public:
    Animal(std::string name, std::uint32_t legs) : Named(std::move(name)), legs_(legs) {}

    std::uint32_t legs() const noexcept { return legs_; }
    std::string kind() const override { return "animal"; }

private:
    std::uint32_t legs_;
};

/// Something that can only be looked at.
class Reading {
public:
    virtual ~Reading() = default;
    std::string text() const noexcept { return text_; }

protected:
    std::string text_;
};

/// The same, which can be written.
class Writing : public Reading {
public:
    Writing() = default;
    void write(std::string text) noexcept { text_ = std::move(text); }
};

/// The names of all.
std::vector<std::string> names_of(const std::vector<std::shared_ptr<Named>>& all) noexcept;
