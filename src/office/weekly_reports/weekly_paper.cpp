#include "office/weekly_reports/weekly_paper.hpp"

#include <algorithm>

#include "lib/messages/messages.hpp"
#include "lib/text/text.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/unit.hpp"
#include "office/agencies/agency.hpp"
#include "office/reports/period_words.hpp"
#include "office/reports/report.hpp"
#include "office/weekly_reports/weekly_tables.hpp"

namespace weekly_reports {
namespace {

using messages::sentence;
using papers::Heading;
using papers::Paper;
using papers::Text;

std::string words(std::string_view code) { return sentence("weekly_report." + std::string(code)); }
std::string words(std::string_view code, const messages::Values& values) {
    return sentence("weekly_report." + std::string(code), values);
}

/// The lists of a section, a table for each unit in the order of the figures.
void write_lists(Paper& paper, const WeeklyReport& report, List list) {
    const auto& all = report.of(list);
    int number = 0;
    for (const UnitLine& unit : report.units) {
        std::vector<Listed> of_unit;
        std::copy_if(all.begin(), all.end(), std::back_inserter(of_unit),
                     [&](const Listed& one) { return one.unit_id == unit.unit_id; });
        if (of_unit.empty()) continue;
        const std::string count = reports::number_words(static_cast<std::int64_t>(of_unit.size()));
        paper.body.push_back(Heading{
            2, std::to_string(++number) + ". " + words("list_of_unit", {{"unit", name_of(unit)}, {"n", count}})});
        const std::size_t left = of_unit.size() - std::min(of_unit.size(), listed_a_unit);
        of_unit.resize(of_unit.size() - left);
        paper.body.push_back(list_table(list, of_unit));
        if (left > 0)
            paper.body.push_back(
                Text{words("more_listed", {{"n", reports::number_in_text(static_cast<std::int64_t>(left))}})});
    }
    if (const auto hidden = report.hidden_of(list))
        paper.body.push_back(
            Text{words("hidden_listed", {{"n", reports::number_in_text(static_cast<std::int64_t>(hidden))}})});
    if (all.empty() && report.hidden_of(list) == 0)
        paper.body.push_back(Text{words(list == List::at_risk && !report.foretold_on ? "risk_unknown" : "none")});
}

void write_body(Paper& paper, const WeeklyReport& report, const PaperFacts& facts) {
    auto& body = paper.body;
    body.push_back(Text{opening_of(report, facts.agency_name)});
    body.push_back(Heading{1, "I. " + words("section.results")});
    body.push_back(Heading{2, "1. " + words("section.received")});
    body.push_back(received_table(report.units));
    body.push_back(Heading{2, "2. " + words("section.open")});
    body.push_back(open_table(report));
    body.push_back(Heading{2, "3. " + words("section.before")});
    body.push_back(before_table(report.units));
    body.push_back(Heading{1, "II. " + words("section.overdue")});
    write_lists(paper, report, List::overdue);
    body.push_back(Heading{1, "III. " + words("section.at_risk")});
    if (report.foretold_on) body.push_back(Text{words("foretold", {{"day", papers::short_date(*report.foretold_on)}})});
    write_lists(paper, report, List::at_risk);
    body.push_back(Heading{1, "IV. " + words("section.due_next")});
    body.push_back(Text{words("next_week", {{"period", reports::period_words(shifted(report.week, 1))}})});
    write_lists(paper, report, List::due_next);
    body.push_back(Text{words("closing", {{"period", reports::period_words(report.week)}})});
}

}  // namespace

PaperFacts facts_of(sql::Connection& db, const std::string& agency_id) {
    const auto agency = agencies::find(db, agency_id).value();
    PaperFacts facts{.agency_name = agency.name,
                     .agency_level = agency.level,
                     .centre_name = {},
                     .centre_sign = {},
                     .signer_post = {},
                     .signer_name = {}};
    for (const accounts::Unit& unit : accounts::list_units(db, agency_id))
        if (unit.kind == "one_stop_centre" && !unit.archived && facts.centre_name.empty()) {
            facts.centre_name = unit.name;
            facts.centre_sign = unit.short_name;
        }
    const auto signers =
        accounts::officials_of_role(db, agency_id, facts.centre_name.empty() ? "chair" : "centre_director");
    facts.signer_post = signers.empty() ? words(facts.centre_name.empty() ? "chair" : "director") : signers[0].post;
    if (!signers.empty()) facts.signer_name = signers[0].name;
    return facts;
}

papers::Paper paper_of(const WeeklyReport& report, const PaperFacts& facts) {
    const bool of_centre = !facts.centre_name.empty();
    const std::vector<std::string> committee{sentence("dossier_form.committee_head"), facts.agency_name};
    const calendar::Date made_on = calendar::local_date(report.made_at.value());
    Paper paper{.superior = of_centre ? committee : std::vector<std::string>{},
                .issuer = of_centre ? std::vector{facts.centre_name} : committee,
                .notation = words("notation", {{"sign", of_centre ? text::upper(facts.centre_sign) : "UBND"}}),
                .place = text::capitalised(facts.agency_name),
                .issued_on = made_on,
                .year = calendar::year_of(made_on),
                .kind_name = words("kind"),
                .subject = words("subject", {{"period", reports::period_words(report.week)}}),
                .addressees = {words("addressees", {{"agency", facts.agency_name}})},
                .body = {},
                .signature = {.authority = {}, .post = facts.signer_post, .name = facts.signer_name},
                .recipients = {sentence("dossier_form.as_above"), words("recipients.units"),
                               words(of_centre ? "recipients.kept_centre" : "recipients.kept")}};
    if (!of_centre) paper.signature.authority = {sentence("dossier_form.for_committee")};
    write_body(paper, report, facts);
    return paper;
}

}  // namespace weekly_reports
