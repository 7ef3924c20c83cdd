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
    const char* official;  ///< nothing: has no officials
    const char* id;
    const char* after;  ///< the page that follows the row $14
    const char* order;
    const char* id_type = "uuid";
    const char *field = nullptr, *channel = nullptr, *level = nullptr, *procedure = nullptr;  ///< of dossiers

    /// Nothing where its rows have none.
    const char* column(Dimension) const;
};

const Place& place_of(Register);

/// " FROM … WHERE …" with the parameters of Figure.
std::string from_where(Register);
/// Which of them a figure counts.
std::string rows_of(const Figure&);
/// " AND …": the same once more where it leads to the index of the finish.
std::string finish_of(const Figure&);
/// $1 to $13.
std::vector<sql::Value> values_of(const Question&);

/// rows() of a figure of dossiers: the newest first.
std::vector<std::string> dossier_rows(sql::Connection&, const Figure&, const Question&, int limit,
                                      const std::optional<std::string>& after);

}  // namespace figures
