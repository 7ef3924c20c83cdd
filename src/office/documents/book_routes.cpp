#include "lib/json/field_reader.hpp"
#include "office/audit/audit.hpp"
#include "office/documents/book_store.hpp"
#include "office/documents/document.hpp"
#include "office/documents/documents.hpp"

namespace documents {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

constexpr std::int64_t number_max = 999'999;

void write_book(json::Writer& out, const BookState& state) {
    const Kind* kind = find_kind(state.book.series);
    out.object([&] {
        out.field("direction", state.book.direction);
        out.field("kind", kind ? std::optional{kind->code} : std::nullopt);
        out.field("kind_name", kind ? std::optional{kind->name} : std::nullopt);
        out.field("next", state.next).field("given", state.given);
    });
}

Response answer(Request& rq, std::int64_t year) {
    json::Writer out;
    out.object([&] {
        out.field("year", year).field("one_series", one_series(rq.db(), rq.agency_id(), year));
        out.key("books").array([&] {
            for (const BookState& state : states_of(rq.db(), rq.agency_id(), year)) write_book(out.item(), state);
        });
    });
    return Response::json_text(out.take());
}

Response show(Request& rq) {
    return answer(rq, rq.query_number("year", first_year, last_year).value_or(calendar::year_of(rq.today())));
}

Response change_series(Request& rq) {
    json::FieldReader in{rq.body()};
    const std::int64_t year = in.integer("year", first_year, last_year);
    const bool together = in.boolean("one_series");
    in.finish();
    save_series(rq.db(), rq.agency_id(), year, together);
    audit::record(rq, "document.series_changed", std::nullopt, std::to_string(year));
    return answer(rq, year);
}

/// The kind is needed where each has its own book, and means nothing elsewhere.
Book read_book(Request& rq, json::FieldReader& in) {
    const std::int64_t year = in.integer("year", first_year, last_year);
    const std::string direction = in.choice("direction", directions);
    const auto kind = in.maybe_choice("kind", kind_codes());
    const Book book = book_of(direction, kind.value_or(""), year, one_series(rq.db(), rq.agency_id(), year));
    if (book.series.empty() && !in.has("kind")) in.wrong("kind", "field.required");
    if (book.series == all_kinds && in.has("kind")) in.wrong("kind", "document.kind_without_book");
    return book;
}

Response change_first_number(Request& rq) {
    json::FieldReader in{rq.body()};
    const Book book = read_book(rq, in);
    const std::int64_t number = in.integer("number", 1, number_max);
    in.finish();
    save_first_number(rq.db(), rq.agency_id(), book, number);
    audit::record(rq, "document.first_number_set", std::nullopt, name_of(book) + ": " + std::to_string(number));
    return answer(rq, book.year);
}

}  // namespace

const office::Routes book_routes{
    {office::GET, "/api/document_series", show, Ability::documents_numbering},
    {office::PUT, "/api/document_series", change_series, Ability::documents_numbering},
    {office::PUT, "/api/document_series/first_number", change_first_number, Ability::documents_numbering},
};

}  // namespace documents
