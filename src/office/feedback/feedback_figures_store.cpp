#include <algorithm>

#include "office/feedback/feedback_figures.hpp"

namespace feedback {

Figures figures_of(sql::Connection& db, const accounts::Visibility& seen, const calendar::Period& period,
                   calendar::Date today) {
#define SUM_OF(rows) "CAST(coalesce(sum(CASE WHEN " rows " THEN 1 ELSE 0 END), 0) AS bigint)"
#define OPEN "(f.closed_on IS NULL OR f.closed_on > $4)"
#define ANSWERED "f.state = 'answered' AND f.closed_on BETWEEN $2 AND $3"
    return db
        .maybe("SELECT " SUM_OF("f.received_on >= $2") ", " SUM_OF(
                   "f.state = 'dismissed' AND f.closed_on BETWEEN $2 AND $3") ", " SUM_OF(OPEN) ", "
                   SUM_OF(OPEN " AND f.due_on < $4") ", " SUM_OF(ANSWERED " AND NOT f.late") ", "
                   SUM_OF(ANSWERED " AND f.late") ", " SUM_OF(ANSWERED " AND f.satisfied IS NOT NULL") ", "
                   SUM_OF(ANSWERED " AND f.satisfied")
               " FROM feedback f WHERE f.agency_id = $1 AND f.received_on <= $3"
               " AND (CAST($5 AS uuid) IS NULL OR f.unit_id = $5)",
               {seen.agency_id, period.from, period.to, std::min(period.to, today), seen.unit_id},
               [](sql::Columns& in) {
                   return Figures{in.integer(), in.integer(), in.integer(), in.integer(),
                                  in.integer(), in.integer(), in.integer(), in.integer()};
               })
        .value();
#undef ANSWERED
#undef OPEN
#undef SUM_OF
}

}  // namespace feedback
