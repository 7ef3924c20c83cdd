#include "office/figures/definitions.hpp"

namespace figures {
namespace {

// In time, as rows.
#define OPEN_AT(day) "(d.finished_on IS NULL OR d.finished_on > " day ")"
#define PAUSED                                                                                       \
    "EXISTS (SELECT 1 FROM dossier_pauses p WHERE p.agency_id = d.agency_id AND p.dossier_id = d.id" \
    " AND p.started_on <= $3 AND (p.ended_on IS NULL OR p.ended_on > $3))"
// Kept from the index by coalesce(): dossier_rows.cpp says when it is the way to go.
#define FINISHED "coalesce(d.finished_on, '') BETWEEN $2 AND $3"

struct Rows {
    std::string_view text;
    Touched touched;
};
constexpr Rows received_new{"d.received_on >= $2", Touched::received_in_period};
constexpr Rows carried_over{"d.received_on <= $4 AND " OPEN_AT("$4"), Touched::finished_after_start};
constexpr Rows received{OPEN_AT("$4"), Touched::finished_after_start};
constexpr Rows finished{FINISHED, Touched::finished_in_period};
constexpr Rows with_result{FINISHED " AND d.state NOT IN (3, 7)", Touched::finished_in_period};
constexpr Rows early{FINISHED " AND d.state NOT IN (3, 7) AND d.finished_on < d.due_on", Touched::finished_in_period};
constexpr Rows on_time{FINISHED " AND d.state NOT IN (3, 7) AND (d.due_on IS NULL OR d.finished_on = d.due_on)",
                       Touched::finished_in_period};
constexpr Rows late{FINISHED " AND d.state NOT IN (3, 7) AND d.finished_on > d.due_on", Touched::finished_in_period};
constexpr Rows refused{FINISHED " AND d.state = 3", Touched::finished_in_period};
constexpr Rows withdrawn{FINISHED " AND d.state = 7", Touched::finished_in_period};
constexpr Rows open{OPEN_AT("$3"), Touched::finished_after_end};
constexpr Rows open_paused{OPEN_AT("$3") " AND " PAUSED, Touched::finished_after_end};
constexpr Rows open_in_time{OPEN_AT("$3") " AND NOT " PAUSED " AND (d.due_on IS NULL OR d.due_on >= $3)",
                            Touched::finished_after_end};
// The same open ones in words that lead to the indexes of the open and of the late: few rows, however long ago the day.
constexpr Rows open_overdue{
    "((d.finished_on IS NULL AND coalesce(d.due_on, '9999-12-31') < $3) OR (d.finished_on > $3"
    " AND d.finished_on > d.due_on)) AND NOT " PAUSED " AND d.due_on < $3",
    Touched::finished_after_end};
#undef FINISHED
#undef PAUSED
#undef OPEN_AT

// The same from sums. "Open" is what was received and has not left in any of the five ways.
using Sums = std::vector<Sum>;
using Terms = std::vector<Term>;
const Sums finishes{Sum::early, Sum::on_time, Sum::late, Sum::refused, Sum::withdrawn};
const Sums results{Sum::early, Sum::on_time, Sum::late};

void add(Terms& terms, const Sums& sums, When when, int sign) {
    for (const Sum sum : sums) terms.push_back({sum, when, sign});
}
Terms flow(const Sums& sums) {
    Terms terms;
    add(terms, sums, When::in_period, +1);
    return terms;
}
/// What came in until one day and did not leave until another.
Terms stock(const Sums& in, When in_until, const Sums& out, When out_until) {
    Terms terms;
    add(terms, in, in_until, +1);
    add(terms, out, out_until, -1);
    return terms;
}
Terms received_of(const Sums& in, const Sums& out) { return stock(in, When::until_end, out, When::until_start); }
Terms open_at_end(const Sums& more_out) {
    Sums out = finishes;
    out.insert(out.end(), more_out.begin(), more_out.end());
    return stock({Sum::received}, When::until_end, out, When::until_end);
}
const Terms sum_received = received_of({Sum::received}, finishes);

struct Only {
    std::vector<std::string_view> channels = {}, levels = {};
    const char* flag = nullptr;
};

void add_choice(std::string& filter, const char* column, const std::vector<std::string_view>& wanted) {
    if (wanted.empty()) return;
    filter += std::string(" AND d.") + column + " IN ('";
    for (std::size_t i = 0; i < wanted.size(); ++i) filter += (i == 0 ? "" : "', '") + std::string(wanted[i]);
    filter += "')";
}

Figure figure(const char* code, const Rows& rows, Terms terms, const Only& only = {}) {
    std::string wanted{rows.text};
    add_choice(wanted, "channel", only.channels);
    add_choice(wanted, "level", only.levels);
    if (only.flag) wanted += std::string(" AND d.") + only.flag;
    return {Register::dossiers, code, std::move(wanted), std::move(terms), only.channels, only.levels, rows.touched};
}

}  // namespace

std::vector<Figure> dossier_figures() {
    const Only online{.channels = {"online"}}, full{.levels = {"full"}}, partial{.levels = {"partial"}};
    return {
        figure("dossiers.received", received, sum_received),
        figure("dossiers.received_new", received_new, flow({Sum::received})),
        figure("dossiers.carried_over", carried_over,
               stock({Sum::received}, When::until_start, finishes, When::until_start)),
        figure("dossiers.received_new_online", received_new, flow({Sum::received}), online),
        figure("dossiers.received_new_counter_postal", received_new, flow({Sum::received}),
               {.channels = {"counter", "postal"}}),
        figure("dossiers.received_online", received, sum_received, online),
        figure("dossiers.received_counter", received, sum_received, {.channels = {"counter"}}),
        figure("dossiers.received_postal", received, sum_received, {.channels = {"postal"}}),
        figure("dossiers.finished", finished, flow(finishes)),
        figure("dossiers.resolved_early", early, flow({Sum::early})),
        figure("dossiers.resolved_on_time", on_time, flow({Sum::on_time})),
        figure("dossiers.resolved_late", late, flow({Sum::late})),
        figure("dossiers.refused", refused, flow({Sum::refused})),
        figure("dossiers.withdrawn", withdrawn, flow({Sum::withdrawn})),
        figure("dossiers.open", open, open_at_end({})),
        figure("dossiers.open_paused", open_paused, stock({Sum::paused}, When::until_end, {}, When::until_end)),
        figure("dossiers.open_in_time", open_in_time, open_at_end({Sum::paused, Sum::overdue})),
        figure("dossiers.open_overdue", open_overdue, stock({Sum::overdue}, When::until_end, {}, When::until_end)),
        figure("dossiers.full_online_level", received, sum_received, full),
        figure("dossiers.full_online_level_online", received, sum_received,
               {.channels = {"online"}, .levels = {"full"}}),
        figure("dossiers.partial_online_level", received, sum_received, partial),
        figure("dossiers.partial_online_level_online", received, sum_received,
               {.channels = {"online"}, .levels = {"partial"}}),
        figure("dossiers.fee_bearing", received, received_of({Sum::fee_bearing}, {Sum::fee_bearing_finished}),
               {.flag = "fee_bearing"}),
        figure("dossiers.paid_online", received, received_of({Sum::paid_online}, {Sum::paid_online_finished}),
               {.flag = "fee_bearing AND d.paid_online"}),
        figure("dossiers.components_digitised", received,
               received_of({Sum::components_digitised}, {Sum::components_digitised_finished}),
               {.flag = "components_digitised"}),
        figure("dossiers.result_electronic", with_result, flow({Sum::result_electronic}),
               {.flag = "result_electronic"}),
    };
}

}  // namespace figures
