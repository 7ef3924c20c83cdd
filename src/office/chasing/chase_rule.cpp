#include "office/chasing/chase_rule.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <stdexcept>

#include "lib/embedded/embedded.hpp"

namespace chasing {
namespace {

enum class When { before, on, after };

/// A rule as the definitions have it.
struct Known {
    std::string code, setting;
    When when;
    std::vector<To> to;
};

template <class Enum>
Enum value_of(std::initializer_list<std::string_view> words, const std::string& word) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) throw std::logic_error("chasing.toml: no such word: " + word);
    return static_cast<Enum>(found - words.begin());
}

const std::vector<Known>& known_rules() {
    static const auto all = [] {
        std::vector<Known> found;
        const toml::table table = toml::parse(embedded::get("definitions/chasing.toml"));
        for (const toml::node& node : *table["rule"].as_array()) {
            const toml::table& one = *node.as_table();
            Known rule{.code = one["code"].value<std::string>().value(),
                       .setting = one["setting"].value_or(std::string{}),
                       .when = value_of<When>({"before", "on", "after"}, one["when"].value<std::string>().value())};
            for (const toml::node& to : *one["to"].as_array())
                rule.to.push_back(value_of<To>({"official", "head", "chair"}, to.value<std::string>().value()));
            found.push_back(std::move(rule));
        }
        return found;
    }();
    return all;
}

}  // namespace

std::vector<Rule> rules_of(const settings::Values& values) {
    std::vector<Rule> rules;
    if (!values.yes("chase_on")) return rules;
    for (const Known& known : known_rules()) {
        const std::int64_t days = known.when == When::on ? 0 : values.number(known.setting);
        if (known.when != When::on && days == 0) continue;
        rules.push_back({known.code, known.when == When::before ? -days : days, known.to});
    }
    std::stable_sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.days < b.days; });
    return rules;
}

calendar::Date day_of(const Rule& rule, calendar::Date due_on, const calendar::WorkingDays& days) {
    if (rule.days > 0) return days.after(due_on, static_cast<int>(rule.days));
    // Due on a Sunday: the last day to say so is the Friday before.
    const calendar::Date last = days.includes(due_on) ? due_on : days.before(due_on, 1);
    return days.before(last, static_cast<int>(-rule.days));
}

const Rule* rule_now(const std::vector<Rule>& rules, calendar::Date due_on, calendar::Date today,
                     const std::optional<std::int64_t>& chased, const calendar::WorkingDays& days) {
    for (auto rule = rules.rbegin(); rule != rules.rend(); ++rule) {
        if (day_of(*rule, due_on, days) > today) continue;
        return chased && *chased >= rule->days ? nullptr : &*rule;
    }
    return nullptr;
}

bool may_disturb(calendar::Instant now, const settings::Values& values, const calendar::WorkingDays& days) {
    const calendar::Date today = calendar::local_date(now);
    if (!days.includes(today)) return false;
    const auto minute = std::chrono::duration_cast<std::chrono::minutes>(now - calendar::at_local(today)).count();
    const int from = values.minute("quiet_from"), to = values.minute("quiet_to");
    const bool quiet = from <= to ? from <= minute && minute < to : minute >= from || minute < to;
    return !quiet;
}

}  // namespace chasing
