#include "office/intake/receipt.hpp"

#include <fmt/format.h>

#include "lib/messages/messages.hpp"
#include "lib/text/text.hpp"
#include "office/papers/form.hpp"
#include "office/reports/report.hpp"

namespace intake {
namespace {

using messages::sentence;

/// "09 giờ 30 phút, ngày 10 tháng 3 năm 2026"
std::string moment_of(calendar::Instant at) {
    const calendar::Date day = calendar::local_date(at);
    const auto minute = std::chrono::duration_cast<std::chrono::minutes>(at - calendar::at_local(day)).count();
    return sentence("receipt.moment", {{"hour", fmt::format("{:02}", minute / 60)},
                                       {"minute", fmt::format("{:02}", minute % 60)},
                                       {"day", papers::long_date(day, 0)}});
}

std::string sheets_of(const dossiers::HandedPaper& paper) {
    std::vector<std::string> words;
    if (paper.originals > 0)
        words.push_back(sentence("receipt.originals", {{"count", std::to_string(paper.originals)}}));
    if (paper.copies > 0) words.push_back(sentence("receipt.copies", {{"count", std::to_string(paper.copies)}}));
    return words.empty() ? "" : " (" + text::join(words, ", ") + ")";
}

std::vector<std::string> lines_of(const ReceiptFacts& facts) {
    const dossiers::Dossier& dossier = facts.own.dossier;
    std::vector<std::string> lines;
    const auto say = [&](const std::string& code, const std::string& value) {
        if (!value.empty()) lines.push_back(sentence("receipt." + code, {{"value", value}}));
    };
    say("code", dossier.code);
    lines.push_back(sentence("receipt.from", {{"unit", facts.unit_name}, {"name", dossier.applicant}}));
    say("address", facts.applicant.address);
    say("phone", facts.applicant.phone);
    say("email", facts.applicant.email);
    say("subject", facts.own.subject.empty() ? facts.procedure_name : facts.procedure_name + " – " + facts.own.subject);
    int number = 0;
    for (const auto& paper : facts.papers) {
        if (!paper.received) continue;
        if (number == 0) lines.push_back(sentence("receipt.papers"));
        lines.push_back(fmt::format("{}. {}{}", ++number, paper.name, sheets_of(paper)));
    }
    lines.push_back(sentence("receipt.sets"));
    say("limit", facts.limit_text);
    say("received", moment_of(dossier.received_at));
    if (facts.due_at) say("due", moment_of(*facts.due_at));
    if (dossier.fee > 0) say("fee", reports::number_words(dossier.fee));
    if (dossier.dimensions.channel == "postal")
        lines.push_back(sentence("receipt.by_post"));
    else
        say("collect_at", facts.unit_name);
    say("look_up", facts.address + "/tra-cuu");
    return lines;
}

papers::Signature signature_of(const std::string& who, const std::string& name) {
    return {.authority = {who}, .post = {}, .name = name, .hint = sentence("receipt.sign_here")};
}

}  // namespace

std::string look_up_link(const std::string& address, const std::string& code) {
    return address + "/tra-cuu?ma=" + code;
}

Receipt receipt_of(const ReceiptFacts& facts) {
    const std::string& code = facts.own.dossier.code;
    return {.superior = {sentence("receipt.committee"), facts.agency.name},
            .issuer = {facts.unit_name},
            // The day and the number of the day: what the code has after its prefix.
            .number = code.substr(code.rfind('-', code.rfind('-') - 1) + 1),
            .notation = sentence("receipt.notation"),
            .place = text::capitalised(facts.agency.name),
            .kind_name = sentence("receipt.title"),
            .issued_on = facts.own.dossier.received_on(),
            .lines = lines_of(facts),
            .giver = sentence("receipt.giver"),
            .giver_name = facts.own.dossier.applicant,
            .receiver = sentence("receipt.receiver"),
            .receiver_name = facts.receiver_name,
            .hint = sentence("receipt.sign_here"),
            .link = look_up_link(facts.address, code)};
}

papers::Paper paper_of(const Receipt& receipt) {
    papers::Paper paper{.superior = receipt.superior,
                        .issuer = receipt.issuer,
                        .number = receipt.number,
                        .notation = receipt.notation,
                        .place = receipt.place,
                        .issued_on = receipt.issued_on,
                        .kind_name = receipt.kind_name,
                        .body = {},
                        .signature = signature_of(receipt.receiver, receipt.receiver_name),
                        .recipients = {}};
    paper.link = receipt.link;
    paper.giver = signature_of(receipt.giver, receipt.giver_name);
    paper.ends_with_mark = false;
    for (const std::string& line : receipt.lines) paper.body.push_back(papers::Text{line});
    return paper;
}

}  // namespace intake
