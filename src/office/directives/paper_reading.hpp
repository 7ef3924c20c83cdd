#pragma once
#include <optional>
#include <string>

#include "lib/json/writer.hpp"
#include "lib/sql/connection.hpp"

/// What is kept of each time that a paper was read to be mended: how many findings it had, so that it can be counted
/// how often a paper is right at the first reading.
namespace directives {

struct PaperReading {
    std::string id;
    calendar::Instant at;
    std::string official_id, official_name;
    std::string name;  ///< of the file
    std::string kind, subject;
    std::string paper_key;
    bool first = false;  ///< of this paper in the agency
    std::int64_t findings = 0;
    std::int64_t errors = 0;  ///< of these, what must be mended
};

/// What is kept of a reading, from the JSON of reading_json. A paper is known again after it was mended by its type and
/// subject, folded; without a subject, by the hash of what was read.
PaperReading kept_of(std::string_view reading_json);

/// Appends; `first` is found out.
void save_new_reading(sql::Connection&, const std::string& agency_id, PaperReading);
std::optional<PaperReading> find_reading(sql::Connection&, const std::string& agency_id, const std::string& id);

/// The members of a reading as lists show it.
void write_fields(json::Writer&, const PaperReading&);

}  // namespace directives
