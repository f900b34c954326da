// SPDX-License-Identifier: MIT
// Local and unexported names of the generated Go. Exported ones come with the bridge.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace emit::go {

/// A parameter's name: lower camel case; a trailing `_` on what Go or the body around it uses (keywords, predeclared
/// names, imports, our own locals).
std::string parameter_name(const std::string& source_name, const std::vector<std::string>& initialisms);

/// Parameter names of one function, in order, all different.
std::vector<std::string> parameter_names(const std::vector<std::string>& source_names, const std::vector<std::string>& initialisms);

/// `wirePerson`: the type of its values in a block.
std::string wire_name(const std::string& go_name);
/// `mirrorConfig`: the type that it is lowered into.
std::string mirror_name(const std::string& go_name);
/// `sentinelParseError`: the type of an error enum's variants without fields.
std::string sentinel_name(const std::string& go_name);
/// `functionAdd`: the index of a function.
/// Index of an object's class.
std::string class_name(const std::string& go_name);
/// Index of an object's destructor.
std::string destructor_name(const std::string& go_name);
std::string index_name(const std::string& go_name);

}  // namespace emit::go
