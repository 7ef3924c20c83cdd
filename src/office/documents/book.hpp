#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace documents {

/// Where numbers run that belong to no kind: of arrival, and of outgoing papers in a year of one series.
inline constexpr std::string_view all_kinds = "all";

/// sổ: papers of one direction and year whose numbers run together.
struct Book {
    std::string direction;  ///< incoming, outgoing
    std::int64_t year = 0;
    std::string series;  ///< a kind of outgoing paper, or all_kinds
    friend bool operator==(const Book&, const Book&) = default;
};

/// The book of a paper of that direction and kind.
Book book_of(const std::string& direction, const std::string& kind, std::int64_t year, bool one_series);

/// The books of a year: arrival first, then those of the outgoing papers.
std::vector<Book> books_of(std::int64_t year, bool one_series);

/// "Văn bản đi, KH, 2026", for the audit.
std::string name_of(const Book&);

/// The name of the counter that gives its numbers.
std::string counter_of(const Book&);

}  // namespace documents
