#pragma once
#include <functional>
#include <string_view>

namespace sql {

/// Lets a map of statements be asked with a view: their texts are long, and copying one for each look-up is not free.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

}  // namespace sql
