#pragma once
#include <boost/json.hpp>
#include <optional>
#include <string>

namespace scenarios {

/// Where and how an answer differs from what was expected; nothing when it fits.
///
/// An expected object names the members that matter; others may be there. An expected list is the whole list, unless it
/// holds "...": then its other elements have to come in that order, with anything between. "*" is anything but null;
/// a text with "*" at its beginning or end matches what ends, begins or holds the rest.
std::optional<std::string> difference(const boost::json::value& wanted, const boost::json::value& got,
                                      const std::string& path = "");

/// "*end", "begin*", "*middle*", or the text itself.
bool fits(const std::string& pattern, const std::string& text);

/// The value at "items[0].id"; null pointer when there is none.
const boost::json::value* at_path(const boost::json::value&, const std::string& path);

}  // namespace scenarios
