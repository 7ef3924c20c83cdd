#pragma once
#include <string>
#include <string_view>

namespace sql {

/// Patterns for `LIKE $n ESCAPE '!'`, in which % and _ that somebody typed stand for themselves.
std::string holding(std::string_view text);
std::string beginning_with(std::string_view text);

}  // namespace sql
