#include <algorithm>
#include <array>

#include "office/feedback/feedback_figures.hpp"

namespace feedback {
namespace {

#define OPEN "(f.closed_on IS NULL OR f.closed_on > $4)"
#define ANSWERED "(f.state = 'answered' AND f.closed_on BETWEEN $2 AND $3)"

struct Definition {
    Counted counted;
    std::string_view word, rows;
};
constexpr std::array definitions{
    Definition{Counted::received, "received", "f.received_on >= $2"},
    Definition{Counted::dismissed, "dismissed", "f.state = 'dismissed' AND f.closed_on BETWEEN $2 AND $3"},
    Definition{Counted::open, "open", OPEN},
    Definition{Counted::open_late, "open_late", OPEN " AND f.due_on < $4"},
    Definition{Counted::answered_in_time, "answered_in_time", ANSWERED " AND NOT f.late"},
    Definition{Counted::answered_late, "answered_late", ANSWERED " AND f.late"},
    Definition{Counted::rated, "rated", ANSWERED " AND f.satisfied IS NOT NULL"},
    Definition{Counted::satisfied, "satisfied", ANSWERED " AND f.satisfied"},
    Definition{Counted::in_time_whole, "in_time_whole", ANSWERED " OR (" OPEN " AND f.due_on < $4)"}};

#undef ANSWERED
#undef OPEN

/// All of them but the last, in the order of Figures.
std::string every_sum() {
    std::string all;
    for (const Definition& one : definitions)
        if (one.counted != Counted::in_time_whole)
            all += (all.empty() ? "" : ", ") + ("CAST(coalesce(sum(CASE WHEN " + std::string(one.rows)) +
                   " THEN 1 ELSE 0 END), 0) AS bigint)";
    return all;
}

}  // namespace

std::optional<Counted> counted_of(std::string_view word) {
    for (const Definition& one : definitions)
        if (one.word == word) return one.counted;
    return std::nullopt;
}

std::string_view rows_of(Counted counted) { return definitions.at(static_cast<std::size_t>(counted)).rows; }

Figures figures_of(sql::Connection& db, const accounts::Visibility& seen, const calendar::Period& period,
                   calendar::Date today) {
    static const std::string text = "SELECT " + every_sum() +
                                    " FROM feedback f WHERE f.agency_id = $1 AND f.received_on <= $3"
                                    " AND (CAST($5 AS uuid) IS NULL OR f.unit_id = $5)";
    return db
        .maybe(text, {seen.agency_id, period.from, period.to, std::min(period.to, today), seen.unit_id},
               [](sql::Columns& in) {
                   return Figures{in.integer(), in.integer(), in.integer(), in.integer(),
                                  in.integer(), in.integer(), in.integer(), in.integer()};
               })
        .value();
}

}  // namespace feedback
