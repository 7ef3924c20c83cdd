#include <algorithm>

#include "lib/json/field_reader.hpp"
#include "lib/text/text.hpp"
#include "office/agencies/agency.hpp"
#include "office/audit/audit.hpp"
#include "office/reports/facts.hpp"
#include "office/reports/own_form.hpp"
#include "office/reports/report_store.hpp"
#include "office/reports/reports.hpp"

namespace reports {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

constexpr json::TextRule part_rule{.max = 20'000, .multiline = true};

Report visible_report(Request& rq) { return office::seen(find(rq.db(), rq.visibility(), rq.id())); }

struct Composed {
    const Form& form;
    Facts facts;
    Content content;
};

Composed composed(Request& rq, const Report& report) {
    const Form& form = form_of(report.form);
    const auto agency = agencies::find(rq.db(), rq.agency_id());
    Facts facts = facts_of(rq.db(), agency.value(), report.period, rq.today());
    Content content = compose(form, facts, texts_of(rq.db(), rq.agency_id(), report.id));
    return {form, std::move(facts), std::move(content)};
}

Response answer(Request& rq, const Report& report, int status = 200) {
    const Composed whole = composed(rq, report);
    json::Writer out;
    out.object([&] {
        out.field("id", report.id).field("form", report.form).field("form_name", whole.form.name);
        out.field("title", whole.content.title).field("from", report.period.from).field("to", report.period.to);
        out.field("state", report.state).field("updated_at", report.updated_at).field("version", report.version);
        out.field("sections", whole.content.sections);
    });
    return Response::json_text(out.take(), status);
}

Response list_reports(Request& rq) {
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const Report& report : list(rq.db(), rq.visibility()))
                out.item().object([&] {
                    out.field("id", report.id).field("form", report.form);
                    out.field("form_name", form_of(report.form).name).field("from", report.period.from);
                    out.field("to", report.period.to).field("state", report.state);
                    out.field("updated_at", report.updated_at);
                });
        });
        out.field("next", nullptr);
    });
    return Response::json_text(out.take());
}

/// A second report of the same form and period is the first one again.
Response open_report(Request& rq) {
    json::FieldReader in{rq.body()};
    std::vector<std::string_view> codes;
    for (const Form& form : forms()) codes.push_back(form.code);
    const std::string form = in.choice("form", codes);
    const calendar::Date from = in.date("from"), to = in.date("to");
    in.finish();
    const auto [report, made] =
        open(rq.db(), rq.agency_id(), form, calendar::make_period(from, to), rq.viewer().official_id, rq.now());
    if (made) audit::record(rq, "report.opened", report.id, form);
    return answer(rq, report, made ? 201 : 200);
}

Response show(Request& rq) { return answer(rq, visible_report(rq)); }

Response write_text(Request& rq) {
    Report report = visible_report(rq);
    const std::string& code = rq.word("code");
    check_part(form_of(report.form), code);
    json::FieldReader in{rq.body()};
    const std::string text = in.maybe_text("text", part_rule).value_or("");
    report.version = in.integer("version", 1, INT64_MAX);
    in.finish();
    save_text(rq.db(), rq.agency_id(), report, code, text, rq.viewer().official_id, rq.now());
    audit::record(rq, "report.written", report.id, code);
    return answer(rq, report);
}

/// "bao-cao-cchc-quy-2025-12-25-2026-03-31.docx"
std::string file_name(const Form& form, const Report& report) {
    std::string name = text::fold(form.name);
    std::replace(name.begin(), name.end(), ' ', '-');
    return name + "-" + calendar::to_iso(report.period.from) + "-" + calendar::to_iso(report.period.to) + ".docx";
}

Response download(Request& rq) {
    const Report report = visible_report(rq);
    const Composed whole = composed(rq, report);
    const papers::Paper paper = paper_of(whole.form, whole.facts, whole.content, calendar::year_of(rq.today()));
    audit::record_look(rq, "report.exported", report.id, report.form);
    return Response::download(docx_of(rq.db(), rq.installation().data, rq.agency_id(), report.form, paper),
                              file_name(whole.form, report));
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/reports", list_reports, Ability::reports_see},
    {office::POST, "/api/reports", open_report, Ability::reports_write},
    {office::GET, "/api/reports/{id}", show, Ability::reports_see},
    {office::PUT, "/api/reports/{id}/texts/{code}", write_text, Ability::reports_write},
    {office::GET, "/api/reports/{id}/file.docx", download, Ability::reports_see},
};

}  // namespace reports
