#include "lib/json/field_reader.hpp"
#include "office/audit/audit.hpp"
#include "office/dossiers/dossiers.hpp"
#include "office/dossiers/import_job.hpp"
#include "office/dossiers/import_source.hpp"

namespace dossiers {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

void write(json::Writer& out, const Source& source) {
    out.object([&] {
        out.field("id", source.id).field("name", source.name);
        out.key("columns").array([&] {
            for (const SourceColumn& column : source.columns)
                out.item().object([&] {
                    out.field("header", column.header);
                    out.field("field", column.meaning ? std::optional(word_of(*column.meaning)) : std::nullopt);
                });
        });
        out.field("changed_by_name", source.changed_by_name).field("changed_at", source.changed_at);
    });
}

Response list(Request& rq) {
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const Source& source : list_sources(rq.db(), rq.agency_id())) write(out.item(), source);
        });
    });
    return Response::json_text(out.take());
}

/// The columns of the import at hand are remembered under this name.
Response name_source(Request& rq) {
    const ImportStatus status = office::seen(find_import(rq.db(), rq.agency_id(), rq.id()));
    json::FieldReader in{rq.body()};
    const std::string name = in.text("name", {.max = source_name_max});
    in.finish();
    if (status.state != "ready" || status.message) throw Failure{FailureKind::conflict, "dossier_import.not_ready"};
    const Table table = columns_of(status.reading.value_or("{}"));
    save_source(rq.db(), rq.agency_id(), name, table, rq.viewer().official_id, rq.now());
    save_source_name(rq.db(), rq.agency_id(), status.id, name);
    audit::record(rq, "dossier_source.saved", std::nullopt, name);
    return Response::nothing();
}

Response forget(Request& rq) {
    const std::string name = office::seen(forget_source(rq.db(), rq.agency_id(), rq.id()));
    audit::record(rq, "dossier_source.forgotten", rq.id(), name);
    return Response::nothing();
}

}  // namespace

const office::Routes import_source_routes{
    {office::GET, "/api/dossier_sources", list, Ability::dossiers_import},
    {office::DELETE, "/api/dossier_sources/{id}", forget, Ability::dossiers_import},
    {office::PUT, "/api/dossier_imports/{id}/source", name_source, Ability::dossiers_import},
};

}  // namespace dossiers
