#pragma once
#include <string>
#include <vector>

#include "office.hpp"

namespace scenarios {

struct Rights {
    int held = 0;
    std::vector<std::string> broken;
};

/// Asks every route of the table: as nobody (401; what is for citizens answers or says what is wrong), as each role
/// without its ability (403 or 404), without the token of the session (403), with bodies and ids that mean nothing
/// (never a fault), and as the chair and the administrator of another agency for this agency's records (403 or 404).
Rights check_rights(Base&);

}  // namespace scenarios
