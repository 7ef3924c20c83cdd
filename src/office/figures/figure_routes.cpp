#include "lib/json/field_reader.hpp"
#include "office/dossiers/dossier_list.hpp"
#include "office/figures/figure.hpp"
#include "office/figures/figures.hpp"
#include "office/figures/share.hpp"

namespace figures {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

/// The period and the filters of the query; who sees one unit only is asked about that unit.
Question question_of(Request& rq) {
    const calendar::Period period{rq.required_date("from"), rq.required_date("to")};
    if (period.to < period.from) office::refuse("to", "period.backwards");
    const auto seen = rq.visibility();
    const auto unit_id = seen.unit_id ? seen.unit_id : rq.query_id("unit_id");
    return {rq.agency_id(), period, rq.today(), {.unit_id = unit_id, .field = rq.query("field")}};
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

/// Exactly the rows behind the count: the same condition, page by page.
Response show_rows(Request& rq) {
    const std::string& code = rq.word("code");
    const Question question = question_of(rq);
    const office::Page page = rq.page();
    auto ids = rows(rq.db(), code, question, page.asked(), rq.query_id("after"));
    const auto next = page.cut(ids, [](const std::string& last) { return last; });
    const auto found = dossiers::list_by_ids(rq.db(), rq.visibility(), ids);
    const auto total = count(rq.db(), code, question);
    json::Writer out;
    out.object([&] {
        dossiers::write_rows(out.key("items"), found, rq.today());
        out.field("next", next).field("total", total);
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/figures", show_figures, Ability::figures_see},
    {office::GET, "/api/figures/{code}/rows", show_rows, Ability::dossiers_see},
};

}  // namespace figures
