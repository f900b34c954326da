// SPDX-License-Identifier: MIT
/// @file
/// Records with defaults: of the language's own, and by the directive.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

enum class Mode { Slow, Fast };

/// A server; its defaults are C++'s.
struct Server {
    std::string host = "localhost";
    std::uint16_t port = 8080;
    std::vector<std::string> tags = {"a"};
};

/// A client; its defaults are written above it.
//beepboop:record
//beepboop:default name="a = b"
//beepboop:default retries=3
//beepboop:default mode=Fast
//beepboop:default factor=-1.5
struct Client {
    std::string name;
    std::uint8_t retries;
    Mode mode;
    double factor;
    std::int32_t rest;
};

std::uint16_t port(Server server) noexcept;
std::uint8_t retries(Client client) noexcept;
