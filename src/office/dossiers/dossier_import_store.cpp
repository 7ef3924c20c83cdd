#include "office/dossiers/dossier_import_store.hpp"

#include "office/dossiers/dossier_reading.hpp"

namespace dossiers {
namespace {

/// Rows that one statement writes: fewer round trips on PostgreSQL.
constexpr std::size_t rows_a_statement = 16;
/// Rows that are read or removed at a time.
constexpr int rows_at_a_time = 10'000, rows_removed_at_a_time = 2'000;
/// Codes that one statement asks for.
constexpr std::size_t codes_a_statement = 50;

constexpr std::string_view content_columns =
    "code, procedure_id, unit_id, field, level, channel, applicant, applicant_key, received_at, received_on, due_on,"
    " finished_at, finished_on, state, fee, fee_bearing, payment, paid_online, components_digitised,"
    " result_electronic, content_hash";
constexpr int contents = 21;

void add_content(std::vector<sql::Value>& values, const Incoming& incoming) {
    const Dossier& d = incoming.dossier;
    const Dimensions& by = d.dimensions;
    values.insert(values.end(), {d.code,
                                 d.procedure_id,
                                 by.unit_id,
                                 by.field,
                                 by.level,
                                 by.channel,
                                 d.applicant,
                                 incoming.applicant_key,
                                 d.received_at,
                                 d.received_on(),
                                 d.due_on,
                                 d.finished_at,
                                 d.finished_on(),
                                 static_cast<int>(d.state),
                                 d.fee,
                                 by.fee_bearing,
                                 d.payment,
                                 by.paid_online,
                                 by.components_digitised,
                                 by.result_electronic,
                                 incoming.content_hash});
}

/// "SELECT … WHERE agency_id = $1 AND code IN ($2, …)".
std::string find_known_text() {
    std::string text =
        "SELECT " + std::string(dossier_columns) + " FROM visible_dossiers WHERE agency_id = $1 AND code IN ($2";
    for (std::size_t n = 1; n < codes_a_statement; ++n) text += ", $" + std::to_string(n + 2);
    return text + ")";
}

std::string groups(std::size_t rows, int columns) {
    std::string text;
    int n = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        text += i == 0 ? "(" : ", (";
        for (int c = 0; c < columns; ++c) text += (c == 0 ? "$" : ", $") + std::to_string(++n);
        text += ")";
    }
    return text;
}

/// The same INSERT for many rows and for one.
struct Insert {
    std::string many, one;
    Insert(const std::string& head, int columns)
        : many(head + groups(rows_a_statement, columns)), one(head + groups(1, columns)) {}
};

template <class Add>
void insert_all(sql::Connection& db, const Insert& insert, const std::vector<Incoming>& rows, Add add) {
    std::vector<sql::Value> values;
    for (std::size_t i = 0; i < rows.size();) {
        const std::size_t count = rows.size() - i >= rows_a_statement ? rows_a_statement : 1;
        values.clear();
        for (const std::size_t last = i + count; i < last; ++i) add(values, rows[i]);
        db.run(count == 1 ? insert.one : insert.many, values);
    }
}

void save_pauses(sql::Connection& db, const std::string& agency_id, const std::string& id,
                 const std::vector<Pause>& pauses) {
    for (const Pause& pause : pauses)
        db.run(
            "INSERT INTO dossier_pauses (agency_id, dossier_id, started_on, ended_on, state) VALUES ($1, $2, $3, $4, "
            "$5)",
            {agency_id, id, pause.from, pause.to, static_cast<int>(pause.state)});
}

/// The state that was seen until now, by the import that brought the dossier, unless it is kept; and the new one.
void keep_states(sql::Connection& db, const ImportRecord& record, const Dossier& old, State shown) {
    db.run(
        "INSERT INTO dossier_states (agency_id, dossier_id, import_id, state) SELECT agency_id, id, import_id, state"
        " FROM dossiers WHERE agency_id = $1 AND id = $2 ON CONFLICT (agency_id, dossier_id, import_id) DO NOTHING",
        {record.agency_id, old.id});
    db.run("INSERT INTO dossier_states (agency_id, dossier_id, import_id, state) VALUES ($1, $2, $3, $4)",
           {record.agency_id, old.id, record.id, static_cast<int>(shown)});
}

/// Puts one changed row in the place of the old one; the old contributions go, the new ones come.
void take_change(sql::Connection& db, const ImportRecord& record, Incoming& incoming, calendar::Date today,
                 figures::RollUp& roll_up) {
    static const std::string find =
        "SELECT " + std::string(dossier_columns) + " FROM visible_dossiers WHERE agency_id = $1 AND code = $2";
    const auto old = db.maybe(find, {record.agency_id, incoming.dossier.code}, read_dossier);
    if (!old) return;
    Dossier& shown = incoming.dossier;
    shown.id = old->id;
    const std::vector<Pause> before = pauses_of(db, record.agency_id, old->id);
    const std::vector<Pause> after = pauses_after_import(before, shown, today);
    if (old->state != shown.state) keep_states(db, record, *old, shown.state);
    roll_up.remove(*old, before);
    roll_up.add(shown, after);
    std::vector<sql::Value> values{record.agency_id, shown.id};
    add_content(values, incoming);
    db.run(
        "UPDATE dossiers SET code = $3, procedure_id = $4, unit_id = $5, field = $6, level = $7, channel = $8,"
        " applicant = $9, applicant_key = $10, received_at = $11, received_on = $12, due_on = $13, finished_at = $14,"
        " finished_on = $15, state = $16, fee = $17, fee_bearing = $18, payment = $19, paid_online = $20,"
        " components_digitised = $21, result_electronic = $22, content_hash = $23, version = version + 1 WHERE "
        "agency_id = $1 AND id = $2",
        values);
    db.run("DELETE FROM dossier_pauses WHERE agency_id = $1 AND dossier_id = $2", {record.agency_id, shown.id});
    save_pauses(db, record.agency_id, shown.id, after);
}

/// Removes some rows of an import; false when none is left. Ids rise with time, so its rows lie behind its own id.
bool drop_some(sql::Connection& db, const std::string& agency_id, const std::string& import_id) {
    const auto last = db.maybe(
        "SELECT id FROM (SELECT id FROM dossiers WHERE agency_id = $1 AND import_id = $2 AND id > $2"
        " ORDER BY id LIMIT $3) piece ORDER BY id DESC LIMIT 1",
        {agency_id, import_id, rows_removed_at_a_time}, [](sql::Columns& in) { return in.text(); });
    if (!last) return false;
    db.run(
        "DELETE FROM dossier_pauses WHERE agency_id = $1 AND dossier_id IN"
        " (SELECT id FROM dossiers WHERE agency_id = $1 AND import_id = $2 AND id > $2 AND id <= $3)",
        {agency_id, import_id, *last});
    db.run("DELETE FROM dossiers WHERE agency_id = $1 AND import_id = $2 AND id > $2 AND id <= $3",
           {agency_id, import_id, *last});
    return true;
}

}  // namespace

