#include "office/search/index.hpp"

#include <array>

#include "lib/sql/error.hpp"
#include "lib/text/search_words.hpp"
#include "office/directives/directive_entry.hpp"
#include "office/documents/document_entry.hpp"
#include "office/search/build.hpp"
#include "office/tasks/task_entry.hpp"

namespace search {
namespace {

/// Each kind has a range of FTS5's row numbers, so that FTS5 itself passes the others over.
constexpr std::int64_t numbers_of_a_kind = 1'000'000'000'000;
std::int64_t first_number(Kind kind) { return (static_cast<std::int64_t>(kind) + 1) * numbers_of_a_kind; }

/// A tsvector counts words up to this place; all further ones stand there.
constexpr std::size_t last_place = 16'383;

/// Every word with its place, without diacritics and with them, and every two that stand together: "'ke':1 'kế':1
/// 'hoach':2 'hoạch':2 '+ke hoach' …". A phrase is found by its pairs: comparing the places of common words paper by
/// paper takes a second. The plus keeps pairs out of the way of words that are looked for by their beginning.
std::string tsvector_of(std::string_view text) {
    std::string vector, before;
    std::size_t place = 0;
    const auto add = [&](const std::string& form) {
        vector += "'" + form + "':" + std::to_string(std::min(place, last_place)) + " ";
    };
    text::SearchWords words{text};
    for (text::SearchWord word; words.next(word);) {
        ++place;
        add(word.plain);
        if (word.marked()) add(word.exact);
        if (place > 1) vector += "'+" + before + " " + word.plain + "' ";
        before = word.plain;
    }
    return vector;
}

/// What the lists show the viewer, of record e.record_id; and how many parameters that takes.
struct SeenPart {
    std::string_view text;
    int parameters;
};
constexpr std::array<SeenPart, count_of_kinds> seen_parts{{
    {"FROM tasks t WHERE t.id = e.record_id AND" TASKS_SEEN, 3},
    {"FROM directives d WHERE d.id = e.record_id AND" DIRECTIVES_SEEN, 2},
    {"FROM documents d WHERE d.id = e.record_id AND" DOCUMENTS_SEEN, 2},
    {"FROM tasks t WHERE t.id IN (SELECT s.task_id FROM submission_attachments a"
     " JOIN task_submissions s ON s.agency_id = a.agency_id AND s.id = a.submission_id"
     " WHERE a.agency_id = $1 AND a.attachment_id = e.record_id UNION ALL SELECT f.task_id FROM task_files f"
     " WHERE f.agency_id = $1 AND f.attachment_id = e.record_id) AND" TASKS_SEEN,
     3},
}};

/// How many of the newest records are looked through one by one, before the index is asked: what nearly every record
/// holds is found among them, while PostgreSQL's index would first gather all records that hold it, and look at the
/// places of a phrase in each.
constexpr std::string_view newest_records = "1500";

struct Texts {
    std::string hits, count;
    std::string newest_hits, newest_count;  ///< PostgreSQL only: the same among the newest records
};

/// How the parameters behind those of SeenPart are called.
struct Asked {
    std::string words, before, limit;
    explicit Asked(const SeenPart& seen) : words(after(seen, 1)), before(after(seen, 2)), limit(after(seen, 3)) {}
    static std::string after(const SeenPart& seen, int place) { return "$" + std::to_string(seen.parameters + place); }
};

Texts sqlite_texts(const SeenPart& seen, Kind kind, const std::string& word, const std::string& sees) {
    const Asked asked{seen};
    const std::string from = " FROM index_words w CROSS JOIN index_entries e WHERE index_words MATCH " + asked.words +
                             " AND w.rowid >= " + std::to_string(first_number(kind));
    const std::string to = " AND e.number = w.rowid AND e.agency_id = $1" + sees;
    const std::string last = std::to_string(first_number(kind) + numbers_of_a_kind);
    return {"SELECT e.record_id, e.text" + from +
                " AND w.rowid < coalesce((SELECT p.number FROM index_entries p"
                " WHERE p.agency_id = $1 AND p.kind = " +
                word + " AND p.record_id = " + asked.before + "), " + last + ")" + to +
                " ORDER BY w.rowid DESC LIMIT " + asked.limit + " /* sqlite */",
            "SELECT count(*) FROM (SELECT 1" + from + " AND w.rowid < " + last + to + " LIMIT " + asked.before +
                ") /* sqlite */",
            {},
            {}};
}

Texts postgres_texts(const SeenPart& seen, const std::string& word, const std::string& sees) {
    const Asked asked{seen};
    const std::string all = "index_entries e WHERE e.agency_id = $1 AND e.kind = " + word;
    const std::string below = " AND (CAST(" + asked.before + " AS uuid) IS NULL OR e.record_id < " + asked.before + ")";
    const std::string matches = "e.words @@ CAST(" + asked.words + " AS tsquery)" + sees;
    const auto newest = [&](const std::string& where) {
        return "(SELECT e.* FROM " + all + where + " ORDER BY e.record_id DESC LIMIT " + std::string(newest_records) +
               ") e WHERE " + matches;
    };
    const auto counted = [&](const std::string& from) {
        return "SELECT count(*) FROM (SELECT 1 FROM " + from + " LIMIT " + asked.before + ") AS found /* postgres */";
    };
    const std::string last = " ORDER BY e.record_id DESC LIMIT " + asked.limit;
    // MATERIALIZED: asked for the newest only, PostgreSQL would walk through all records to find what few hold.
    return {"WITH found AS MATERIALIZED (SELECT e.record_id FROM " + all + below + " AND " + matches +
                ") SELECT e.record_id, e.text FROM found f CROSS JOIN " + all + " AND e.record_id = f.record_id" +
                last + " /* postgres */",
            counted(all + " AND " + matches),
            "SELECT e.record_id, e.text FROM " + newest(below) + last + " /* postgres */", counted(newest(""))};
}

Texts texts_of(sql::Engine engine, Kind kind) {
    const SeenPart& seen = seen_parts.at(static_cast<std::size_t>(kind));
    const std::string word = "'" + std::string(word_of(kind)) + "'",
                      sees = " AND EXISTS (SELECT 1 " + std::string(seen.text) + ")";
    return engine == sql::Engine::sqlite ? sqlite_texts(seen, kind, word, sees) : postgres_texts(seen, word, sees);
}

const Texts& texts(sql::Engine engine, Kind kind) {
    static const auto all = [] {
        std::array<std::array<Texts, count_of_kinds>, 2> made;
        for (const sql::Engine one : {sql::Engine::sqlite, sql::Engine::postgres})
            for (const Kind each : kinds())
                made.at(one == sql::Engine::postgres).at(static_cast<std::size_t>(each)) = texts_of(one, each);
        return made;
    }();
    return all.at(engine == sql::Engine::postgres).at(static_cast<std::size_t>(kind));
}

void write_to_sqlite(sql::Connection& db, const std::string& agency_id, Kind kind, const std::string& record_id,
                     std::string_view text, bool unread) {
    // FTS5 takes a row out by its old words.
    db.run(
        "INSERT INTO index_words (index_words, rowid, text) SELECT 'delete', number, text FROM index_entries"
        " WHERE agency_id = $1 AND kind = $2 AND record_id = $3 /* sqlite */",
        {agency_id, word_of(kind), record_id});
    db.run(
        "INSERT INTO index_entries (number, agency_id, kind, record_id, unread, text)"
        " SELECT coalesce(max(number), $6) + 1, $1, $2, $3, $4, $5 FROM index_entries"
        " WHERE number >= $6 AND number < $7"
        " ON CONFLICT (agency_id, kind, record_id) DO UPDATE SET text = excluded.text, unread = excluded.unread"
        " /* sqlite */",
        {agency_id, word_of(kind), record_id, unread, text, first_number(kind),
         first_number(kind) + numbers_of_a_kind});
    db.run(
        "INSERT INTO index_words (rowid, text) SELECT number, text FROM index_entries"
        " WHERE agency_id = $1 AND kind = $2 AND record_id = $3 /* sqlite */",
        {agency_id, word_of(kind), record_id});
}

void write_to_postgres(sql::Connection& db, const std::string& agency_id, Kind kind, const std::string& record_id,
                       std::string_view text, bool unread) {
    db.run(
        "INSERT INTO index_entries (agency_id, kind, record_id, unread, text, words)"
        " VALUES ($1, $2, $3, $4, $5, CAST($6 AS tsvector)) ON CONFLICT (agency_id, kind, record_id)"
        " DO UPDATE SET text = excluded.text, unread = excluded.unread, words = excluded.words /* postgres */",
        {agency_id, word_of(kind), record_id, unread, text, tsvector_of(text)});
}

}  // namespace

void write_entry(sql::Connection& db, const std::string& agency_id, Kind kind, const std::string& record_id,
                 std::string_view text, bool unread) {
    const auto write = db.engine() == sql::Engine::sqlite ? write_to_sqlite : write_to_postgres;
    write(db, agency_id, kind, record_id, text, unread);
}

bool holds(sql::Connection& db, const std::string& agency_id, Kind kind, const std::string& record_id,
           std::string_view text) {
    if (db.engine() == sql::Engine::sqlite)
        return db.number(
                   "SELECT count(*) FROM index_entries WHERE agency_id = $1 AND kind = $2 AND record_id = $3"
                   " AND text = $4 /* sqlite */",
                   {agency_id, word_of(kind), record_id, text}) > 0;
    return db.number(
               "SELECT count(*) FROM index_entries WHERE agency_id = $1 AND kind = $2 AND record_id = $3"
               " AND text = $4 AND words = CAST($5 AS tsvector) /* postgres */",
               {agency_id, word_of(kind), record_id, text, tsvector_of(text)}) > 0;
}

bool is_whole(sql::Connection& db) {
    // On PostgreSQL the words stand in the entries: count_wrong sees them.
    if (db.engine() == sql::Engine::postgres) return true;
    try {
        db.run("INSERT INTO index_words (index_words, rank) VALUES ('integrity-check', 1) /* sqlite */");
        return true;
    } catch (const sql::Error&) {
        return false;
    }
}

void make_whole(sql::Connection& db) {
    if (db.engine() == sql::Engine::sqlite)
        db.run("INSERT INTO index_words (index_words) VALUES ('rebuild') /* sqlite */");
}

std::vector<Hit> hits(sql::Connection& db, Kind kind, const Seen& seen, const std::string& expression,
                      const std::optional<std::string>& before, int limit, bool many) {
    const Texts& text = texts(db.engine(), kind);
    std::vector<sql::Value> values{seen};
    values.insert(values.end(), {expression, before, limit});
    const auto read = [](sql::Columns& in) { return Hit{in.text(), in.text()}; };
    if (many && !text.newest_hits.empty()) {
        std::vector<Hit> newest = db.all(text.newest_hits, values, read);
        if (newest.size() == static_cast<std::size_t>(limit)) return newest;
    }
    return db.all(text.hits, values, read);
}

std::int64_t count_hits(sql::Connection& db, Kind kind, const Seen& seen, const std::string& expression, int most) {
    const Texts& text = texts(db.engine(), kind);
    std::vector<sql::Value> values{seen};
    values.insert(values.end(), {expression, most});
    if (!text.newest_count.empty() && db.number(text.newest_count, values) == most) return most;
    return db.number(text.count, values);
}

}  // namespace search
