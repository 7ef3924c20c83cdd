#include "office/figures/asked.hpp"

#include <algorithm>

#include "office/agencies/agency.hpp"

namespace figures {
namespace {

using office::Request;

bool of_whole_agency(const Request& rq) {
    return rq.query("scope") == "agency" && rq.viewer().may(accounts::Ability::reports_see);
}

/// The agency that is asked about: one's own, or a commune of one's city.
std::string agency_of(const Request& rq) {
    const auto code = rq.query("commune");
    if (!code) return rq.agency_id();
    const auto communes = agencies::communes_of(rq.db(), rq.agency_id());
    const auto found =
        std::find_if(communes.begin(), communes.end(), [&](const auto& one) { return one.code == code; });
    if (found == communes.end()) office::refuse("commune", "figure.not_your_commune");
    return found->agency_id;
}

/// `word=…`, or `without_word=true` for what is not stated.
std::optional<std::string> text_of(const Request& rq, const std::string& name, const char* not_stated = "") {
    if (rq.query_flag("without_" + name)) return not_stated;
    return rq.query(name);
}

}  // namespace

Question question_of(Request& rq) {
    const calendar::Period period{rq.required_date("from"), rq.required_date("to")};
    if (period.to < period.from) office::refuse("to", "period.backwards");
    Filter filter{.unit_id = rq.query_id("unit_id"),
                  .field = text_of(rq, "field"),
                  .official_id = rq.query_id("official_id"),
                  .nobody = rq.query_flag("nobody"),
                  .channel = text_of(rq, "channel"),
                  .level = text_of(rq, "level"),
                  .procedure_id = rq.query_id("procedure_id")};
    if (rq.query_flag("without_unit")) filter.unit_id = dossiers::no_unit;
    if (rq.query_flag("without_procedure")) filter.procedure_id = dossiers::no_unit;
    const std::string agency_id = agency_of(rq);
    if (of_whole_agency(rq))
        filter.unit_id.reset();
    else if (const auto seen = rq.visibility(); seen.unit_id && agency_id == rq.agency_id())
        filter.unit_id = seen.unit_id;
    return {agency_id, period, rq.today(), filter};
}

Question seen_of(Request& rq, const Question& question) {
    Question seen = question;
    seen.own_only = true;
    if (const auto unit_id = rq.visibility().unit_id) seen.filter.unit_id = unit_id;
    return seen;
}

}  // namespace figures
