#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "lib/sql/database.hpp"

/// A data folder with agencies, their people, and many dossiers, for the programs that measure.
namespace bench {

struct Filled {
    std::string agency_id;
    std::string cookie;  ///< of a signed-in chair
};

/// Fills an empty database with `count` dossiers of the last ten years of one commune, with the sums of their figures.
Filled fill(sql::Database&, int count);

struct City {
    Filled city;
    std::vector<std::string> communes;  ///< their agency_ids
};
/// Fills an empty database with the city of code 31, all of its communes, and `count` dossiers of the last `years`
/// years spread evenly over them.
City fill_city(sql::Database&, int count, int years);

/// A folder of its own below the temporary one; removed at the end.
struct Folder {
    std::filesystem::path path;
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

}  // namespace bench
