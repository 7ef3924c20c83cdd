#include "office/figures/definitions.hpp"

namespace figures {
namespace {

// In time, as rows.
#define OPEN_AT(day) "(d.finished_on IS NULL OR d.finished_on > " day ")"
#define PAUSED                                                                                       \
    "EXISTS (SELECT 1 FROM dossier_pauses p WHERE p.agency_id = d.agency_id AND p.dossier_id = d.id" \
    " AND p.started_on <= $3 AND (p.ended_on IS NULL OR p.ended_on > $3))"
constexpr std::string_view received_new = "d.received_on >= $2";
constexpr std::string_view carried_over = "d.received_on <= $4 AND " OPEN_AT("$4");
constexpr std::string_view received = OPEN_AT("$4");
constexpr std::string_view finished = "d.finished_on BETWEEN $2 AND $3";
constexpr std::string_view early =
    "d.finished_on BETWEEN $2 AND $3 AND d.state NOT IN (3, 7) AND d.finished_on < d.due_on";
constexpr std::string_view on_time =
    "d.finished_on BETWEEN $2 AND $3 AND d.state NOT IN (3, 7) AND (d.due_on IS NULL OR d.finished_on = d.due_on)";
constexpr std::string_view late =
    "d.finished_on BETWEEN $2 AND $3 AND d.state NOT IN (3, 7) AND d.finished_on > d.due_on";
constexpr std::string_view with_result = "d.finished_on BETWEEN $2 AND $3 AND d.state NOT IN (3, 7)";
constexpr std::string_view refused = "d.finished_on BETWEEN $2 AND $3 AND d.state = 3";
constexpr std::string_view withdrawn = "d.finished_on BETWEEN $2 AND $3 AND d.state = 7";
constexpr std::string_view open = OPEN_AT("$3");
constexpr std::string_view open_paused = OPEN_AT("$3") " AND " PAUSED;
constexpr std::string_view open_in_time = OPEN_AT("$3") " AND NOT " PAUSED " AND (d.due_on IS NULL OR d.due_on >= $3)";
constexpr std::string_view open_overdue = OPEN_AT("$3") " AND NOT " PAUSED " AND d.due_on < $3";

// The same from daily sums. "Open" is what was received and has not left in any of the five ways.
#define FINISHES "'dossiers.early', 'dossiers.on_time', 'dossiers.late', 'dossiers.refused', 'dossiers.withdrawn'"
#define FLOW(measures) "CASE WHEN measure IN (" measures ") THEN in_period ELSE 0 END"
#define STOCK(in, out) \
    "CASE WHEN measure = 'dossiers.received' THEN " in " WHEN measure IN (" FINISHES ") THEN -" out " ELSE 0 END"
constexpr std::string_view sum_received_new = FLOW("'dossiers.received'");
constexpr std::string_view sum_carried_over = STOCK("until_start", "until_start");
constexpr std::string_view sum_received = STOCK("until_end", "until_start");
constexpr std::string_view sum_finished = FLOW(FINISHES);
constexpr std::string_view sum_early = FLOW("'dossiers.early'");
constexpr std::string_view sum_on_time = FLOW("'dossiers.on_time'");
constexpr std::string_view sum_late = FLOW("'dossiers.late'");
constexpr std::string_view sum_with_result = FLOW("'dossiers.early', 'dossiers.on_time', 'dossiers.late'");
constexpr std::string_view sum_refused = FLOW("'dossiers.refused'");
constexpr std::string_view sum_withdrawn = FLOW("'dossiers.withdrawn'");
constexpr std::string_view sum_open = STOCK("until_end", "until_end");
constexpr std::string_view sum_paused = "CASE WHEN measure = 'dossiers.paused' THEN until_end ELSE 0 END";
constexpr std::string_view sum_overdue = "CASE WHEN measure = 'dossiers.overdue' THEN until_end ELSE 0 END";
constexpr std::string_view sum_in_time =
    "CASE WHEN measure = 'dossiers.received' THEN until_end"
    " WHEN measure IN (" FINISHES ", 'dossiers.paused', 'dossiers.overdue') THEN -until_end ELSE 0 END";
#undef STOCK
#undef FLOW
#undef FINISHES
#undef PAUSED
#undef OPEN_AT

Figure figure(const char* code, std::string_view rows, std::string_view sum, std::string filter = "TRUE") {
    return {Register::dossiers, code, std::string(rows), std::string(sum), std::move(filter)};
}

}  // namespace

std::vector<Figure> dossier_figures() {
    return {
        figure("dossiers.received", received, sum_received),
        figure("dossiers.received_new", received_new, sum_received_new),
        figure("dossiers.carried_over", carried_over, sum_carried_over),
        figure("dossiers.received_new_online", received_new, sum_received_new, "channel = 'online'"),
        figure("dossiers.received_new_counter_postal", received_new, sum_received_new,
               "channel IN ('counter', 'postal')"),
        figure("dossiers.received_online", received, sum_received, "channel = 'online'"),
        figure("dossiers.received_counter", received, sum_received, "channel = 'counter'"),
        figure("dossiers.received_postal", received, sum_received, "channel = 'postal'"),
        figure("dossiers.finished", finished, sum_finished),
        figure("dossiers.resolved_early", early, sum_early),
        figure("dossiers.resolved_on_time", on_time, sum_on_time),
        figure("dossiers.resolved_late", late, sum_late),
        figure("dossiers.refused", refused, sum_refused),
        figure("dossiers.withdrawn", withdrawn, sum_withdrawn),
        figure("dossiers.open", open, sum_open),
        figure("dossiers.open_paused", open_paused, sum_paused),
        figure("dossiers.open_in_time", open_in_time, sum_in_time),
        figure("dossiers.open_overdue", open_overdue, sum_overdue),
        figure("dossiers.full_online_level", received, sum_received, "level = 'full'"),
        figure("dossiers.full_online_level_online", received, sum_received, "level = 'full' AND channel = 'online'"),
        figure("dossiers.partial_online_level", received, sum_received, "level = 'partial'"),
        figure("dossiers.partial_online_level_online", received, sum_received,
               "level = 'partial' AND channel = 'online'"),
        figure("dossiers.fee_bearing", received, sum_received, "fee_bearing"),
        figure("dossiers.paid_online", received, sum_received, "fee_bearing AND paid_online"),
        figure("dossiers.components_digitised", received, sum_received, "components_digitised"),
        figure("dossiers.result_electronic", with_result, sum_with_result, "result_electronic"),
    };
}

}  // namespace figures
