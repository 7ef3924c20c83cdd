#include "lib/json/field_reader.hpp"
#include "office/accounts/accounts.hpp"
#include "office/accounts/unit.hpp"
#include "office/agencies/administrative_unit.hpp"
#include "office/audit/audit.hpp"

namespace accounts {
namespace {

using office::Request;
using office::Response;

Response list(Request& rq) { return Response::list(list_units(rq.db(), rq.agency_id())); }

void read_into(Unit& unit, json::FieldReader& in) {
    unit.name = in.text("name", {.max = 200});
    unit.short_name = in.text("short_name", {.max = 50});
    unit.kind = in.choice("kind", unit_kinds);
    unit.archived = in.maybe_boolean("archived").value_or(false);
}

Response add(Request& rq) {
    Unit unit;
    json::FieldReader in{rq.body()};
    read_into(unit, in);
    in.finish();
    save_new_unit(rq.db(), rq.agency_id(), unit);
    audit::record(rq, "unit.added", unit.id, unit.name);
    return Response::json(unit, 201);
}

Response change(Request& rq) {
    Unit unit = office::seen(find_unit_by_id(rq.db(), rq.agency_id(), rq.id()));
    json::FieldReader in{rq.body()};
    read_into(unit, in);
    unit.version = in.integer("version", 1, INT64_MAX);
    in.finish();
    save_unit(rq.db(), rq.agency_id(), unit);
    audit::record(rq, "unit.changed", unit.id, unit.name);
    return Response::json(unit);
}

Response list_administrative_units(Request& rq) {
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const auto* unit :
                 agencies::search_units(rq.query("q").value_or(""), rq.query("province").value_or(""),
                                        static_cast<std::size_t>(rq.page().limit)))
                out.item().object([&] {
                    out.field("code", unit->code).field("name", unit->name).field("level", unit->level);
                    out.field("province_code", unit->province_code).field("province_name", unit->province_name);
                });
        });
        out.field("next", nullptr);
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes unit_routes{
    {office::GET, "/api/units", list, Ability::signed_in},
    {office::POST, "/api/units", add, Ability::officials_manage},
    {office::PATCH, "/api/units/{id}", change, Ability::officials_manage},
    {office::GET, "/api/administrative_units", list_administrative_units, Ability::signed_in},
};

}  // namespace accounts