void each_known(sql::Connection& db, const std::string& agency_id,
                const std::function<void(std::string_view, std::int64_t, bool)>& take) {
    std::string last;
    for (;;) {
        int rows = 0;
        std::string next;
        db.each(
            "SELECT code, content_hash, import_id = $4 FROM visible_dossiers WHERE agency_id = $1 AND code > $2"
            " ORDER BY code LIMIT $3",
            {agency_id, last, rows_at_a_time, no_import}, [&](const sql::Row& row) {
                take(row.text(0), row.integer(1), row.boolean(2));
                if (++rows == rows_at_a_time) next = std::string(row.text(0));
            });
        if (rows < rows_at_a_time) return;
        last = std::move(next);
    }
}

std::unordered_map<std::string, Dossier> find_known(sql::Connection& db, const std::string& agency_id,
                                                    const std::vector<std::string>& codes) {
    static const std::string text = find_known_text();
    std::unordered_map<std::string, Dossier> known;
    for (std::size_t first = 0; first < codes.size(); first += codes_a_statement) {
        std::vector<sql::Value> values{agency_id};
        // The last piece asks for its last code more than once.
        for (std::size_t i = 0; i < codes_a_statement; ++i)
            values.push_back(codes[std::min(first + i, codes.size() - 1)]);
        for (Dossier& one : db.all(text, values, read_dossier)) {
            std::string code = one.code;
            known.insert_or_assign(std::move(code), std::move(one));
        }
    }
    return known;
}

void save_started(sql::Connection& db, const ImportRecord& record) {
    db.run("UPDATE dossier_imports SET state = 'cancelled' WHERE agency_id = $1 AND hides_rows", {record.agency_id});
    db.run(
        "INSERT INTO dossier_imports (agency_id, id, name, state, hides_rows, official_id, started_at, rows, new_rows,"
        " changed_rows, unchanged_rows, wrong_rows) VALUES ($1, $2, $3, 'importing', $6, $4, $5, 0, 0, 0, 0, 0)"
        " ON CONFLICT (agency_id, id) DO UPDATE SET state = 'importing', hides_rows = $6",
        {record.agency_id, record.id, record.name, record.official_id, record.started_at, true});
}

