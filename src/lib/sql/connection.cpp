#include "lib/sql/connection.hpp"

#include "lib/sql/error.hpp"

namespace sql {

calendar::Date Columns::date() {
    const std::string_view text = row_.text(next_++);
    const auto date = calendar::parse_iso_date(text);
    if (!date) throw Error("not a date in the database: " + std::string(text));
    return *date;
}

calendar::Instant Columns::instant() {
    const std::string_view text = row_.text(next_++);
    const auto instant = calendar::parse_iso_instant(text);
    if (!instant) throw Error("not an instant in the database: " + std::string(text));
    return *instant;
}

std::optional<std::string> Columns::maybe_text() { return maybe(&Columns::text); }
std::optional<std::int64_t> Columns::maybe_integer() { return maybe(&Columns::integer); }
std::optional<calendar::Date> Columns::maybe_date() { return maybe(&Columns::date); }
std::optional<calendar::Instant> Columns::maybe_instant() { return maybe(&Columns::instant); }

std::int64_t Connection::number(std::string_view statement, Parameters parameters) {
    std::int64_t found = 0;
    bool first = true;
    each(statement, parameters, [&](const Row& row) {
        if (first && !row.is_null(0)) found = row.integer(0);
        first = false;
    });
    return found;
}

Transaction::Transaction(Connection& connection) : connection_(connection) { connection_.run("BEGIN"); }

Transaction::~Transaction() {
    if (!open_) return;
    try {
        connection_.run("ROLLBACK");
    } catch (const std::exception&) {
        // The engine has already rolled back (a lost connection, a full disk).
    }
}

void Transaction::commit() {
    connection_.run("COMMIT");
    open_ = false;
}

Savepoint::Savepoint(Connection& connection) : connection_(connection) { connection_.run("SAVEPOINT one_step"); }

Savepoint::~Savepoint() {
    if (!open_) return;
    try {
        connection_.run("ROLLBACK TO SAVEPOINT one_step");
        connection_.run("RELEASE SAVEPOINT one_step");
    } catch (const std::exception&) {
        // The engine has already rolled the whole transaction back.
    }
}

void Savepoint::release() {
    connection_.run("RELEASE SAVEPOINT one_step");
    open_ = false;
}

}  // namespace sql
