#include <algorithm>

#include "lib/text/text.hpp"
#include "office/citizens/citizens.hpp"
#include "office/citizens/public_agency.hpp"
#include "office/citizens/return_reason.hpp"
#include "office/deadlines/working_calendar.hpp"
#include "office/dossiers/dossier_days.hpp"
#include "office/procedures/procedure.hpp"

namespace citizens {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;
using procedures::Procedure;
using procedures::Version;

/// Longest search: what is longer finds nothing.
constexpr std::size_t query_max = 200;
/// From fewer dossiers than these no usual time is told: it would be one citizen's.
constexpr std::int64_t finished_min = 5;
constexpr int year_days = 365;

/// Every word, anywhere in the code, the name or the field; diacritics do not matter.
bool has_words(const Procedure& one, const std::vector<std::string>& words) {
    const std::string all = text::fold(one.code.value_or("") + " " + one.name + " " + one.field);
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return all.find(word) != std::string::npos; });
}

void write_common(json::Writer& out, const Procedure& one, const Version& now) {
    out.field("id", one.id).field("code", one.code).field("name", one.name).field("field", one.field);
    out.field("level", now.level.empty() ? one.level : now.level).field("limit_text", procedures::text_of(now.limit));
    out.field("fee", now.fee).field("fee_note", now.fee_note).field("unit_name", now.unit_name);
}

/// Those that something is written down about and in force today.
Response list(Request& rq) {
    const auto agency = agency_of(rq);
    const std::string query = rq.query("q").value_or("");
    if (text::length(query) > query_max) office::refuse("q", "field.too_long", {{"max", std::to_string(query_max)}});
    const auto words = text::split(text::fold(query), ' ');
    const auto versions = procedures::list_all_versions(rq.db(), agency.agency_id);
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const Procedure& one : procedures::list_procedures(rq.db(), agency.agency_id)) {
                const auto own = versions.find(one.id);
                const Version* now = own == versions.end() ? nullptr : in_force(own->second, rq.today());
                if (now && has_words(one, words)) out.item().object([&] { write_common(out, one, *now); });
            }
        });
        out.field("next", nullptr);
    });
    return Response::json_text(out.take());
}

void write_parts(json::Writer& out, const Version& now) {
    out.key("papers").array([&] {
        for (const procedures::Paper& paper : now.papers)
            out.item().object([&] {
                out.field("name", paper.name).field("originals", paper.originals).field("copies", paper.copies);
                out.field("required", paper.required);
            });
    });
    out.field("results", now.results);
    out.key("steps").array([&] {
        for (const procedures::Step& step : now.steps)
            out.item().object([&] { out.field("name", step.name).field("unit_name", step.unit_name); });
    });
}

/// What it really took in the last twelve months.
void write_days(json::Writer& out, Request& rq, const std::string& agency_id, const std::string& procedure_id) {
    const calendar::Period year{rq.today() - std::chrono::days{year_days}, rq.today()};
    const auto took =
        dossiers::days_taken(rq.db(), agency_id, procedure_id, year, deadlines::working_days_of(rq.db(), agency_id));
    out.key("days");
    if (!took || took->finished < finished_min) {
        out.value(nullptr);
        return;
    }
    out.object([&] {
        out.field("finished", took->finished).field("median", took->median).field("ninetieth", took->ninetieth);
    });
}

/// Why dossiers came back in that time.
void write_reasons(json::Writer& out, Request& rq, const std::string& agency_id, const std::string& procedure_id) {
    const auto since = calendar::at_local(rq.today() - std::chrono::days{year_days});
    out.key("reasons").array([&] {
        for (const Reason& one : frequent(list_said(rq.db(), agency_id, procedure_id, since)))
            out.item().object([&] { out.field("text", one.text).field("dossiers", one.dossiers); });
    });
}

Response show(Request& rq) {
    const auto agency = agency_of(rq);
    const Procedure one = office::seen(procedures::find_procedure(rq.db(), agency.agency_id, rq.id()));
    const auto versions = procedures::list_versions(rq.db(), agency.agency_id, one.id);
    const Version* now = in_force(versions, rq.today());
    if (!now) throw Failure{FailureKind::not_found, "request.not_found"};
    json::Writer out;
    out.object([&] {
        write_common(out, one, *now);
        out.field("source", now->source);
        write_parts(out, *now);
        write_days(out, rq, agency.agency_id, one.id);
        write_reasons(out, rq, agency.agency_id, one.id);
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes procedure_routes{
    {office::GET, "/api/public/procedures", list, Ability::everybody},
    {office::GET, "/api/public/procedures/{id}", show, Ability::everybody},
};

}  // namespace citizens
