#include "office/figures/asked.hpp"
#include "office/figures/figure_rows.hpp"
#include "office/figures/figures.hpp"
#include "office/figures/share.hpp"

namespace figures {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

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
/// may not see (another unit's, a commune's) are told by their number only.
Response show_rows(Request& rq) {
    const std::string& code = rq.word("code");
    const Register which = definition(code).counts;
    require_list(rq, which);
    const Question counted = question_of(rq);
    const Question shown = which == Register::dossiers ? seen_of(rq, counted) : counted;
    const office::Page page = rq.page();
    const bool is_own = shown.agency_id == rq.agency_id();
    auto ids = is_own ? rows(rq.db(), code, shown, page.asked(), after_of(rq, which)) : std::vector<std::string>{};
    const auto next = page.cut(ids, [](const std::string& last) { return last; });
    const auto total = count(rq.db(), code, counted);
    json::Writer out;
    out.object([&] {
        out.field("register", word_of(which));
        write_rows(out.key("items"), rq, which, ids);
        out.field("next", next).field("total", total);
        out.field("hidden", is_own ? total - count(rq.db(), code, shown) : total);
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/figures", show_figures, Ability::figures_see},
    {office::GET, "/api/figures/{code}/rows", show_rows, Ability::figures_see},
};

}  // namespace figures
