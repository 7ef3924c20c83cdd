#pragma once
#include <string>

#include "office/figures/figure.hpp"

namespace figures {

/// Where the rows of a register are, in SQL: what every figure of it has in common.
struct Place {
    const char* from;      ///< with the aliases that the columns below use
    const char* agency;    ///< its agency_id
    const char* limits;    ///< what every row of a figure fulfils, so that an index finds them; "" = nothing
    const char* unit;      ///< whose it is
    const char* field;     ///< nothing: has no fields
    const char* official;  ///< nothing: has no officials
    const char* id;
    const char* after;  ///< the page that follows the row $11
    const char* order;
    const char* id_type = "uuid";
};

const Place& place_of(Register);

/// " FROM … WHERE …" with the parameters of Figure.
std::string from_where(Register);

}  // namespace figures
