#include "lib/json/field_reader.hpp"
#include "office/figures/figure_rows.hpp"
#include "office/figures/figures.hpp"
#include "office/figures/share.hpp"

namespace figures {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

/// Who reads the agency's reports may ask for the whole agency; who sees one unit only is else asked about that unit.
bool of_whole_agency(Request& rq) { return rq.query("scope") == "agency" && rq.viewer().may(Ability::reports_see); }

Question question_of(Request& rq) {
    const calendar::Period period{rq.required_date("from"), rq.required_date("to")};
    if (period.to < period.from) office::refuse("to", "period.backwards");
    Filter filter{.unit_id = rq.query_id("unit_id"),
                  .field = rq.query("field"),
                  .official_id = rq.query_id("official_id"),
                  .nobody = rq.query_flag("nobody")};
    if (of_whole_agency(rq))
        filter.unit_id.reset();
    else if (const auto seen = rq.visibility(); seen.unit_id)
        filter.unit_id = seen.unit_id;
    if (rq.query_flag("without_field")) filter.field = "";
    return {rq.agency_id(), period, rq.today(), filter};
}

Response show_figures(Request& rq) {
    const Counts counts = all(rq.db(), question_of(rq));
    json::Writer out;
    out.object([&] {
        out.key("figures").object([&] {
            for (const auto& [code, number] : counts) out.field(code, number);
        });
        out.key("shares").array([&] {
            for (const Share& share : shares()) {
                const Fraction exact = fraction(share, counts);
                out.item().object([&] {
                    out.field("code", share.code).field("name", share.name).field("numerator", exact.numerator);
                    out.field("denominator", exact.denominator).field("text", words_of(exact));
                    out.field("numerator_figures", share.numerator);
                    out.field("denominator_figures", share.denominator);
                });
            }
        });
    });
    return Response::json_text(out.take());
}

std::optional<std::string> after_of(Request& rq, Register which) {
    if (which != Register::task_parts) return rq.query_id("after");
    rq.page().cursor();  // refuses what is no "task|unit"
    return rq.query("after");
}

/// Exactly the rows behind the count: the same condition, page by page. A dossier is a person's: those that the viewer
/// may not see are told by their number only.
Response show_rows(Request& rq) {
    const std::string& code = rq.word("code");
    const Register which = definition(code).counts;
    require_list(rq, which);
    const Question counted = question_of(rq);
    Question shown = counted;
    if (which == Register::dossiers && rq.visibility().unit_id) shown.filter.unit_id = rq.visibility().unit_id;
    const office::Page page = rq.page();
    auto ids = rows(rq.db(), code, shown, page.asked(), after_of(rq, which));
    const auto next = page.cut(ids, [](const std::string& last) { return last; });
    const auto total = count(rq.db(), code, counted);
    json::Writer out;
    out.object([&] {
        out.field("register", word_of(which));
        write_rows(out.key("items"), rq, which, ids);
        out.field("next", next).field("total", total);
        out.field("hidden", total - count(rq.db(), code, shown));
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/figures", show_figures, Ability::figures_see},
    {office::GET, "/api/figures/{code}/rows", show_rows, Ability::figures_see},
};

}  // namespace figures
