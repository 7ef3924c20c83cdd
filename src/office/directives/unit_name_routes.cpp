#include "lib/failure.hpp"
#include "lib/json/field_reader.hpp"
#include "office/audit/audit.hpp"
#include "office/directives/unit_match.hpp"
#include "office/directives/unit_name.hpp"

namespace directives {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

Response list(Request& rq) {
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const UnitName& one : list_unit_names(rq.db(), rq.agency_id()))
                out.item().object([&] {
                    out.field("name", one.name).field("unit_id", one.unit_id).field("unit_name", one.unit_name);
                    out.field("remembered_by_name", one.remembered_by_name).field("remembered_at", one.remembered_at);
                });
        });
    });
    return Response::json_text(out.take());
}

/// A wording means a unit from now on; without a unit what was remembered is forgotten.
Response remember(Request& rq) {
    json::FieldReader in{rq.body()};
    UnitName one{.name = in.text("name", {.max = 200})};
    const auto unit_id = in.maybe_id("unit_id");
    one.key = unit_key(one.name);
    if (!one.name.empty() && one.key.empty()) in.wrong("name", "field.required");
    std::optional<accounts::Unit> unit;
    if (unit_id) {
        unit = accounts::find_unit_by_id(rq.db(), rq.agency_id(), *unit_id);
        if (!unit || unit->archived) in.wrong("unit_id", "field.choice");
    }
    in.finish();
    if (unit) {
        one.unit_id = unit->id;
        one.remembered_at = rq.now();
        remember_unit_name(rq.db(), rq.agency_id(), one, rq.viewer().official_id);
        audit::record(rq, "unit_name.remember", unit->id, one.name);
    } else {
        forget_unit_name(rq.db(), rq.agency_id(), one.key);
        audit::record(rq, "unit_name.forget", std::nullopt, one.name);
    }
    json::Writer out;
    write(out, match_unit(one.name, accounts::list_units(rq.db(), rq.agency_id()),
                          list_unit_names(rq.db(), rq.agency_id())));
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes unit_name_routes{
    {office::GET, "/api/unit_names", list, Ability::directives_register},
    {office::POST, "/api/unit_names", remember, Ability::directives_register},
};

}  // namespace directives
