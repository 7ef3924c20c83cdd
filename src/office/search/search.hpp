#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/sql/connection.hpp"

/// tìm kiếm: words of tasks, directives with their papers, documents of the registers, and files handed in with tasks,
/// with or without diacritics. Stores put what they save into the index, in the same transaction; who looks sees only
/// what the lists show them.
namespace search {

enum class Kind { task, directive, document, attachment };
inline constexpr std::size_t count_of_kinds = 4;
std::string_view word_of(Kind);
std::optional<Kind> kind_of(std::string_view word);
const std::vector<Kind>& kinds();

/// What is searched of a record: its name in a line, and everything else.
struct Entry {
    std::string record_id;
    std::string title;
    std::string body = {};
};

/// Most of one record that is searched, in bytes: fifty pages and more. A tsvector holds no more than 1 MB, and of
/// words that are all different it takes each in two forms and in a pair.
inline constexpr std::size_t text_max = 150'000;
/// The form of the entries. Another one here makes the index of every office anew.
inline constexpr std::int64_t form = 2;

/// Puts a record into the index, in the place of what stood there. `unread`: its file is to be read later.
void put(sql::Connection&, const std::string& agency_id, Kind, const Entry&, bool unread = false);

}  // namespace search
