#include "office/dossiers/dossier_list.hpp"

#include <algorithm>

#include "lib/sql/pattern.hpp"
#include "lib/text/text.hpp"
#include "office/deadlines/working_calendar.hpp"

namespace dossiers {
namespace {

#define DOSSIER_COLUMNS                                                                                           \
    "d.id, d.code, d.procedure_id, d.unit_id, d.field, d.channel, d.level, d.fee_bearing, d.paid_online,"         \
    " d.components_digitised, d.result_electronic, d.applicant, d.received_at, d.due_on, d.finished_at, d.state," \
    " d.fee, d.payment, p.code, p.name, u.name, d.import_id"
#define FROM_DOSSIERS                                                                \
    " FROM visible_dossiers d"                                                       \
    " LEFT JOIN procedures p ON p.agency_id = d.agency_id AND p.id = d.procedure_id" \
    " LEFT JOIN units u ON u.agency_id = d.agency_id AND u.id = d.unit_id"
/// What a unit decides or has, as lists show it.
#define UNIT_SEES "(CAST($2 AS uuid) IS NULL OR d.unit_id = $2 OR d.holder_unit_id = $2)"
/// Waits for whoever has it: not finished, or with a result that nobody has come for.
#define IS_WAITING "(d.finished_on IS NULL OR d.state = 9)"
/// What the viewer may see ($1, $2) and what was asked for; $14 and $15 are where the page begins.
#define DOSSIERS_WANTED                                                                                         \
    FROM_DOSSIERS                                                                                               \
    " WHERE d.agency_id = $1 AND " UNIT_SEES                                                                    \
    " AND (CAST($3 AS bigint) IS NULL OR d.state = $3) AND (CAST($4 AS text) IS NULL OR d.finished_on IS NULL)" \
    " AND (CAST($5 AS uuid) IS NULL OR d.unit_id = $5) AND (CAST($6 AS text) IS NULL OR d.field = $6)"          \
    " AND (CAST($7 AS text) IS NULL OR d.channel = $7) AND (CAST($8 AS text) IS NULL OR d.level = $8)"          \
    " AND (CAST($9 AS text) IS NULL OR p.code = $9)"                                                            \
    " AND d.received_at >= $10 AND d.received_at < $11"                                                         \
    " AND (CAST($12 AS text) IS NULL OR d.applicant_key LIKE $12 ESCAPE '!')"                                   \
    " AND (CAST($13 AS text) IS NULL OR d.code LIKE $13 ESCAPE '!')"

#define NEWEST_FIRST                                                         \
    " AND (CAST($14 AS text) IS NULL OR (d.received_at, d.id) < ($14, $15))" \
    " ORDER BY d.received_at DESC, d.id DESC LIMIT $16"
constexpr std::string_view newest_first = "SELECT " DOSSIER_COLUMNS DOSSIERS_WANTED NEWEST_FIRST;
// What is rare must not be looked for through a million others: said once more, so that its index is taken.
constexpr std::string_view of_channel = "SELECT " DOSSIER_COLUMNS DOSSIERS_WANTED " AND d.channel = $7" NEWEST_FIRST;
constexpr std::string_view of_open =
    "SELECT " DOSSIER_COLUMNS DOSSIERS_WANTED " AND d.finished_on IS NULL" NEWEST_FIRST;
constexpr std::string_view of_state = "SELECT " DOSSIER_COLUMNS DOSSIERS_WANTED " AND d.state = $3" NEWEST_FIRST;
constexpr std::string_view of_field = "SELECT " DOSSIER_COLUMNS DOSSIERS_WANTED " AND d.field = $6" NEWEST_FIRST;
constexpr std::string_view of_unit =
    "SELECT " DOSSIER_COLUMNS DOSSIERS_WANTED " AND d.unit_id = coalesce($5, $2)" NEWEST_FIRST;
constexpr std::string_view of_procedure =
    "SELECT " DOSSIER_COLUMNS DOSSIERS_WANTED
    " AND d.procedure_id = (SELECT w.id FROM procedures w WHERE w.agency_id = $1 AND w.code = $9)" NEWEST_FIRST;
/// Codes that begin alike, in their own order.
constexpr std::string_view of_code = "SELECT " DOSSIER_COLUMNS DOSSIERS_WANTED
                                     " AND d.code >= $17 AND d.code < $18"
                                     " AND (CAST($14 AS text) IS NULL OR (d.code, d.id) > ($14, $15))"
                                     " ORDER BY d.code, d.id LIMIT $16";
/// What waits for a unit ($17) or a person ($18), of those due in the window where one is asked for ($19, $20).
constexpr std::string_view of_holder =
    "SELECT " DOSSIER_COLUMNS DOSSIERS_WANTED
    " AND d.holder_unit_id = $17 AND (CAST($18 AS uuid) IS NULL OR d.holder_id = $18) AND " IS_WAITING
    " AND (CAST($19 AS text) IS NULL OR (d.finished_on IS NULL AND d.state NOT IN (5, 6, 8)"
    " AND coalesce(d.due_on, '9999-12-31') BETWEEN $19 AND $20))"
    " AND (CAST($14 AS text) IS NULL OR (coalesce(d.due_on, '9999-12-31'), d.id) > ($14, $15))"
    " ORDER BY coalesce(d.due_on, '9999-12-31'), d.id LIMIT $16";
/// States 5, 6 and 8 stand still: nothing of theirs is due.
constexpr std::string_view due_first =
    "SELECT " DOSSIER_COLUMNS DOSSIERS_WANTED
    " AND d.finished_on IS NULL AND d.state NOT IN (5, 6, 8)"
    " AND coalesce(d.due_on, '9999-12-31') BETWEEN $17 AND $18"
    " AND (CAST($14 AS text) IS NULL OR (coalesce(d.due_on, '9999-12-31'), d.id) > ($14, $15))"
    " ORDER BY coalesce(d.due_on, '9999-12-31'), d.id LIMIT $16";

void set(std::optional<std::string>& to, const sql::Row& row, int column) {
    if (row.is_null(column)) return to.reset();
    if (!to) to.emplace();
    to->assign(row.text(column));
}

/// Into a row that is used again and again: its texts keep their room, so a page costs no memory a row.
void read(const sql::Row& from, DossierRow& row) {
    Dossier& dossier = row.dossier;
    dossier.id.assign(from.text(0));
    dossier.code.assign(from.text(1));
    set(dossier.procedure_id, from, 2);
    Dimensions& by = dossier.dimensions;
    by.unit_id.assign(from.text(3));
    by.field.assign(from.text(4));
    by.channel.assign(from.text(5));
    by.level.assign(from.text(6));
    by.fee_bearing = from.boolean(7);
    by.paid_online = from.boolean(8);
    by.components_digitised = from.boolean(9);
    by.result_electronic = from.boolean(10);
    dossier.applicant.assign(from.text(11));
    sql::Columns moments{from, 12};
    dossier.received_at = moments.instant();
    dossier.due_on = moments.maybe_date();
    dossier.finished_at = moments.maybe_instant();
    dossier.state = static_cast<State>(from.integer(15));
    dossier.fee = from.integer(16);
    dossier.payment.assign(from.text(17));
    set(row.procedure_code, from, 18);
    set(row.procedure_name, from, 19);
    set(row.unit_name, from, 20);
    set(row.import_id, from, 21);
    if (row.import_id == no_import) row.import_id.reset();
}

/// "H24.242-2601" is the beginning of a code: one word with a digit in it. Anything else is a name.
bool looks_like_code(std::string_view query) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return query.find(' ') == query.npos && std::any_of(query.begin(), query.end(), is_digit);
}

struct Window {
    calendar::Date from, to;
};

Window window_of(DueBy due, const AsOf& now) {
    constexpr calendar::Date first{std::chrono::year{1900} / 1 / 1};
    switch (due) {
        case DueBy::overdue:
            return {first, now.today - std::chrono::days{1}};
        case DueBy::today:
            return {now.today, now.today};
        case DueBy::soon:
            return {now.today, now.risk_until};
        case DueBy::any:
            break;
    }
    return {first, first};
}

enum class Order { newest, open, channel, procedure, state, field, unit, due, code, holder };

Order order_of(const accounts::Visibility& seen, const DossierFilter& filter) {
    if (filter.holder_unit_id) return Order::holder;
    if (filter.due != DueBy::any) return Order::due;
    if (filter.query && looks_like_code(*filter.query)) return Order::code;
    if (filter.procedure_code) return Order::procedure;
    if (filter.state) return Order::state;
    if (filter.open_only) return Order::open;
    if (filter.field) return Order::field;
    if (filter.unit_id || seen.unit_id) return Order::unit;
    return filter.channel ? Order::channel : Order::newest;
}

std::string_view text_of(Order order) {
    switch (order) {
        case Order::due:
            return due_first;
        case Order::code:
            return of_code;
        case Order::procedure:
            return of_procedure;
        case Order::channel:
            return of_channel;
        case Order::holder:
            return of_holder;
        case Order::open:
            return of_open;
        case Order::state:
            return of_state;
        case Order::field:
            return of_field;
        case Order::unit:
            return of_unit;
        case Order::newest:
            break;
    }
    return newest_first;
}

office::Cursor cursor_of(const Dossier& last, Order order) {
    if (order == Order::due || order == Order::holder)
        return {last.due_on ? calendar::to_iso(*last.due_on) : "9999-12-31", last.id};
    return {order == Order::code ? last.code : calendar::to_iso(last.received_at), last.id};
}

struct Asked {
    std::optional<std::string> name, code;
    std::string received_from = "0", received_before = ":";  // before and behind every moment
    std::vector<sql::Value> values;

