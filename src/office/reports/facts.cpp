#include "office/reports/facts.hpp"

#include <algorithm>

#include "lib/text/text.hpp"
#include "office/accounts/official.hpp"
#include "office/agencies/administrative_unit.hpp"
#include "office/documents/document.hpp"
#include "office/figures/figure.hpp"
#include "office/tasks/tasks.hpp"

namespace reports {
namespace {

constexpr const char* field_not_stated = "Chưa rõ lĩnh vực";

Figures map_of(const figures::Counts& counts) {
    Figures found;
    for (const auto& [code, number] : counts) found.emplace(code, number);
    return found;
}

/// "thành phố Hải Phòng" for "Hải Phòng".
std::string province_of(const agencies::Agency& agency) {
    for (const agencies::AdministrativeUnit& unit : agencies::administrative_units())
        if (unit.is_province() && unit.name == agency.province_name) return unit.full_name();
    return agency.province_name;
}

/// Fields with anything to report, by the Vietnamese alphabet; those that nobody named come last.
std::vector<std::pair<std::string, Figures>> fields_of(sql::Connection& db, const figures::Question& question) {
    std::vector<std::pair<std::string, Figures>> found;
    for (const auto& [field, counts] : figures::by(db, figures::Dimension::field, question))
        if (figures::at(counts, "dossiers.received") > 0) found.emplace_back(field, map_of(counts));
    const auto place = [](const auto& field) { return std::pair{field.first.empty(), text::sort_key(field.first)}; };
    std::sort(found.begin(), found.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
    if (!found.empty() && found.back().first.empty()) found.back().first = field_not_stated;
    return found;
}

/// Tasks that were due in the period, whatever the paper that gave them, as they stand today.
Figures counts_of(sql::Connection& db, const std::string& agency_id, calendar::Period period, calendar::Date today) {
    tasks::TaskFilter due;
    due.due_from = period.from;
    due.due_to = period.to;
    const tasks::TaskCounts counts = tasks::count_tasks(db, {agency_id, {}, {}}, due, today);
    const auto approved = counts.by_state.find("approved");
    const std::int64_t done = approved == counts.by_state.end() ? 0 : approved->second;
    return {{"tasks.due", done + counts.open},
            {"tasks.approved", done},
            {"tasks.open", counts.open},
            {"tasks.late", counts.late}};
}

}  // namespace

Facts facts_of(sql::Connection& db, const agencies::Agency& agency, calendar::Period period, calendar::Date today) {
    Facts facts{.agency_name = agency.name,
                .agency_level = agency.level,
                .province_name = province_of(agency),
                .chair_name = {},
                .period = period};
    const auto chairs = accounts::officials_of_role(db, agency.agency_id, "chair");
    if (!chairs.empty()) facts.chair_name = chairs.front().name;
    const figures::Question question{agency.agency_id, period, today};
    const figures::Counts counts = figures::all(db, question);
    facts.figures = map_of(counts);
    for (const figures::Share& share : figures::shares())
        facts.shares.emplace(share.code, figures::fraction(share, counts));
    facts.by_field = fields_of(db, question);
    for (documents::Issued& one : documents::issued_in(db, agency.agency_id, period)) {
        const documents::Kind* kind = documents::find_kind(one.kind);
        const std::string name = kind ? kind->name : one.kind;
        facts.documents.push_back(
            {std::move(one.kind), name, std::move(one.code), one.issued_on, std::move(one.subject)});
    }
    facts.counts = counts_of(db, agency.agency_id, period, today);
    facts.counts["documents.issued"] = static_cast<std::int64_t>(facts.documents.size());
    return facts;
}

}  // namespace reports
