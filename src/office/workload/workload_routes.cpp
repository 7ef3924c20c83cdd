#include "office/accounts/official.hpp"
#include "office/accounts/unit.hpp"
#include "office/workload/workload.hpp"

namespace workload {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

void write_load(json::Writer& out, const Load& load) {
    out.field("open", load.open()).field("late", load.late).field("this_week", load.this_week);
    out.field("next_week", load.next_week).field("later", load.later).field("without_day", load.without_day);
    out.field("waiting", load.waiting).field("parts", load.parts).field("parts_late", load.parts_late);
    out.field("all", load.all());
}

void write_average(json::Writer& out, figures::Fraction average) {
    out.key("average").object(
        [&] { out.field("numerator", average.numerator).field("denominator", average.denominator); });
}

/// Who is of the unit now, or has something of it still.
bool is_shown(const accounts::Official& official, const Load& load) {
    const accounts::Role* role = accounts::find_role(official.role);
    return load.all() > 0 || (official.active && role && role->may(Ability::tasks_do));
}

struct Shown {
    std::vector<accounts::Unit> units;
    std::vector<accounts::Official> officials;
    Loads loads;
};

Shown shown_to(Request& rq, const Weeks& weeks) {
    const auto seen = rq.visibility();
    Shown shown{.units = accounts::list_units(rq.db(), rq.agency_id()),
                .officials = accounts::list_officials(rq.db(), rq.agency_id(), seen.unit_id),
                .loads = list_loads(rq.db(), seen, weeks)};
    std::erase_if(shown.officials, [&](const auto& one) { return !is_shown(one, of_official(shown.loads, one.id)); });
    std::erase_if(shown.units, [&](const accounts::Unit& unit) {
        if (seen.unit_id && unit.id != *seen.unit_id) return true;
        return of_unit(shown.loads, unit.id).all() == 0 &&
               (unit.archived || unit.officials == 0 || unit.kind == "leaders");
    });
    return shown;
}

void write_unit(json::Writer& out, const accounts::Unit& unit, const Shown& shown) {
    const Load load = of_unit(shown.loads, unit.id);
    const auto nobody = shown.loads.find({unit.id, ""});
    out.object([&] {
        out.field("id", unit.id).field("name", unit.name).field("people", unit.officials);
        write_load(out, load);
        out.key("nobody").object([&] { write_load(out, nobody == shown.loads.end() ? Load{} : nobody->second); });
        write_average(out, {load.all(), unit.officials});
    });
}

Response show_workload(Request& rq) {
    const Weeks weeks = weeks_of(rq.today());
    const Shown shown = shown_to(rq, weeks);
    const figures::Fraction average = average_of(shown.loads);
    json::Writer out;
    out.object([&] {
        out.field("today", weeks.today).field("sunday", weeks.sunday).field("next_sunday", weeks.next_sunday);
        write_average(out, average);
        out.key("units").array([&] {
            for (const accounts::Unit& unit : shown.units) write_unit(out.item(), unit, shown);
        });
        out.key("officials").array([&] {
            for (const accounts::Official& official : shown.officials)
                out.item().object([&] {
                    const Load load = of_official(shown.loads, official.id);
                    out.field("id", official.id).field("name", official.name).field("post", official.post);
                    out.field("unit_id", official.unit_id);
                    write_load(out, load);
                    out.field("overloaded", is_overloaded(load, average));
                });
        });
        out.key("total").object([&] { write_load(out, sum_of(shown.loads)); });
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/workload", show_workload, Ability::figures_see},
};

}  // namespace workload
