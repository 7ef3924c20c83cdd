#pragma once
#include <stdexcept>
#include <string>

namespace sql {

/// What the engine said. A fault of the program or of the database, never of the user: it is logged,
/// and the user is told that the program failed.
struct Error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace sql
