#pragma once
#include <string>

namespace crypto {

/// A new UUIDv7 in canonical form: sorts by the time of making, rising within this program.
std::string new_uuid();

}  // namespace crypto
