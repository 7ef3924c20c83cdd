#include "lib/sql/pattern.hpp"
#include "lib/text/text.hpp"
#include "office/tasks/task_rows.hpp"
#include "office/tasks/task_store.hpp"

namespace tasks {
namespace {

/// Of those seen, which were asked for. $17 and $18 are where the page begins.
#define TASKS_WANTED                                                                                                  \
    FROM_TASKS_SEEN                                                                                                   \
    " AND (CAST($4 AS uuid) IS NULL OR t.official_id = $4 OR t.answerable_id = $4"                                    \
    " OR (t.approver_id = $4 AND t.state = 'submitted') OR (t.lead_unit_id = $5 AND t.official_id IS NULL)"           \
    " OR EXISTS (SELECT 1 FROM task_coordinators c WHERE c.agency_id = t.agency_id AND c.task_id = t.id"              \
    " AND c.state = 'open' AND (c.official_id = $4 OR (c.unit_id = $5 AND c.official_id IS NULL)))"                   \
    " OR EXISTS (SELECT 1 FROM task_steps s WHERE s.agency_id = t.agency_id AND s.task_id = t.id"                     \
    " AND s.official_id = $4 AND s.done_on IS NULL))"                                                                 \
    " AND (CAST($6 AS uuid) IS NULL OR t.lead_unit_id = $6 OR EXISTS (SELECT 1 FROM task_coordinators c"              \
    " WHERE c.agency_id = t.agency_id AND c.task_id = t.id AND c.unit_id = $6))"                                      \
    " AND (CAST($7 AS text) IS NULL OR t.state = $7)"                                                                 \
    " AND (CAST($8 AS text) IS NULL OR t.state NOT IN ('approved', 'cancelled'))"                                     \
    " AND (CAST($9 AS text) IS NULL OR t.due_on >= $9) AND (CAST($10 AS text) IS NULL OR t.due_on <= $10)"            \
    " AND (CAST($11 AS text) IS NULL OR t.due_on IS NULL)"                                                            \
    " AND (CAST($12 AS uuid) IS NULL OR t.lead_unit_id = $12) AND (CAST($13 AS uuid) IS NULL OR t.official_id = $13)" \
    " AND (CAST($14 AS uuid) IS NULL OR t.directive_id = $14)"                                                        \
    " AND (CAST($15 AS text) IS NULL OR t.search LIKE $15 ESCAPE '!')"                                                \
    " AND (CAST($16 AS text) IS NULL OR t.official_id IS NULL)"

// The same said so that an index finds it: what is open is few among what was ever given, and so is what one person
// or one directive has; what is asked for by day lies together.
#define ONLY_OPEN " AND t.state NOT IN ('approved', 'cancelled')"
#define ONLY_OF_OFFICIAL " AND t.official_id = $13"
#define ONLY_OF_DIRECTIVE " AND t.directive_id = $14"
#define ONLY_DUE_FROM " AND coalesce(t.due_on, '9999-12-31') >= $9"
#define ONLY_DUE_TO " AND coalesce(t.due_on, '9999-12-31') <= $10"
// From the day on which it was given to its end, or to its deadline where that is later.
#define ONLY_DURING                                                                                 \
    " AND t.created_at < $20 AND (t.due_on >= $21 OR t.approved_on >= $21 OR t.cancelled_at >= $22" \
    " OR t.state NOT IN ('approved', 'cancelled'))"

constexpr std::string_view due_first =
    " AND (CAST($17 AS text) IS NULL OR (coalesce(t.due_on, '9999-12-31'), t.id) > ($17, $18))"
    " ORDER BY coalesce(t.due_on, '9999-12-31'), t.id LIMIT $19";
constexpr std::string_view due_last =
    " AND (CAST($17 AS text) IS NULL OR (coalesce(t.due_on, '9999-12-31'), t.id) < ($17, $18))"
    " ORDER BY coalesce(t.due_on, '9999-12-31') DESC, t.id DESC LIMIT $19";
constexpr std::string_view newest_change =
    " AND (CAST($17 AS text) IS NULL OR (t.updated_at, t.id) < ($17, $18))"
    " ORDER BY t.updated_at DESC, t.id DESC LIMIT $19";
constexpr std::string_view counted =
    "SELECT t.state, count(*), coalesce(sum(CASE WHEN t.due_on < $17 THEN 1 ELSE 0 END), 0),"
    " coalesce(sum(CASE WHEN t.due_on >= $17 AND t.due_on <= $18 THEN 1 ELSE 0 END), 0)" TASKS_WANTED;

std::string_view order_of(Sort sort) {
    switch (sort) {
        case Sort::due_first:
            return due_first;
        case Sort::due_last:
            return due_last;
        case Sort::newest_change:
            break;
    }
    return newest_change;
}

bool is_open_state(const std::optional<std::string>& state) {
    return state && *state != word_of(State::approved) && *state != word_of(State::cancelled);
}

/// Which indexes help: one of a fixed number of texts.
std::string narrowed(const TaskFilter& filter) {
    std::string text;
    if (filter.open_only || is_open_state(filter.state)) text += ONLY_OPEN;
    if (filter.official_id) text += ONLY_OF_OFFICIAL;
    if (filter.directive_id) text += ONLY_OF_DIRECTIVE;
    if (filter.due_from) text += ONLY_DUE_FROM;
    if (filter.due_to) text += ONLY_DUE_TO;
    return text;
}

std::string text_of(const TaskFilter& filter) {
    std::string text = "SELECT " TASK_COLUMNS TASKS_WANTED + narrowed(filter);
    if (filter.during) text += ONLY_DURING;
    return text.append(order_of(filter.sort));
}

struct Wanted {
    std::optional<std::string> pattern;
    std::vector<sql::Value> values;

