#pragma once
#include <string>
#include <vector>

#include "lib/sql/connection.hpp"

/// What tables there are, as the engine itself tells; for backup and restore, which must not forget one.
namespace sql {

struct Table {
    std::string name;
    std::vector<std::string> columns;   ///< in their order
    std::vector<std::string> booleans;  ///< those of type boolean
};

/// Every table of the schema, each after those that it refers to (the order in which migrations made them). Tables
/// index_… are left out: they are made from the others, in each engine's own way.
std::vector<Table> tables(Connection&);

/// "SELECT a, b FROM t" and "INSERT INTO t (a, b) VALUES ($1, $2)".
std::string select_all(const Table&);
std::string insert_one(const Table&);

}  // namespace sql
