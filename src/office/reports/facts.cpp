#include "office/reports/facts.hpp"

#include <algorithm>
#include <limits>

#include "lib/text/text.hpp"
#include "office/accounts/official.hpp"
#include "office/agencies/administrative_unit.hpp"
#include "office/documents/document.hpp"
#include "office/figures/figure.hpp"

namespace reports {
namespace {

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
    return found;
}

/// The papers behind a figure of the outgoing register, by the day of issue.
std::vector<IssuedDocument> issued(sql::Connection& db, const std::string& figure, const figures::Question& question) {
    std::vector<std::string> ids = figures::rows(db, figure, question, std::numeric_limits<int>::max());
    std::vector<IssuedDocument> found;
    for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
        auto one = documents::find(db, accounts::whole_agency(question.agency_id), *id).value();
        const documents::Kind* kind = documents::find_kind(one.kind);
        found.push_back({kind ? kind->name : one.kind, one.code.value_or(""), one.issued_on, std::move(one.subject)});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.issued_on < b.issued_on; });
    return found;
}

/// What the forms list: the rows of their figures of documents.
std::map<std::string, std::vector<IssuedDocument>, std::less<>> listed(sql::Connection& db,
                                                                       const figures::Question& question) {
    std::map<std::string, std::vector<IssuedDocument>, std::less<>> found;
    for (const Form& form : forms())
        for (const FormSection& section : form.sections)
            for (const FormBlock& block : section.blocks)
                if (block.kind == BlockKind::documents) found[block.figure] = issued(db, block.figure, question);
    return found;
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
    facts.documents = listed(db, question);
    return facts;
}

}  // namespace reports
