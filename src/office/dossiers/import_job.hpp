#pragma once
#include <string>
#include <vector>

#include "office/dossiers/dossier_table.hpp"
#include "office/dossiers/import_record.hpp"
#include "office/routing/request.hpp"

/// The long parts of an import that the pages follow: reading the file, and taking the good rows in.
namespace dossiers {

/// Files of imports that nobody confirmed or cancelled are kept this long, and lists of wrong rows.
inline constexpr std::chrono::hours import_files_kept{24 * 30};
/// Wrong rows that the page shows; all of them are in the file to be downloaded.
inline constexpr std::size_t wrong_rows_shown = 200;

using Meanings = std::vector<std::pair<int, std::optional<Column>>>;

/// Where the file of an import lies, and the sheet of its wrong rows.
std::filesystem::path import_file(const office::Installation&, const std::string& id);
std::filesystem::path wrong_rows_file(const office::Installation&, const std::string& id);
/// Removes what has lain there too long.
void remove_old_files(const office::Installation&);

/// Reads the file in a job under the import's id: it becomes `ready`, or `failed` with a message. Where the columns are
/// not all found it is ready too, with a message, and waits for a mapping. A source that is known by its header is
/// read as it is remembered; what was chosen otherwise is remembered in its place. Throws Failure(unavailable,
/// "job.busy").
void start_reading(office::Installation&, const ImportRecord&, Meanings chosen);

/// Takes the good rows in, in a job under the import's id: `done`, `cancelled` or `failed`.
void start_importing(office::Installation&, const ImportRecord&, Meanings chosen, bool take_older);

/// The columns of a reading that was saved, and what they hold.
Table columns_of(const std::string& reading);
Meanings meanings_of(const Table&);

}  // namespace dossiers
