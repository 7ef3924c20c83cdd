#include "office/documents/document_store.hpp"

#include "lib/crypto/uuid.hpp"
#include "lib/failure.hpp"
#include "lib/sql/pattern.hpp"
#include "lib/text/text.hpp"
#include "office/documents/book_store.hpp"
#include "office/documents/document_entry.hpp"

namespace documents {
namespace {

constexpr std::string_view columns =
    "SELECT d.id, d.direction, d.number, d.code, d.kind, d.subject, d.author, d.issued_on, d.arrived_on, d.signer_name,"
    " d.unit_id, u.name, d.recipients, d.copies, d.passed_on, d.note, d.version"
    " FROM documents d LEFT JOIN units u ON u.agency_id = d.agency_id AND u.id = d.unit_id"
    " WHERE" DOCUMENTS_SEEN;

Document document_of(sql::Columns& in) {
    return Document{.id = in.text(),
                    .direction = in.text(),
                    .number = in.integer(),
                    .code = in.maybe_text(),
                    .kind = in.text(),
                    .subject = in.text(),
                    .author = in.maybe_text(),
                    .issued_on = in.date(),
                    .arrived_on = in.maybe_date(),
                    .signer_name = in.maybe_text(),
                    .unit_id = in.maybe_text(),
                    .unit_name = in.maybe_text(),
                    .recipients = in.maybe_text(),
                    .copies = in.maybe_integer(),
                    .passed_on = in.maybe_date(),
                    .note = in.maybe_text(),
                    .version = in.integer()};
}

std::string search_of(const Document& document) {
    return text::fold(document.code.value_or("") + " " + document.subject + " " + document.author.value_or(""));
}

void refuse_a_second_arrival(sql::Connection& db, const std::string& agency_id, const Document& document) {
    if (document.outgoing() || !document.code) return;
    const auto number = db.maybe(
        "SELECT number FROM documents WHERE agency_id = $1 AND direction = 'incoming'"
        " AND code = $2 AND author = $3 AND issued_on = $4",
        {agency_id, document.code, document.author, document.issued_on}, [](sql::Columns& in) { return in.integer(); });
    if (number)
        throw Failure(FailureKind::conflict, "document.already_arrived", {}, {{"number", std::to_string(*number)}});
}

}  // namespace

std::vector<Document> list(sql::Connection& db, const accounts::Visibility& seen, const Filter& filter,
                           const std::optional<std::string>& after, int limit) {
    static const std::string text =
        std::string(columns) +
        " AND (CAST($3 AS text) IS NULL OR d.direction = $3) AND (CAST($4 AS text) IS NULL OR d.kind = $4)"
        " AND (CAST($5 AS bigint) IS NULL OR d.year = $5)"
        " AND (CAST($6 AS text) IS NULL OR d.search LIKE $6 ESCAPE '!')"
        " AND (CAST($7 AS uuid) IS NULL OR d.id < $7)"
        " AND (CAST($9 AS text) IS NULL OR coalesce(d.arrived_on, d.issued_on) = $9) ORDER BY d.id DESC LIMIT $8";
    std::optional<std::string> pattern;
    if (filter.query) pattern = sql::holding(text::fold(*filter.query));
    return db.all(
        text,
        {seen.agency_id, seen.unit_id, filter.direction, filter.kind, filter.year, pattern, after, limit, filter.day},
        document_of);
}

std::optional<Document> find(sql::Connection& db, const accounts::Visibility& seen, const std::string& id) {
    static const std::string text = std::string(columns) + " AND d.id = $3";
    return db.maybe(text, {seen.agency_id, seen.unit_id, id}, document_of);
}

void save_new(sql::Connection& db, const std::string& agency_id, Document& document, std::string_view drafter,
              const std::string& official_id, calendar::Instant now) {
    const std::int64_t year = calendar::year_of(document.registered_on());
    const bool together = document.outgoing() && one_series(db, agency_id, year);
    const Book book = book_of(document.direction, document.kind, year, together);
    document.number = take_number(db, agency_id, book);
    const auto last = db.maybe(
        "SELECT issued_on, arrived_on FROM documents WHERE agency_id = $1 AND direction = $2"
        " AND year = $3 AND series = $4 AND number = $5",
        {agency_id, document.direction, year, book.series, document.number - 1}, [&](sql::Columns& in) {
            const calendar::Date issued_on = in.date();
            return document.outgoing() ? issued_on : in.date();
        });
    check_days(document, last, calendar::local_date(now));
    refuse_a_second_arrival(db, agency_id, document);
    if (document.outgoing()) document.code = outgoing_code(*find_kind(document.kind), document.number, drafter);
    document.id = crypto::new_uuid();
    document.version = 1;
    db.run(
        "INSERT INTO documents (agency_id, id, direction, year, series, number, code, kind, subject, author,"
        " issued_on, arrived_on, signer_name, unit_id, recipients, copies, passed_on, note, search, created_by,"
        " created_at, version)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,"
        " 1)",
        {agency_id,
         document.id,
         document.direction,
         year,
         book.series,
         document.number,
         document.code,
         document.kind,
         document.subject,
         document.author,
         document.issued_on,
         document.arrived_on,
         document.signer_name,
         document.unit_id,
         document.recipients,
         document.copies,
         document.passed_on,
         document.note,
         search_of(document),
         official_id,
         now});
    search::put(db, agency_id, search::Kind::document, entry_of(document));
}

void save(sql::Connection& db, const std::string& agency_id, Document& document) {
    const auto saved = db.run(
        "UPDATE documents SET subject = $3, author = $4, signer_name = $5, unit_id = $6, recipients = $7, copies = $8,"
        " passed_on = $9, note = $10, search = $11, version = version + 1"
        " WHERE agency_id = $1 AND id = $2 AND version = $12",
        {agency_id, document.id, document.subject, document.author, document.signer_name, document.unit_id,
         document.recipients, document.copies, document.passed_on, document.note, search_of(document),
         document.version});
    if (saved == 0) throw Failure{FailureKind::conflict, "record.changed"};
    ++document.version;
    search::put(db, agency_id, search::Kind::document, entry_of(document));
}

}  // namespace documents
