#pragma once
#include <string>

#include "office/routing/request.hpp"

namespace settings {

/// Where the pages are: as the office has set it, else where this request has found them.
std::string public_address_of(office::Request&);

}  // namespace settings