    Wanted(const accounts::Visibility& seen, const TaskFilter& filter) {
        if (filter.query) pattern = sql::holding(text::fold(*filter.query));
        values = {seen.agency_id,
                  seen.unit_id,
                  seen.official_id,
                  filter.mine,
                  filter.mine_unit,
                  filter.scope_unit,
                  filter.state,
                  sql::flag(filter.open_only),
                  filter.due_from,
                  filter.due_to,
                  sql::flag(filter.without_due),
                  filter.unit_id,
                  filter.official_id,
                  filter.directive_id,
                  pattern,
                  sql::flag(filter.nobody)};
    }
    Wanted(const Wanted&) = delete;  // the values look into the pattern
};

office::Cursor cursor_of(const TaskRow& row, Sort sort, const std::string& updated_at) {
    if (sort == Sort::newest_change) return {updated_at, row.task.id};
    return {row.task.due_on ? calendar::to_iso(*row.task.due_on) : "9999-12-31", row.task.id};
}

}  // namespace

TaskPage list_tasks(sql::Connection& db, const accounts::Visibility& seen, const TaskFilter& filter,
                    const office::Page& page) {
    Wanted wanted{seen, filter};
    const office::Cursor from = page.cursor();
    wanted.values.insert(wanted.values.end(), {from.key, from.id, page.asked()});
    if (const auto days = filter.during)
        wanted.values.insert(wanted.values.end(), {calendar::at_local(days->to + std::chrono::days{1}), days->from,
                                                   calendar::at_local(days->from)});
    TaskPage found;
    std::string updated_at;
    db.each(text_of(filter), wanted.values, [&](const sql::Row& row) {
        if (found.rows.size() == static_cast<std::size_t>(page.limit)) {
            found.next = cursor_of(found.rows.back(), filter.sort, updated_at).text();
            return;
        }
        sql::Columns in{row};
        found.rows.push_back(task_row_of(in));
        updated_at = in.text();
    });
    return found;
}

TaskCounts count_tasks(sql::Connection& db, const accounts::Visibility& seen, const TaskFilter& filter,
                       calendar::Date today) {
    TaskFilter all_states = filter;
    all_states.state.reset();
    Wanted wanted{seen, all_states};
    wanted.values.insert(wanted.values.end(), {today, today + std::chrono::days{soon_days}});
    TaskCounts counts;
    db.each(std::string(counted) + narrowed(all_states) + " GROUP BY t.state", wanted.values, [&](const sql::Row& row) {
        sql::Columns in{row};
        const std::string state = in.text();
        const std::int64_t number = in.integer(), late = in.integer(), soon = in.integer();
        counts.by_state[state] = number;
        if (state == "approved" || state == "cancelled") return;
        counts.open += number;
        counts.late += late;
        counts.soon += soon;
    });
    return counts;
}

}  // namespace tasks
