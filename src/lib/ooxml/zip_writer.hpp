#pragma once
#include <string>
#include <utility>
#include <vector>

namespace ooxml {

/// A zip container of these entries (name, bytes), deflated, in this order. The same entries give the same bytes:
/// every entry is dated 1 January 1980, the first day a zip can hold.
std::string write_zip(const std::vector<std::pair<std::string, std::string>>& entries);

}  // namespace ooxml
