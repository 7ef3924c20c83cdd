#pragma once
#include <filesystem>
#include <string_view>

/// The reference for taking in an export: libzip + expat + plain SQLite inserts into the same table with the same
/// indexes, durable at the end.
namespace bench {

/// Takes in a sheet as the city's system exports it (what is taken stands from A to Q, the header in row 4) into an
/// empty database of the whole schema; the number of rows. Throws where nothing was found.
int import_bare(const std::filesystem::path& database, const std::filesystem::path& sheet);

int to_number(std::string_view text, int otherwise);

}  // namespace bench
