#include "office/risk/likely.hpp"

#include "lib/messages/messages.hpp"
#include "office/risk/risk_store.hpp"

namespace risk {
namespace {

/// A load of so many hundredths is worth a word.
constexpr std::int64_t heavy_load = 120;

}  // namespace

std::vector<std::string> reasons_of(const Foretold& one) {
    const auto& [late, alike, compared, were_late, usual] = one.chance;
    const std::string alike_words = messages::sentence("risk.alike." + std::string(word_of(alike)));
    const auto number = [](std::int64_t n) { return std::to_string(n); };
    std::vector<std::string> reasons{messages::sentence("risk.left", {{"left", number(one.course.left)},
                                                                      {"elapsed", number(one.course.elapsed)},
                                                                      {"alike", alike_words},
                                                                      {"usual", number(usual)}})};
    if (compared > 0)
        reasons.push_back(messages::sentence(
            "risk.compared", {{"compared", number(compared)}, {"alike", alike_words}, {"late", number(were_late)}}));
    if (one.load >= heavy_load)
        reasons.push_back(
            messages::sentence("risk.load", {{"open", number(one.unit_open)}, {"load", number(one.load)}}));
    if (one.missing_papers > 0)
        reasons.push_back(messages::sentence("risk.missing_papers", {{"count", number(one.missing_papers)}}));
    return reasons;
}

std::vector<Likely> list_likely(sql::Connection& db, const std::string& agency_id, calendar::Date morning, int limit) {
    std::vector<Likely> found;
    for (const Foretold& one : list_foretold(db, accounts::whole_agency(agency_id), morning, listed_from, limit))
        found.push_back({one.dossier_id, one.chance.late, one.course.left, reasons_of(one)});
    return found;
}

}  // namespace risk
