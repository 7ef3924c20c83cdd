#include "lib/messages/messages.hpp"
#include "office/agencies/agency.hpp"
#include "office/audit/audit.hpp"
#include "office/handling/handling.hpp"
#include "office/handling/register_paper.hpp"
#include "office/routing/export.hpp"

namespace handling {
namespace {

using office::Request;
using office::Response;

/// Most lines of a sheet, and of a paper that people print.
constexpr std::size_t sheet_lines_max = 100'000, paper_lines_max = 2'000;

std::vector<RegisterLine> read_lines(Request& rq, std::size_t most) {
    const auto from = rq.required_date("from"), to = rq.required_date("to");
    std::vector<RegisterLine> all;
    std::optional<std::pair<std::string, std::string>> after;
    for (;;) {
        auto some = list_register(rq.db(), rq.visibility(), from, to, after, office::page_max);
        const bool last = some.size() < static_cast<std::size_t>(office::page_max);
        for (RegisterLine& one : some) all.push_back(std::move(one));
        if (all.size() > most)
            throw Failure{FailureKind::too_large, "dossier.register_too_long", {}, {{"most", std::to_string(most)}}};
        if (last) break;
        after = {calendar::to_iso(all.back().received_at), all.back().id};
    }
    audit::record_look(rq, "dossier.register", std::nullopt, std::to_string(all.size()));
    return all;
}

/// Form 07 as a paper.
papers::Paper paper_of(Request& rq) {
    const auto lines = read_lines(rq, paper_lines_max);
    const auto agency = agencies::find(rq.db(), rq.agency_id()).value();
    return register_paper(agency.name, rq.required_date("from"), rq.required_date("to"), lines);
}

Response show_page(Request& rq) {
    json::Writer out;
    papers::write_page(out, paper_of(rq));
    return Response::json_text(out.take());
}

Response show_paper(Request& rq) { return Response::download(register_docx(paper_of(rq)), "so-theo-doi-ho-so.docx"); }

/// Form 07 as a sheet.
Response show_sheet(Request& rq) {
    ooxml::Sheet sheet = office::export_sheet("dossier_form.7.sheet", "dossier_form.7.title",
                                              {{"dossier_form.7.column.number", 6},
                                               {"dossier_form.7.column.code", 24},
                                               {"dossier_form.7.column.procedure", 50},
                                               {"dossier_form.7.column.count", 10},
                                               {"dossier_form.7.column.applicant", 26},
                                               {"dossier_form.7.column.contact", 34},
                                               {"dossier_form.7.column.unit", 30},
                                               {"dossier_form.7.column.received", 12},
                                               {"dossier_form.7.column.due", 12},
                                               {"dossier_form.7.column.handed", 14},
                                               {"dossier_form.7.column.resolved", 14},
                                               {"dossier_form.7.column.delivered", 12},
                                               {"dossier_form.7.column.way", 18},
                                               {"dossier_form.7.column.signed", 8},
                                               {"dossier_form.7.column.note", 24}});
    const auto agency = agencies::find(rq.db(), rq.agency_id()).value();
    sheet.title =
        messages::sentence("dossier_form.7.sheet_title", {{"agency", agency.name},
                                                          {"from", calendar::to_vietnamese(rq.required_date("from"))},
                                                          {"to", calendar::to_vietnamese(rq.required_date("to"))}});
    for (const RegisterLine& line : read_lines(rq, sheet_lines_max)) {
        std::vector<ooxml::CellValue> cells{static_cast<std::int64_t>(sheet.rows.size() + 1)};
        for (std::string& cell : register_cells(line)) cells.emplace_back(std::move(cell));
        sheet.rows.push_back(std::move(cells));
    }
    return Response::download(ooxml::write_xlsx(sheet), "so-theo-doi-ho-so.xlsx");
}

}  // namespace

const office::Routes register_routes{
    {office::GET, "/api/dossier_register", show_page, accounts::Ability::dossiers_open},
    {office::GET, "/api/dossier_register.docx", show_paper, accounts::Ability::dossiers_open},
    {office::GET, "/api/dossier_register.xlsx", show_sheet, accounts::Ability::dossiers_open},
};

}  // namespace handling
