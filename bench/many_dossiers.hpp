#pragma once
#include <filesystem>
#include <string>

#include "lib/sql/database.hpp"

/// A data folder with one agency, its people, and many dossiers, for the programs that measure.
namespace bench {

struct Filled {
    std::string agency_id;
    std::string cookie;  ///< of a signed-in chair
};

/// Fills an empty database with `count` dossiers of the last ten years, one in fifty open.
Filled fill(sql::Database&, int count);

/// A folder of its own below the temporary one; removed at the end.
struct Folder {
    std::filesystem::path path;
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

}  // namespace bench
