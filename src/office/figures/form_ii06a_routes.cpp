#include "office/agencies/agency.hpp"
#include "office/audit/audit.hpp"
#include "office/figures/asked.hpp"
#include "office/figures/figures.hpp"
#include "office/figures/form_ii06a.hpp"
#include "office/figures/form_ii06a_sheet.hpp"

namespace figures {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

Form form_for(Request& rq, const Question& question) { return form_of(by(rq.db(), Dimension::field, question)); }

void write_line(json::Writer& out, const FormLine& line) {
    out.field("field", line.field);
    out.key("columns").object([&] {
        for (const FormColumn& column : form_columns())
            out.field(std::to_string(column.number), number_at(line, column.number));
    });
    out.key("figures").object([&] {
        for (const auto& [code, number] : line.counts) out.field(code, number);
    });
}

void write_identity(json::Writer& out, const Form& form, const FormIdentity& identity) {
    out.field("sum", identity.sum).key("parts").array([&] {
        for (const int part : identity.parts) out.item().value(part);
    });
    out.field("holds", holds(form, identity));
    out.field("left", number_at(form.total, identity.sum)).field("right", sum_of(form.total, identity));
}

Response show_form(Request& rq) {
    const Question question = question_of(rq);
    const Form form = form_for(rq, question);
    json::Writer out;
    out.object([&] {
        out.field("from", question.period.from).field("to", question.period.to);
        out.key("columns").array([&] {
            for (const FormColumn& column : form_columns())
                out.item().object([&] {
                    out.field("number", column.number);
                    out.field("figures", std::vector<std::string>{column.figures.begin(), column.figures.end()});
                });
        });
        out.key("lines").array([&] {
            for (const FormLine& line : form.lines) out.item().object([&] { write_line(out, line); });
        });
        out.key("total").object([&] { write_line(out, form.total); });
        out.key("identities").array([&] {
            for (const FormIdentity& identity : form_identities())
                out.item().object([&] { write_identity(out, form, identity); });
        });
    });
    return Response::json_text(out.take());
}

Response export_form(Request& rq) {
    const Question question = question_of(rq);
    const auto agency = office::seen(agencies::find(rq.db(), question.agency_id));
    const ooxml::Sheet sheet = sheet_of(form_for(rq, question), agency.name, question.period);
    audit::record_look(
        rq, "control_form.exported", std::nullopt,
        calendar::to_vietnamese(question.period.from) + " - " + calendar::to_vietnamese(question.period.to));
    return Response::download(ooxml::write_xlsx(sheet), "bieu-II-06a.xlsx");
}

}  // namespace

const office::Routes form_routes{
    {office::GET, "/api/form_ii06a", show_form, Ability::figures_see},
    {office::GET, "/api/form_ii06a/export.xlsx", export_form, Ability::figures_see},
};

}  // namespace figures
