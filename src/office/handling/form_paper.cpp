#include "office/handling/form_paper.hpp"

#include "lib/calendar/time_of_day.hpp"
#include "lib/messages/messages.hpp"
#include "lib/text/text.hpp"

namespace handling {
namespace {

using messages::sentence;
using ooxml::twips_of_mm;
using papers::short_date;

constexpr int slip = 6;

std::string code_of(int form, std::string_view what) {
    return "dossier_form." + std::to_string(form) + "." + std::string(what);
}

std::string shown(const std::string& words) { return words.empty() ? sentence("dossier_form.blank") : words; }

std::string shown(std::optional<calendar::Instant> at) {
    return at ? short_date(calendar::local_date(*at)) : sentence("dossier_form.blank");
}
std::string shown(std::optional<calendar::Date> day) { return day ? short_date(*day) : sentence("dossier_form.blank"); }

std::string hour_and_day(calendar::Instant at) {
    const auto day = calendar::local_date(at);
    const auto minute = std::chrono::duration_cast<std::chrono::minutes>(at - calendar::at_local(day)).count();
    return calendar::time_text(static_cast<int>(minute)) + " " + short_date(day);
}

/// The words of a person end as sentences do; several lines are a list.
std::string ended(const std::string& words) {
    const auto lines = text::split(words, '\n');
    std::string all;
    for (std::string line : lines) {
        if (line.empty()) continue;
        if (std::string_view{".!?…"}.find(line.back()) == std::string_view::npos) line += '.';
        all += (all.empty() ? "" : "\n") + (lines.size() > 1 && line.front() != '-' ? "- " + line : line);
    }
    return all;
}

messages::Values values_of(const FormFacts& facts) {
    return {{"applicant", shown(facts.applicant)},
            {"address", shown(facts.address)},
            {"phone", shown(facts.phone)},
            {"email", shown(facts.email)},
            {"procedure", facts.procedure},
            {"code", facts.code},
            {"received", shown(facts.received_at)},
            {"received_at", hour_and_day(facts.received_at)},
            {"due", shown(facts.due_on)},
            {"reason", ended(shown(facts.line.note))},
            {"limit", shown(facts.line.limit_on)},
            {"due_before", shown(facts.line.due_before)},
            {"due_after", shown(facts.line.due_after)},
            {"day", shown(facts.line.at)},
            {"official", shown(facts.official_name)},
            {"unit", facts.unit_name},
            {"centre", facts.centre_name},
            {"agency", sentence("dossier_form.committee", {{"agency", facts.agency_name}})}};
}

/// The head, the lines above the table or the whole, and the foot without who signs.
papers::Paper paper_of(int form, const FormFacts& facts) {
    const auto slash = facts.form_code.find('/');
    papers::Paper paper{.issuer = {},
                        .number = facts.form_code.substr(0, slash),
                        .notation = slash == std::string::npos ? "" : facts.form_code.substr(slash + 1),
                        .place = text::capitalised(facts.agency_name),
                        .issued_on = calendar::local_date(facts.line.at),
                        .year = calendar::year_of(calendar::local_date(facts.line.at)),
                        .kind_name = sentence(code_of(form, "title")),
                        .subject = sentence("dossier_form.code", {{"code", facts.code}}),
                        .body = {},
                        .signature = {},
                        .recipients = {sentence("dossier_form.kept", {{"code", facts.code}})}};
    if (facts.signs_for_agency) {
        paper.issuer = {sentence("dossier_form.committee_head"), facts.agency_name};
    } else {
        paper.superior = {sentence("dossier_form.committee_head"), facts.agency_name};
        paper.issuer = {facts.unit_name};
    }
    paper.body.push_back(papers::Text{std::string{text::trim(sentence(code_of(form, "body"), values_of(facts)))}});
    return paper;
}

papers::Signature signature_of(const FormFacts& facts) {
    papers::Signature signature{.authority = {}, .post = facts.signer_post, .name = facts.signer_name};
    if (!facts.signs_for_agency) return signature;
    signature.authority.push_back(sentence("dossier_form.for_committee"));
    if (facts.signer_is_deputy) signature.authority.push_back(sentence("dossier_form.for_chair"));
    return signature;
}

}  // namespace

papers::Paper form_paper(int form, const FormFacts& facts) {
    constexpr int supplement = 2, refusal = 3;
    papers::Paper paper = paper_of(form, facts);
    paper.signature = signature_of(facts);
    if (form == supplement)
        paper.signature = {.authority = {}, .post = sentence("dossier_form.2.post"), .name = facts.signer_name};
    if (form != supplement && form != refusal) paper.addressees = {shown(facts.applicant)};
    paper.recipients.insert(paper.recipients.begin(),
                            paper.addressees.empty() ? shown(facts.applicant) : sentence("dossier_form.as_above"));
    return paper;
}

papers::Paper slip_paper(const FormFacts& facts, const std::vector<SlipLine>& lines, calendar::Date today) {
    papers::Paper paper = paper_of(slip, facts);
    paper.number = facts.code;
    paper.notation = sentence("dossier_form.6.notation");
    paper.issued_on = today;
    paper.year = calendar::year_of(today);
    paper.signature = {.authority = {}, .post = sentence("dossier_form.6.post"), .name = facts.official_name};
    const auto head = [](std::string_view name) { return sentence("dossier_form.6.column." + std::string(name)); };
    papers::Table table{.columns = {{.head = head("number"), .width = twips_of_mm(9), .number = true},
                                    {.head = head("act"), .width = twips_of_mm(29)},
                                    {.head = head("from"), .width = twips_of_mm(31)},
                                    {.head = head("to"), .width = twips_of_mm(31)},
                                    {.head = head("at"), .width = twips_of_mm(21), .number = true},
                                    {.head = head("result"), .width = twips_of_mm(20), .number = true},
                                    {.head = head("note"), .width = twips_of_mm(24)}},
                        .numbered = false,
                        .rows = {}};
    for (const SlipLine& line : lines) {
        const std::string result = line.result.empty() ? line.held : line.held + "\n" + line.result;
        table.rows.push_back({.cells = {{std::to_string(table.rows.size() + 1)},
                                        {line.act},
                                        {line.from},
                                        {line.to},
                                        {hour_and_day(line.at)},
                                        {result},
                                        {line.note}}});
    }
    paper.body.push_back(std::move(table));
    return paper;
}

}  // namespace handling
