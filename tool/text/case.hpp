// SPDX-License-Identifier: MIT
// Names from one convention to another.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// The words of an identifier, lower case: `beep_boop`, `BeepBoop`, `HTTPServer2`, `MAX_SIZE` → {beep, boop}, {http,
/// server2}, {max, size}.
std::vector<std::string> words(std::string_view identifier);

/// `user_id` → `UserID`, `HttpHeader` → `HTTPHeader`, `echo_i8` → `EchoI8`, `MAX_SIZE` → `MaxSize`; golint's
/// initialisms and `more` of them (upper case).
/// Their plurals and numbers too: `user_ids` → `UserIDs`, `id2` → `ID2`. A script without capitals gets an `X` before
/// it, since Go exports only names that begin with one.
std::string upper_camel(std::string_view identifier, std::span<const std::string> more = {});
/// `user_id` → `userID`, `http_url` → `httpURL`, `ID` → `id`.
std::string lower_camel(std::string_view identifier, std::span<const std::string> more = {});

}  // namespace text