    Asked(const accounts::Visibility& seen, const DossierFilter& filter) {
        if (filter.query && looks_like_code(*filter.query))
            code = sql::beginning_with(text::upper(*filter.query));
        else if (filter.query)
            name = sql::holding(text::fold(*filter.query));
        if (filter.received_from) received_from = calendar::to_iso(calendar::at_local(*filter.received_from));
        if (filter.received_to)
            received_before = calendar::to_iso(calendar::at_local(*filter.received_to + std::chrono::days{1}));
        const auto state = filter.state ? sql::Value{*filter.state} : sql::Value{nullptr};
        values = {seen.agency_id,  seen.unit_id,   state,        sql::flag(filter.open_only), filter.unit_id,
                  filter.field,    filter.channel, filter.level, filter.procedure_code,       received_from,
                  received_before, name,           code};
    }
    Asked(const Asked&) = delete;  // the values look into the patterns
};

}  // namespace

AsOf as_of(const office::Request& rq) {
    const calendar::WorkingDays days = deadlines::working_days_of(rq.db(), rq.agency_id());
    return {rq.today(), days.after(rq.today(), at_risk_working_days)};
}

std::optional<std::string> each_dossier(sql::Connection& db, const accounts::Visibility& seen,
                                        const DossierFilter& filter, const AsOf& now, const office::Page& page,
                                        const std::function<void(const DossierRow&)>& body) {
    Asked asked{seen, filter};
    const office::Cursor begin = page.cursor();
    asked.values.insert(asked.values.end(), {begin.key, begin.id, page.asked()});
    const Order order = order_of(seen, filter);
    const Window window = window_of(filter.due, now);
    const std::string code_begin = text::upper(filter.query.value_or("")), code_end = code_begin + "\U0010FFFF";
    if (order == Order::due) asked.values.insert(asked.values.end(), {window.from, window.to});
    if (order == Order::code) asked.values.insert(asked.values.end(), {code_begin, code_end});
    if (order == Order::holder) {
        const bool any = filter.due == DueBy::any;
        asked.values.insert(asked.values.end(), {filter.holder_unit_id, filter.holder_id,
                                                 any ? sql::Value{nullptr} : sql::Value{window.from}, window.to});
    }
    DossierRow row;
    int rows = 0;
    bool more = false;
    db.each(text_of(order), asked.values, [&](const sql::Row& from) {
        more = rows == page.limit;
        if (more) return;
        read(from, row);
        body(row);
        ++rows;
    });
    if (!more) return std::nullopt;
    return cursor_of(row.dossier, order).text();
}

