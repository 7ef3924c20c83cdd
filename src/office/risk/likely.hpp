#pragma once
#include "lib/calendar/period.hpp"
#include "lib/sql/connection.hpp"
#include "office/risk/morning.hpp"

/// What was foretold, for other pages and papers.
namespace risk {

/// Why, in sentences, the heaviest first.
std::vector<std::string> reasons_of(const Foretold&);

struct Likely {
    std::string dossier_id;
    Permille late = 0;
    int left = 0;  ///< working days
    std::vector<std::string> reasons;
};

/// The last morning of the period on which it was foretold.
std::optional<calendar::Date> last_morning_of(sql::Connection&, const std::string& agency_id, calendar::Period);
/// Of that morning, those of the agency that are open still and have a risk (`listed_from`), the likeliest first.
std::vector<Likely> list_likely(sql::Connection&, const std::string& agency_id, calendar::Date morning, int limit);

}  // namespace risk
