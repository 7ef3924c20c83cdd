#pragma once
#include <functional>
#include <optional>

#include "office/search/query.hpp"
#include "office/search/search.hpp"

/// The index as the engines keep it: FTS5 of SQLite, tsvector and GIN of PostgreSQL. All that differs between them
/// stands in index.cpp; statements that only one of them knows end with its name.
namespace search {

/// Writes the entry, in the place of what stood there.
void write_entry(sql::Connection&, const std::string& agency_id, Kind, const std::string& record_id,
                 std::string_view text, bool unread);

/// Does the entry stand in the index, with all its words?
bool holds(sql::Connection&, const std::string& agency_id, Kind, const std::string& record_id, std::string_view text);

/// One record that is found.
struct Hit {
    std::string record_id;
    std::string text;
};
/// Who asks: the parameters that the kind's part of the statement takes ($1, $2, …).
using Seen = std::vector<sql::Value>;

/// The newest records of a kind that match and that are seen, below `before`. `many`: they are known to be many.
std::vector<Hit> hits(sql::Connection&, Kind, const Seen&, const std::string& expression,
                      const std::optional<std::string>& before, int limit, bool many);
/// How many there are, up to `most`.
std::int64_t count_hits(sql::Connection&, Kind, const Seen&, const std::string& expression, int most);

}  // namespace search