DossierPage list_dossiers(sql::Connection& db, const accounts::Visibility& seen, const DossierFilter& filter,
                          const AsOf& now, const office::Page& page) {
    DossierPage found;
    found.next = each_dossier(db, seen, filter, now, page, [&](const DossierRow& row) { found.rows.push_back(row); });
    return found;
}

std::optional<DossierRow> find_dossier(sql::Connection& db, const accounts::Visibility& seen, const std::string& id) {
    std::optional<DossierRow> found;
    db.each("SELECT " DOSSIER_COLUMNS FROM_DOSSIERS " WHERE d.agency_id = $1 AND (" UNIT_SEES
            " OR EXISTS (SELECT 1 FROM dossier_acts a WHERE a.agency_id = $1 AND a.dossier_id = d.id"
            " AND a.to_unit_id = $2)) AND d.id = $3",
            {seen.agency_id, seen.unit_id, id}, [&](const sql::Row& row) { read(row, found.emplace()); });
    return found;
}

std::vector<DossierRow> list_by_ids(sql::Connection& db, const accounts::Visibility& seen,
                                    const std::vector<std::string>& ids) {
    std::vector<DossierRow> found;
    for (const std::string& id : ids)
        if (auto row = find_dossier(db, seen, id)) found.push_back(std::move(*row));
    return found;
}

std::int64_t count_due(sql::Connection& db, const accounts::Visibility& seen, DueBy due, const AsOf& now) {
    const Window window = window_of(due, now);
    return db.number("SELECT count(*) FROM visible_dossiers d WHERE d.agency_id = $1 AND " UNIT_SEES
                     " AND d.finished_on IS NULL AND d.state NOT IN (5, 6, 8)"
                     " AND coalesce(d.due_on, '9999-12-31') BETWEEN $3 AND $4",
                     {seen.agency_id, seen.unit_id, window.from, window.to});
}

std::int64_t count_held(sql::Connection& db, const std::string& agency_id, const std::string& unit_id,
                        const std::optional<std::string>& official_id) {
    return db.number(
        "SELECT count(*) FROM dossiers d WHERE d.agency_id = $1 AND d.holder_unit_id = $2"
        " AND (CAST($3 AS uuid) IS NULL OR d.holder_id = $3) AND " IS_WAITING,
        {agency_id, unit_id, official_id});
}

}  // namespace dossiers
