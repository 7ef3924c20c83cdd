#include <algorithm>

#include "lib/crypto/uuid.hpp"
#include "lib/text/text.hpp"
#include "office/audit/audit.hpp"
#include "office/procedures/procedure_reading.hpp"
#include "office/procedures/procedure_store.hpp"
#include "office/procedures/procedures.hpp"

namespace procedures {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

/// "2.000815 Đăng ký khai sinh", for the audit.
std::string named(const Procedure& one) { return one.code ? *one.code + " " + one.name : one.name; }

Response list(Request& rq) {
    const std::string wanted = text::fold(rq.query("q").value_or(""));
    const auto field = rq.query("field");
    const bool without_limit = rq.query_flag("without_limit");
    const auto versions = list_all_versions(rq.db(), rq.agency_id());
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const Procedure& one : list_procedures(rq.db(), rq.agency_id())) {
                const auto own = versions.find(one.id);
                const Version* now = own == versions.end() ? nullptr : in_force(own->second, rq.today());
                if (without_limit && now) continue;
                if (field && one.field != *field) continue;
                if (text::fold(one.code.value_or("") + " " + one.name).find(wanted) == std::string::npos) continue;
                out.item().object([&] { write_row(out, one, now); });
            }
        });
        out.field("next", nullptr);
    });
    return Response::json_text(out.take());
}

/// One procedure with its versions, the newest first.
Response answer(Request& rq, const Procedure& one, int status = 200) {
    const auto versions = list_versions(rq.db(), rq.agency_id(), one.id);
    const Version* now = in_force(versions, rq.today());
    json::Writer out;
    out.object([&] {
        write_row(out, one, now);
        out.field("version", one.version).field("in_force_id", now ? std::optional{now->id} : std::nullopt);
        out.key("versions").array([&] {
            for (std::size_t i = versions.size(); i-- > 0;)
                out.item().object([&] { write_version(out, versions[i], i > 0 ? &versions[i - 1] : nullptr); });
        });
    });
    return Response::json_text(out.take(), status);
}

Procedure visible_procedure(Request& rq) { return office::seen(find_procedure(rq.db(), rq.agency_id(), rq.id())); }

Response show(Request& rq) { return answer(rq, visible_procedure(rq)); }

Change change_of(Request& rq) { return {rq.viewer().official_id, rq.now()}; }

Response add(Request& rq) {
    json::FieldReader in{rq.body()};
    Procedure procedure{.id = crypto::new_uuid()};
    read_into(procedure, in);
    Version version = read_version(in, accounts::list_units(rq.db(), rq.agency_id()));
    in.finish();
    version.id = crypto::new_uuid();
    save_new_procedure(rq.db(), rq.agency_id(), procedure);
    save_new_version(rq.db(), rq.agency_id(), procedure.id, version, change_of(rq));
    audit::record(rq, "procedure.add", procedure.id, named(procedure));
    return answer(rq, procedure, 201);
}

Response rename(Request& rq) {
    Procedure procedure = visible_procedure(rq);
    json::FieldReader in{rq.body()};
    read_into(procedure, in);
    procedure.version = in.integer("version", 1, INT64_MAX);
    in.finish();
    save_procedure(rq.db(), rq.agency_id(), procedure);
    audit::record(rq, "procedure.rename", procedure.id, named(procedure));
    return answer(rq, procedure);
}

/// "01/07/2026 (Quyết định 12/QĐ-UBND): Thời hạn: 5 ngày làm việc → 3 ngày làm việc"
std::string told(const Procedure& procedure, const Version& version, const Version* before) {
    std::string words =
        named(procedure) + ", " + calendar::to_vietnamese(version.valid_from) + " (" + version.source + ")";
    if (before) words += ": " + text::join(changes(*before, version), "; ");
    return words;
}

Response add_version(Request& rq) {
    const Procedure procedure = visible_procedure(rq);
    json::FieldReader in{rq.body()};
    Version version = read_version(in, accounts::list_units(rq.db(), rq.agency_id()));
    in.finish();
    version.id = crypto::new_uuid();
    const auto versions = list_versions(rq.db(), rq.agency_id(), procedure.id);
    save_new_version(rq.db(), rq.agency_id(), procedure.id, version, change_of(rq));
    audit::record(rq, "procedure.add_version", procedure.id,
                  told(procedure, version, in_force(versions, version.valid_from)));
    return answer(rq, procedure, 201);
}

/// A version that was written down wrongly; a new rule is a new version.
Response correct_version(Request& rq) {
    const Procedure procedure = visible_procedure(rq);
    const std::string id = rq.id("version_id");
    const auto versions = list_versions(rq.db(), rq.agency_id(), procedure.id);
    const auto before =
        std::find_if(versions.begin(), versions.end(), [&](const Version& one) { return one.id == id; });
    if (before == versions.end()) throw Failure{FailureKind::not_found, "request.not_found"};
    json::FieldReader in{rq.body()};
    Version version = read_version(in, accounts::list_units(rq.db(), rq.agency_id()));
    version.version = in.integer("version", 1, INT64_MAX);
    in.finish();
    version.id = id;
    save_version(rq.db(), rq.agency_id(), procedure.id, version, change_of(rq));
    audit::record(rq, "procedure.correct_version", procedure.id, told(procedure, version, &*before));
    return answer(rq, procedure);
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/procedures", list, Ability::procedures_see},
    {office::GET, "/api/procedures/{id}", show, Ability::procedures_see},
    {office::POST, "/api/procedures", add, Ability::procedures_manage},
    {office::PATCH, "/api/procedures/{id}", rename, Ability::procedures_manage},
    {office::POST, "/api/procedures/{id}/versions", add_version, Ability::procedures_manage},
    {office::PUT, "/api/procedures/{id}/versions/{version_id}", correct_version, Ability::procedures_manage},
};

}  // namespace procedures
