#pragma once
#include <optional>
#include <string>

#include "lib/json/writer.hpp"
#include "lib/sql/connection.hpp"
#include "office/accounts/viewer.hpp"
#include "office/directives/lint/finding.hpp"

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

/// By what a paper is known again after it was mended: its type and subject, folded; without a subject, its words.
std::string paper_key(const std::string& kind, const std::string& subject, const std::string& words_hash);

/// Appends; `first` is found out. Gives the id.
std::string save_new_reading(sql::Connection&, const accounts::Viewer&, PaperReading);
std::optional<PaperReading> find_reading(sql::Connection&, const std::string& agency_id, const std::string& id);

/// The members of a reading as lists show it.
void write_fields(json::Writer&, const PaperReading&);

}  // namespace directives
