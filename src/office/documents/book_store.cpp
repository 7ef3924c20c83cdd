#include "office/documents/book_store.hpp"

#include <map>
#include <set>

#include "lib/failure.hpp"

namespace documents {

bool one_series(sql::Connection& db, const std::string& agency_id, std::int64_t year) {
    return db
        .maybe("SELECT one_series FROM document_series WHERE agency_id = $1 AND year = $2", {agency_id, year},
               [](sql::Columns& in) { return in.boolean(); })
        .value_or(false);
}

void save_series(sql::Connection& db, const std::string& agency_id, std::int64_t year, bool together) {
    const auto given = db.number(
        "SELECT count(*) FROM documents"
        " WHERE agency_id = $1 AND direction = 'outgoing' AND year = $2",
        {agency_id, year});
    if (given > 0 && one_series(db, agency_id, year) != together)
        throw Failure(FailureKind::conflict, "document.series_in_use", {}, {{"year", std::to_string(year)}});
    db.run(
        "INSERT INTO document_series (agency_id, year, one_series) VALUES ($1, $2, $3)"
        " ON CONFLICT (agency_id, year) DO UPDATE SET one_series = $3",
        {agency_id, year, together});
}

std::int64_t take_number(sql::Connection& db, const std::string& agency_id, const Book& book) {
    return db.number(
        "INSERT INTO counters (agency_id, name, value) VALUES ($1, $2, 1)"
        " ON CONFLICT (agency_id, name) DO UPDATE SET value = counters.value + 1 RETURNING value",
        {agency_id, counter_of(book)});
}

std::vector<BookState> states_of(sql::Connection& db, const std::string& agency_id, std::int64_t year) {
    std::set<std::pair<std::string, std::string>> given;
    db.each("SELECT DISTINCT direction, series FROM documents WHERE agency_id = $1 AND year = $2", {agency_id, year},
            [&](const sql::Row& row) { given.emplace(row.text(0), row.text(1)); });
    std::map<std::string, std::int64_t, std::less<>> counters;
    db.each("SELECT name, value FROM counters WHERE agency_id = $1 AND name >= 'document:' AND name < 'document;'",
            {agency_id}, [&](const sql::Row& row) { counters.emplace(row.text(0), row.integer(1)); });
    std::vector<BookState> states;
    for (Book& book : books_of(year, one_series(db, agency_id, year))) {
        const auto last = counters.find(counter_of(book));
        const bool has_papers = given.contains({book.direction, book.series});
        states.push_back({std::move(book), last == counters.end() ? 1 : last->second + 1, has_papers});
    }
    return states;
}

void save_first_number(sql::Connection& db, const std::string& agency_id, const Book& book, std::int64_t number) {
    // The counter first: whoever is about to take a number waits, or has taken it and is seen below.
    db.run(
        "INSERT INTO counters (agency_id, name, value) VALUES ($1, $2, $3)"
        " ON CONFLICT (agency_id, name) DO UPDATE SET value = $3",
        {agency_id, counter_of(book), number - 1});
    const auto papers = db.number(
        "SELECT count(*) FROM documents WHERE agency_id = $1 AND direction = $2 AND year = $3 AND series = $4",
        {agency_id, book.direction, book.year, book.series});
    if (papers > 0)
        throw Failure(FailureKind::conflict, "document.book_in_use", {}, {{"year", std::to_string(book.year)}});
}

}  // namespace documents
