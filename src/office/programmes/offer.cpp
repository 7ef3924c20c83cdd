#include "office/programmes/offer.hpp"

#include <algorithm>
#include <set>

#include "lib/messages/messages.hpp"
#include "lib/text/text.hpp"
#include "lib/text/words.hpp"

namespace programmes {
namespace {

using directives::Target;

/// Words that say nothing of what is measured.
constexpr std::string_view fillers[] = {"ty", "le",  "so",   "luong", "cac",  "viec",  "tong", "thuc", "hien",
                                        "va", "cua", "duoc", "cho",   "tren", "nhung", "xu",   "ly",   "tat",
                                        "ca", "moi", "duoi", "dang",  "can",  "thoi",  "gian"};

std::vector<std::string> telling_words(std::string_view measure) {
    std::vector<std::string> words;
    for (const text::Word& word : text::words(measure))
        if (!word.mark && !word.number &&
            std::find(std::begin(fillers), std::end(fillers), word.plain) == std::end(fillers))
            words.push_back(word.plain);
    return words;
}

bool holds(const std::string& measure, const std::vector<std::string>& words) {
    const std::string padded = ' ' + measure + ' ';
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& each) { return padded.find(' ' + each + ' ') != padded.npos; });
}

/// In a hundred: the telling words of the measure that stand in the list.
int coverage(std::string_view measure, const std::vector<std::string>& list) {
    std::set<std::string> known;
    for (const std::string& each : list)
        for (const std::string& word : text::split(each, ' ')) known.insert(word);
    const auto telling = telling_words(measure);
    if (telling.empty()) return 100;
    const auto hit =
        std::count_if(telling.begin(), telling.end(), [&](const auto& one) { return known.contains(one); });
    return static_cast<int>(100 * hit / static_cast<std::ptrdiff_t>(telling.size()));
}

/// Words apart from their marks, so that "(…)" and "," do not hide one.
std::string bare(std::string_view measure) {
    std::string all;
    for (const text::Word& word : text::words(measure))
        if (!word.mark) all += (all.empty() ? "" : " ") + word.plain;
    return all;
}

bool fits(const Definition& definition, const Target& target) {
    return definition.change == target.change.has_value() && definition.unit == target.unit;
}

/// The paper says "mỗi quý", "hằng tháng" of it.
Span span_in(std::string_view clause) {
    const std::string folded = ' ' + bare(clause) + ' ';
    const auto says = [&](std::string_view words) { return folded.find(words) != folded.npos; };
    if (says(" hang thang ") || says(" moi thang ")) return Span::month;
    if (says(" hang quy ") || says(" moi quy ")) return Span::quarter;
    return Span::year;
}

}  // namespace

std::vector<Suggestion> suggestions_for(const Target& target) {
    std::vector<Suggestion> found;
    const std::string measure = bare(target.measure);
    for (const Definition& definition : definitions()) {
        if (!fits(definition, target)) continue;
        int best = 0;
        for (const auto& list : definition.words)
            if (holds(measure, list)) best = std::max(best, std::max(1, coverage(target.measure, list)));
        if (best > 0) found.push_back({&definition, best});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Suggestion& a, const Suggestion& b) { return a.confidence > b.confidence; });
    return found;
}

Indicator indicator_for(const Target& target, const Definition* definition) {
    Indicator one;
    one.name = definition ? definition->name : text::capitalised(target.measure.empty() ? target.text : target.measure);
    if (definition) one.definition = definition->code;
    one.unit = target.unit;
    one.source.text = target.text;
    one.source.line = target.source.line > 0 ? std::optional{std::int64_t{target.source.line}} : std::nullopt;
    one.source.page = target.source.page > 0 ? std::optional{std::int64_t{target.source.page}} : std::nullopt;
    one.period = span_in(target.text);
    if (target.change) {
        one.direction = target.change->thousandths < 0 ? Direction::fall : Direction::rise;
        one.target = std::abs(target.change->thousandths);
    } else {
        one.direction = target.at_least ? Direction::at_least : Direction::at_most;
        one.target = target.at_least ? target.at_least->thousandths : target.at_most->thousandths;
    }
    return one;
}

bool fulfils(const tasks::Task& task, const directives::ReportDuty& duty) {
    if (task.deadline_kind != tasks::DeadlineKind::recurring || task.state == tasks::State::cancelled) return false;
    return (task.source_line && *task.source_line == duty.source.line) ||
           (!duty.deadline.occurrences.empty() && task.occurrences == duty.deadline.occurrences);
}

std::string name_of(const directives::ReportDuty& duty, const std::string& paper) {
    // "kết quả", "tình hình" alone do not say of what.
    constexpr std::size_t telling = 3;
    if (text::words(duty.about).size() >= telling)
        return messages::sentence("report_duty.name_about", {{"about", duty.about}});
    return messages::sentence("report_duty.name_of_paper", {{"paper", paper}});
}

std::optional<std::string> form_for(const directives::ReportDuty& duty, const std::string& subject) {
    const std::string about = bare(duty.about + " " + subject);
    if (about.find("cai cach hanh chinh") != about.npos && !duty.deadline.occurrences.empty()) return "cchc_quarterly";
    return std::nullopt;
}

}  // namespace programmes
