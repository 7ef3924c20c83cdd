#pragma once
#include "lib/sql/connection.hpp"
#include "office/documents/book.hpp"

namespace documents {

/// Do all kinds of outgoing papers of that year share one book?
bool one_series(sql::Connection&, const std::string& agency_id, std::int64_t year);
/// Failure(conflict, "document.series_in_use") once a number of that year has been given.
void save_series(sql::Connection&, const std::string& agency_id, std::int64_t year, bool one_series);

/// The next number. The counter's row is locked until the transaction ends, so numbers are given one after the other.
std::int64_t take_number(sql::Connection&, const std::string& agency_id, const Book&);

/// How far a book has come.
struct BookState {
    Book book;
    std::int64_t next = 1;  ///< the number that the next paper gets
    bool given = false;     ///< whether a paper stands in it
};
std::vector<BookState> states_of(sql::Connection&, const std::string& agency_id, std::int64_t year);

/// The number of the book's first paper, for an office that has kept it elsewhere until now.
/// Failure(conflict, "document.book_in_use") once a paper stands in it.
void save_first_number(sql::Connection&, const std::string& agency_id, const Book&, std::int64_t number);

}  // namespace documents
