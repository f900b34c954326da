// SPDX-License-Identifier: MIT
#include "api.hpp"

std::uint16_t port(Server server) noexcept { return server.port; }
std::uint8_t retries(Client client) noexcept { return client.retries; }
