#include "office/agencies/agency.hpp"
#include "office/citizens/citizens.hpp"

namespace citizens {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

/// Those that a citizen may ask, by name.
Response list_agencies(Request& rq) {
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const agencies::Agency& one : agencies::list_in_use(rq.db()))
                out.item().object([&] { out.field("code", one.code).field("name", one.name); });
        });
        out.field("next", nullptr);
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes agency_routes{
    {office::GET, "/api/public/agencies", list_agencies, Ability::everybody},
};

}  // namespace citizens
