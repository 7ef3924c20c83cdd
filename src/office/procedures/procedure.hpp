#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/sql/connection.hpp"
#include "office/procedures/time_limit.hpp"

/// thủ tục hành chính: a service with a national code, and what held for it from which day on.
namespace procedures {

struct Procedure {
    std::string id;
    std::optional<std::string> code;  ///< national code, 2.000815
    std::string name;
    std::string field;  ///< lĩnh vực
    std::string level;  ///< as imports of dossiers say it: full, partial, information; empty = not stated
    bool from_import = false;
    std::int64_t version = 1;
};

inline const std::vector<std::string_view> levels{"full", "partial", "information"};

/// giấy tờ phải nộp
struct Paper {
    std::string name;
    int originals = 1, copies = 0;
    bool required = true;  ///< false: only where the case has it

    friend bool operator==(const Paper&, const Paper&) = default;
};

/// bước giải quyết
struct Step {
    std::string name;
    std::optional<std::string> unit_id, unit_name;
    std::optional<int> share;  ///< of the time limit, in hundredths

    friend bool operator==(const Step&, const Step&) = default;
};

inline constexpr std::size_t papers_max = 60, results_max = 20, steps_max = 40;
inline constexpr int paper_sheets_max = 20;
inline constexpr std::int64_t fee_max = 10'000'000'000;

/// phiên bản: what a procedure is from a day on, by a decision.
struct Version {
    std::string id;
    calendar::Date valid_from;
    TimeLimit limit;
    std::int64_t fee = 0;                           ///< đồng
    std::string fee_note;                           ///< "theo diện tích", "miễn cho hộ nghèo"
    std::string level;                              ///< full, partial, information; empty = not stated
    std::optional<std::string> unit_id, unit_name;  ///< that decides
    std::vector<Paper> papers;
    std::vector<std::string> results;
    std::vector<Step> steps;
    std::string source;  ///< the decision that says so
    std::string changed_by;
    calendar::Instant changed_at;
    std::int64_t version = 1;  ///< of the row
};

/// The shares of the steps add up to the whole, or there are none. Gives the code of what is wrong, or nothing.
std::optional<std::string> fault_of_shares(const std::vector<Step>&);

/// The one in force on that day; nothing before the first. Versions by day, oldest first.
const Version* in_force(const std::vector<Version>&, calendar::Date);

/// What the later one says otherwise, in words; empty: the same in all that holds (its day and source aside).
std::vector<std::string> changes(const Version& before, const Version& after);

/// By code; those without one last.
std::vector<Procedure> list_procedures(sql::Connection&, const std::string& agency_id);
std::optional<Procedure> find_procedure(sql::Connection&, const std::string& agency_id, const std::string& id);
/// Failure(conflict, "procedure.code_known") when another one has its code.
void save_new_procedure(sql::Connection&, const std::string& agency_id, const Procedure&);

/// The versions of one procedure, oldest first.
std::vector<Version> list_versions(sql::Connection&, const std::string& agency_id, const std::string& procedure_id);

/// The version in force on that day with its papers, results and steps; nothing before the first.
std::optional<Version> find_in_force(sql::Connection&, const std::string& agency_id, const std::string& procedure_id,
                                     calendar::Date);

/// Of every procedure, by its id; oldest first. Without papers, results and steps: for lists.
std::map<std::string, std::vector<Version>> list_all_versions(sql::Connection&, const std::string& agency_id);

/// Who wrote a version down, and when.
struct Change {
    std::string official_id;
    calendar::Instant at;
};

/// Failure(conflict, "procedure.valid_from_taken") when one begins on that day already.
void save_new_version(sql::Connection&, const std::string& agency_id, const std::string& procedure_id, const Version&,
                      const Change&);

}  // namespace procedures