bool is_running(sql::Connection& db, const ImportRecord& record) {
    return db.number("SELECT count(*) FROM dossier_imports WHERE agency_id = $1 AND id = $2 AND state = 'importing'",
                     {record.agency_id, record.id}) == 1;
}

void save_new(sql::Connection& db, const ImportRecord& record, const std::vector<Incoming>& rows) {
    static const Insert insert(
        "INSERT INTO dossiers (agency_id, id, import_id, version, " + std::string(content_columns) + ") VALUES ",
        4 + contents);
    insert_all(db, insert, rows, [&](std::vector<sql::Value>& values, const Incoming& incoming) {
        values.insert(values.end(), {record.agency_id, incoming.dossier.id, record.id, 1});
        add_content(values, incoming);
    });
    for (const Incoming& incoming : rows)
        if (is_pausing(incoming.dossier.state))
            save_pauses(db, record.agency_id, incoming.dossier.id,
                        pauses_after_import({}, incoming.dossier, incoming.dossier.received_on()));
}

void save_changed(sql::Connection& db, const ImportRecord& record, const std::vector<Incoming>& rows) {
    static const Insert insert(
        "INSERT INTO dossier_changes (agency_id, import_id, " + std::string(content_columns) + ") VALUES ",
        2 + contents);
    insert_all(db, insert, rows, [&](std::vector<sql::Value>& values, const Incoming& incoming) {
        values.insert(values.end(), {record.agency_id, record.id});
        add_content(values, incoming);
    });
}

void take_changes(sql::Connection& db, const ImportRecord& record, calendar::Date today, figures::RollUp& roll_up) {
    // The dossier's own id is not known yet: the import's stands in its column.
    static const std::string page = "SELECT import_id AS " + std::string(dossier_columns) +
                                    ", content_hash FROM dossier_changes WHERE agency_id = $1 AND import_id = $2 AND "
                                    "code > $3 ORDER BY code LIMIT $4";
    std::string last;
    for (;;) {
        auto rows = db.all(page, {record.agency_id, record.id, last, rows_at_a_time}, [](sql::Columns& in) {
            Dossier shown = read_dossier(in);
            return Incoming{std::move(shown), in.integer()};
        });
        if (rows.empty()) break;
        last = rows.back().dossier.code;
        for (Incoming& incoming : rows) take_change(db, record, incoming, today, roll_up);
    }
    db.run("DELETE FROM dossier_changes WHERE agency_id = $1 AND import_id = $2", {record.agency_id, record.id});
}

void save_finished(sql::Connection& db, const ImportRecord& record, const ImportCounts& counts, calendar::Instant at) {
    db.run(
        "UPDATE dossier_imports SET state = 'done', hides_rows = $9, finished_at = $3, rows = $4, new_rows = $5,"
        " changed_rows = $6, unchanged_rows = $7, wrong_rows = $8, older_rows = $10 WHERE agency_id = $1 AND id = $2",
        {record.agency_id, record.id, at, counts.rows, counts.new_rows, counts.changed, counts.unchanged, counts.wrong,
         false, counts.older});
}

void drop_import(sql::Database& database, const std::string& agency_id, const std::string& import_id,
                 std::string_view state) {
    database.write([&](sql::Connection& db) {
        db.run("UPDATE dossier_imports SET state = $3 WHERE agency_id = $1 AND id = $2", {agency_id, import_id, state});
        db.run("DELETE FROM dossier_changes WHERE agency_id = $1 AND import_id = $2", {agency_id, import_id});
    });
    bool more = true;
    while (more) database.write([&](sql::Connection& db) { more = drop_some(db, agency_id, import_id); });
    database.write([&](sql::Connection& db) {
        db.run("UPDATE dossier_imports SET hides_rows = $3 WHERE agency_id = $1 AND id = $2",
               {agency_id, import_id, false});
    });
}

void drop_unfinished(sql::Database& database, const std::string& agency_id) {
    std::vector<std::string> left;
    database.read([&](sql::Connection& db) {
        left = db.all("SELECT id FROM dossier_imports WHERE agency_id = $1 AND hides_rows", {agency_id},
                      [](sql::Columns& in) { return in.text(); });
    });
    for (const std::string& import_id : left) drop_import(database, agency_id, import_id, "failed");
}

}  // namespace dossiers
