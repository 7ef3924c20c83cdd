#pragma once
#include <string_view>

namespace http {

/// What a file is, by the ending of its name in lower case; "application/octet-stream" when nothing is known of it.
std::string_view media_type_of(std::string_view file_name);

}  // namespace http
