#include "office/attachments/attachment.hpp"
#include "office/audit/audit.hpp"
#include "office/reports/facts.hpp"
#include "office/reports/own_form.hpp"
#include "office/reports/reports.hpp"

namespace reports {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

constexpr std::size_t form_max = 4u << 20;

const Form& form_in_path(Request& rq) { return form_of(rq.word("code")); }

Response list_forms(Request& rq) {
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const Form& form : forms())
                out.item().object([&] {
                    out.field("code", form.code).field("name", form.name).field("kind", form.kind);
                    out.field("own", own_form(rq.db(), rq.agency_id(), form.code).has_value());
                });
        });
    });
    return Response::json_text(out.take());
}

/// The report of the running quarter: a form shows real words where the controls are.
papers::Paper sample_paper(Request& rq, const Form& form) {
    const auto agency = agencies::find(rq.db(), rq.agency_id());
    const int year = calendar::year_of(rq.today());
    const auto quarter =
        calendar::quarter_period(year, (calendar::month_of(rq.today()) + 2) / 3, calendar::Cutoff::calendar);
    Facts facts = facts_of(rq.db(), agency.value(), quarter, rq.today());
    // The table's repeated row must be there, whatever the registers hold.
    if (facts.by_field.empty()) facts.by_field.emplace_back("…", facts.figures);
    return paper_of(form, facts, compose(form, facts, {}), year);
}

Response download(Request& rq) {
    const Form& form = form_in_path(rq);
    const auto own = own_form(rq.db(), rq.agency_id(), form.code);
    const auto kept = own ? attachments::find(rq.db(), rq.agency_id(), *own) : std::nullopt;
    std::string bytes =
        kept ? attachments::read(rq.installation().data, *kept) : papers::docx_form(sample_paper(rq, form));
    return Response::download(std::move(bytes), "mau-" + form.code + ".docx");
}

Response change(Request& rq) {
    const Form& form = form_in_path(rq);
    if (rq.body().empty()) throw Failure{FailureKind::bad_input, "file.empty"};
    check_own_form(rq.body(), sample_paper(rq, form));
    const auto kept = attachments::keep(rq, "mau-" + form.code + ".docx", rq.body());
    rq.writing([&](Request& on_writer) {
        save_own_form(on_writer.db(), rq.agency_id(), form.code, kept.id, rq.viewer().official_id, rq.now());
        audit::record(on_writer, "report_form.changed", std::nullopt, form.code);
    });
    return Response::nothing();
}

Response remove(Request& rq) {
    const Form& form = form_in_path(rq);
    const bool removed = remove_own_form(rq.db(), rq.agency_id(), form.code);
    if (!removed) throw Failure{FailureKind::not_found, "request.not_found"};
    audit::record(rq, "report_form.removed", std::nullopt, form.code);
    return Response::nothing();
}

}  // namespace

const office::Routes form_routes{
    {office::GET, "/api/report_forms", list_forms, Ability::reports_see},
    {office::GET, "/api/report_forms/{code}/file.docx", download, Ability::reports_see},
    {office::PUT,
     "/api/report_forms/{code}/file.docx",
     change,
     Ability::reports_write,
     {.body_max = form_max, .work = office::Work::reads}},
    {office::DELETE, "/api/report_forms/{code}/file.docx", remove, Ability::reports_write},
};

}  // namespace reports
