#include "office/procedures/procedure.hpp"

#include <algorithm>

#include "lib/messages/messages.hpp"
#include "office/reports/report.hpp"

namespace procedures {
namespace {

using messages::sentence;

class Changes {
public:
    void say(std::string code, std::string before, std::string after) {
        if (before == after) return;
        const std::string none = sentence("procedure.change.nothing");
        found_.push_back(sentence("procedure.change." + code, {{"before", before.empty() ? none : before},
                                                               {"after", after.empty() ? none : after}}));
    }

    /// What is gone, what has come and what stands there otherwise, by name.
    template <class Thing, class NameOf, class WordsOf>
    void say_list(const std::string& code, const std::vector<Thing>& before, const std::vector<Thing>& after,
                  NameOf name_of, WordsOf words_of) {
        const auto find = [&](const std::vector<Thing>& all, const Thing& one) {
            return std::find_if(all.begin(), all.end(),
                                [&](const Thing& other) { return name_of(other) == name_of(one); });
        };
        for (const Thing& one : before)
            if (find(after, one) == after.end()) say_one(code + "_gone", words_of(one));
        for (const Thing& one : after) {
            const auto old = find(before, one);
            if (old == before.end())
                say_one(code + "_new", words_of(one));
            else if (!(*old == one))
                say(code, words_of(*old), words_of(one));
        }
        if (before.size() == after.size() && before != after &&
            std::is_permutation(before.begin(), before.end(), after.begin()))
            found_.push_back(sentence("procedure.change." + code + "_order"));
    }

    std::vector<std::string> take() { return std::move(found_); }

private:
    void say_one(const std::string& code, const std::string& name) {
        found_.push_back(sentence("procedure.change." + code, {{"name", name}}));
    }
    std::vector<std::string> found_;
};

std::string words_of_fee(const Version& version) {
    const std::string amount = version.fee == 0
                                   ? sentence("procedure.fee.none")
                                   : sentence("procedure.fee.amount", {{"amount", reports::number_words(version.fee)}});
    return version.fee_note.empty()
               ? amount
               : sentence("procedure.fee.with_note", {{"fee", amount}, {"note", version.fee_note}});
}

std::string words_of_level(const std::string& level) {
    return level.empty() ? std::string{} : sentence("procedure.level." + level);
}

std::string words_of_paper(const Paper& paper) {
    const std::string counted = sentence("procedure.paper", {{"name", paper.name},
                                                             {"originals", std::to_string(paper.originals)},
                                                             {"copies", std::to_string(paper.copies)}});
    return paper.required ? counted : sentence("procedure.paper_if_any", {{"paper", counted}});
}

std::string words_of_step(const Step& step) {
    std::string words = step.name;
    if (step.unit_name) words = sentence("procedure.step_of_unit", {{"step", words}, {"unit", *step.unit_name}});
    if (step.share)
        words = sentence("procedure.step_with_share", {{"step", words}, {"share", std::to_string(*step.share)}});
    return words;
}

}  // namespace

std::optional<std::string> fault_of_shares(const std::vector<Step>& steps) {
    constexpr int whole = 100;
    const auto with_share =
        std::count_if(steps.begin(), steps.end(), [](const Step& one) { return one.share.has_value(); });
    if (with_share == 0) return std::nullopt;
    if (with_share != static_cast<std::ptrdiff_t>(steps.size())) return "procedure.share_missing";
    int sum = 0;
    for (const Step& one : steps) sum += *one.share;
    if (sum != whole) return "procedure.shares_not_whole";
    return std::nullopt;
}

const Version* in_force(const std::vector<Version>& versions, calendar::Date day) {
    const Version* found = nullptr;
    for (const Version& one : versions)
        if (one.valid_from <= day) found = &one;
    return found;
}

std::vector<std::string> changes(const Version& before, const Version& after) {
    Changes found;
    found.say("limit", text_of(before.limit), text_of(after.limit));
    found.say("fee", words_of_fee(before), words_of_fee(after));
    found.say("level", words_of_level(before.level), words_of_level(after.level));
    found.say("unit", before.unit_name.value_or(""), after.unit_name.value_or(""));
    found.say_list(
        "paper", before.papers, after.papers, [](const Paper& one) { return one.name; }, words_of_paper);
    const auto itself = [](const std::string& one) { return one; };
    found.say_list("result", before.results, after.results, itself, itself);
    found.say_list(
        "step", before.steps, after.steps, [](const Step& one) { return one.name; }, words_of_step);
    return found.take();
}

}  // namespace procedures
