#pragma once
#include <string>
#include <vector>

#include "lib/sql/connection.hpp"

/// Why dossiers of a procedure came back to citizens, as everybody may read it.
namespace citizens {

/// One act that asked for more, or refused: what was written, and of which dossier.
struct Said {
    std::string dossier_id, words;
};
struct Reason {
    std::string text;
    std::int64_t dossiers = 0;
};

/// From fewer dossiers than these a reason is not told: the words may be about one person.
inline constexpr std::int64_t reason_dossiers_min = 3;
inline constexpr std::size_t reasons_max = 5;

/// Pure: the most frequent first. Capitals, diacritics and a mark at the end make no other reason; words with a long
/// number in them (of a card, a phone) are left out, however often they come.
std::vector<Reason> frequent(const std::vector<Said>&);

/// What was said of that procedure's dossiers since that moment.
std::vector<Said> list_said(sql::Connection&, const std::string& agency_id, const std::string& procedure_id,
                            calendar::Instant since);

}  // namespace citizens
