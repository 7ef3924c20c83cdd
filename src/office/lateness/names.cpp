#include "office/lateness/names.hpp"

#include "office/accounts/official.hpp"
#include "office/accounts/unit.hpp"
#include "office/dossiers/dossier_deadline.hpp"

namespace lateness {
namespace {

std::optional<std::string> in(const std::map<std::string, std::string>& names, const std::string& id) {
    const auto found = names.find(id);
    return found == names.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace

Names::Names(office::Request& rq, const std::string& agency_id)
    : of_own_agency_(agency_id == rq.agency_id()), only_unit_(rq.visibility().unit_id) {
    for (const auto& unit : accounts::list_units(rq.db(), agency_id)) units_[unit.id] = unit.name;
    for (const auto& one : accounts::list_officials(rq.db(), agency_id, std::nullopt)) officials_[one.id] = one.name;
}

std::optional<std::string> Names::unit(const std::string& id) const { return in(units_, id); }

bool Names::may_name(const std::string& unit_id) const {
    return of_own_agency_ && (!only_unit_ || *only_unit_ == unit_id);
}

std::optional<std::string> Names::official(const std::string& unit_id, const std::string& id) const {
    return may_name(unit_id) ? in(officials_, id) : std::nullopt;
}

std::int64_t working_day_minutes(const office::Request& rq) {
    std::int64_t minutes = 0;
    for (const auto& span : dossiers::office_clock_of(rq.db(), rq.agency_id()).hours.spans)
        minutes += span.to - span.from;
    return minutes;
}

}  // namespace lateness
