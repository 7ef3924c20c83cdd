#include "office/dossiers/dossier_import_store.hpp"

#include "office/dossiers/dossier_reading.hpp"
#include "office/dossiers/incoming_content.hpp"
#include "office/dossiers/pauses.hpp"
#include "office/figures/coming_sums.hpp"

namespace dossiers {
namespace {

/// Rows that one statement writes on PostgreSQL: fewer round trips. SQLite copies every page that a statement of many
/// rows changes, to be able to undo it alone.
constexpr std::size_t rows_a_statement = 16;
/// Rows that are read at a time.
constexpr int rows_at_a_time = 10'000;
/// Codes that one statement asks for.
constexpr std::size_t codes_a_statement = 50;

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

/// The same INSERT for one row and, where a round trip costs more than that, for many.
struct Insert {
    std::string many, one;
    Insert(const std::string& head, int columns)
        : many(head + groups(rows_a_statement, columns) + " /* postgres */"), one(head + groups(1, columns)) {}
};

template <class Add>
void insert_all(sql::Connection& db, const Insert& insert, const std::vector<Incoming>& rows, Add add) {
    std::vector<sql::Value> values;
    const std::size_t most = db.engine() == sql::Engine::sqlite ? 1 : rows_a_statement;
    for (std::size_t i = 0; i < rows.size();) {
        const std::size_t count = rows.size() - i >= most ? most : 1;
        values.clear();
        for (const std::size_t last = i + count; i < last; ++i) add(values, rows[i]);
        db.run(count == 1 ? insert.one : insert.many, values);
    }
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
    figures::expect_sums(db, record.agency_id, record.id);
}

bool hold_running(sql::Connection& db, const ImportRecord& record) {
    return db.run("UPDATE dossier_imports SET state = state WHERE agency_id = $1 AND id = $2 AND state = 'importing'",
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

void save_seen(sql::Connection& db, const ImportRecord& record, const ImportCounts& counts) {
    figures::show_sums(db, record.agency_id, record.id);
    db.run(
        "UPDATE dossier_imports SET state = 'finishing', hides_rows = $8, rows = $3, new_rows = $4,"
        " changed_rows = $5, unchanged_rows = $6, wrong_rows = $7, older_rows = $9 WHERE agency_id = $1 AND id = $2",
        {record.agency_id, record.id, counts.rows, counts.new_rows, counts.changed, counts.unchanged, counts.wrong,
         false, counts.older});
}

}  // namespace dossiers
