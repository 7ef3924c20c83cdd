#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/sql/connection.hpp"
#include "office/dossiers/dossier_table.hpp"

/// nguồn: a system whose exports an office takes in, known by the header of its files. What the columns hold is
/// remembered, so that the next file of that source opens mapped.
namespace dossiers {

struct SourceColumn {
    std::string header;  ///< as the file writes it
    std::optional<Column> meaning;
};

struct Source {
    std::string id;
    std::string name;  ///< as the office calls it
    std::vector<SourceColumn> columns;
    std::string changed_by_name;
    calendar::Instant changed_at;
};

/// Longest name of a source.
inline constexpr std::size_t source_name_max = 120;

/// The same for every header with these texts, in whatever order, case or spacing.
std::string fingerprint_of(const Table&);

/// The table with the meanings that the source remembers, by the texts of the header.
Table with_source(Table, const Source&);

std::optional<Source> find_source(sql::Connection&, const std::string& agency_id, const std::string& fingerprint);
/// By name.
std::vector<Source> list_sources(sql::Connection&, const std::string& agency_id);
/// Remembers what the columns of that header hold, in the place of what was remembered of it.
void save_source(sql::Connection&, const std::string& agency_id, const std::string& name, const Table&,
                 const std::string& official_id, calendar::Instant now);
/// The name of what is no longer remembered; nothing when there was none of that id.
std::optional<std::string> forget_source(sql::Connection&, const std::string& agency_id, const std::string& id);

}  // namespace dossiers
