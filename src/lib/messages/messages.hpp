#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/failure.hpp"

/// The Vietnamese sentences of definitions/messages/*.vi.toml.
namespace messages {

using Values = std::vector<std::pair<std::string, std::string>>;

/// The sentence of a code with its {placeholders} filled in. Throws std::logic_error for a code
/// without a sentence (a test holds that none exists).
std::string sentence(std::string_view code, const Values& values = {});

/// The failure's sentence, followed by one line "field: sentence" for each bad field.
std::string sentence(const Failure&);

bool has(std::string_view code);

}  // namespace messages
