#include "office/documents/book.hpp"

#include "office/documents/document.hpp"

namespace documents {

Book book_of(const std::string& direction, const std::string& kind, std::int64_t year, bool one_series) {
    const bool by_kind = direction == "outgoing" && !one_series;
    return {direction, year, by_kind ? kind : std::string(all_kinds)};
}

std::vector<Book> books_of(std::int64_t year, bool one_series) {
    std::vector<Book> books{{"incoming", year, std::string(all_kinds)}};
    if (one_series) {
        books.push_back({"outgoing", year, std::string(all_kinds)});
        return books;
    }
    for (const Kind& kind : kinds()) books.push_back({"outgoing", year, kind.code});
    return books;
}

std::string name_of(const Book& book) {
    const std::string register_name = book.direction == "outgoing" ? "Văn bản đi, " : "Văn bản đến, ";
    return register_name + (book.series == all_kinds ? "" : book.series + ", ") + std::to_string(book.year);
}

std::string counter_of(const Book& book) {
    return "document:" + book.direction + ":" + book.series + ":" + std::to_string(book.year);
}

}  // namespace documents
