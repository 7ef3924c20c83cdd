#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "lib/calendar/period.hpp"
#include "office/accounts/viewer.hpp"
#include "office/figures/share.hpp"
#include "office/routing/route.hpp"

/// khối lượng việc: what lies on whom today.
namespace workload {

/// Open tasks, each in one of late, this_week, next_week, later or without_day; and open parts of others' tasks.
struct Load {
    std::int64_t late = 0;         ///< the deadline in force is over
    std::int64_t this_week = 0;    ///< due today to Sunday
    std::int64_t next_week = 0;    ///< … Monday to Sunday
    std::int64_t later = 0;        ///< … after that
    std::int64_t without_day = 0;  ///< continuous, conditional
    std::int64_t waiting = 0;      ///< of all these, handed in
    std::int64_t parts = 0;
    std::int64_t parts_late = 0;

    std::int64_t open() const { return late + this_week + next_week + later + without_day; }
    /// What has to be done still, tasks and parts.
    std::int64_t all() const { return open() + parts; }
    Load& operator+=(const Load&);
};

/// The days between which the columns are cut.
struct Weeks {
    calendar::Date today, sunday, next_sunday;
};
Weeks weeks_of(calendar::Date today);

/// Loads by unit and official; official "" = given to nobody yet.
using Loads = std::map<std::pair<std::string, std::string>, Load>;

Load sum_of(const Loads&);
Load of_unit(const Loads&, const std::string& unit_id);
/// Whatever unit it is for: who moved may still have what was theirs.
Load of_official(const Loads&, const std::string& official_id);

/// What those who have anything have on average.
figures::Fraction average_of(const Loads&);

/// So few are no burden, whatever the others have.
inline constexpr std::int64_t light_load = 5;
/// At least half more than the average, and more than is light.
bool is_overloaded(const Load&, figures::Fraction average);

/// Whom the viewer may see.
Loads list_loads(sql::Connection&, const accounts::Visibility&, const Weeks&);

extern const office::Routes routes;

}  // namespace workload
