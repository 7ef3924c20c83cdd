#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/calendar/date.hpp"
#include "lib/json/field_reader.hpp"
#include "lib/sql/connection.hpp"

/// người nộp: whose dossiers they are, remembered. Lists show names and numbers masked; opening one is a look, recorded
/// (law 91/2025/QH15).
namespace applicants {

enum class Kind { person, organisation };
std::string_view word_of(Kind);
inline const std::vector<std::string_view> kinds{"person", "organisation"};

struct Applicant {
    std::string id = {};
    Kind kind = Kind::person;
    std::string name;
    std::optional<std::string> number = {};  ///< of the identity card or passport, or the tax code
    std::string phone = {}, email = {}, address = {};
    std::int64_t version = 1;
};

inline constexpr std::size_t name_max = 200, address_max = 300;

/// What somebody typed: numbers and phones without blanks and dots; wrong ones are named.
Applicant read(json::FieldReader&);

/// "0310 8500 1234" → "********1234"; short ones wholly.
std::string masked_number(std::string_view);
/// The last four digits; empty when there are fewer.
std::string end_of(std::string_view number_or_phone);

/// Who wrote it down, and when.
struct Change {
    std::string official_id;
    calendar::Instant at;
};

/// Finds whom these words mean and keeps what is new of them: by id, else by number, else by name and phone; else it is
/// somebody new. Failure(bad_input, "input.invalid") on `applicant.name` when the number is known under another name.
/// Failure(not_found) when there is no such id.
Applicant remember(sql::Connection&, const std::string& agency_id, const Applicant& given, const Change&);

std::optional<Applicant> find(sql::Connection&, const std::string& agency_id, const std::string& id);
/// By the beginning of a number or phone, or by words of the name: the best first.
std::vector<Applicant> search(sql::Connection&, const std::string& agency_id, std::string_view query, int limit);

}  // namespace applicants
