#pragma once
#include <string>

#include "lib/sql/database.hpp"

/// An agency with many tasks of the last ten years, for the programs that measure.
namespace bench {

struct FilledTasks {
    std::string agency_id;
    std::string unit_id, official_id;            ///< one of the units, and one of its people
    std::string chair_cookie, unit_head_cookie;  ///< of signed-in people
};

/// Fills an empty database: ten units of five people; one task in fifty of the newest is open, one in seven was
/// extended, one in nine returned, every second has a co-ordinator.
FilledTasks fill_tasks(sql::Database&, int count);

}  // namespace bench
