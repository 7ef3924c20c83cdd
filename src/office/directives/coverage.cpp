#include "office/directives/coverage.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "lib/messages/messages.hpp"
#include "lib/text/words.hpp"

namespace directives {
namespace {

constexpr std::size_t proposals_max = 3;
/// Below it the same word is "và", "của", "các": as likely in one part as in another.
constexpr std::size_t word_letters_min = 3;

std::set<std::string> words_of(std::string_view content) {
    std::set<std::string> found;
    for (const text::Word& word : text::words(content))
        if (!word.mark && word.low.size() >= word_letters_min) found.insert(word.low);
    return found;
}

}  // namespace

std::string_view word_of(Cover cover) {
    constexpr std::array<std::string_view, 4> words{"covered", "exempt", "proposed", "open"};
    return words.at(static_cast<std::size_t>(cover));
}

Cover cover_of(const CoveragePart& part) {
    if (!part.task_ids.empty()) return Cover::covered;
    if (part.needs_no_task) return Cover::exempt;
    return part.proposed.empty() ? Cover::open : Cover::proposed;
}

std::vector<std::string> propose(const CoveragePart& part, const std::vector<CoverageTask>& tasks) {
    const auto known = words_of(part.content);
    struct Found {
        std::size_t shared, wanted;
        std::string id;
    };
    std::vector<Found> found;
    for (const CoverageTask& task : tasks) {
        const auto wanted = words_of(task.content);
        const auto shared = static_cast<std::size_t>(
            std::count_if(wanted.begin(), wanted.end(), [&](const auto& word) { return known.contains(word); }));
        if (!wanted.empty() && 3 * shared >= 2 * wanted.size()) found.push_back({shared, wanted.size(), task.id});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return a.shared * b.wanted > b.shared * a.wanted; });
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < std::min(found.size(), proposals_max); ++i) ids.push_back(found[i].id);
    return ids;
}

CoverageCounts count(const std::vector<CoveragePart>& parts, const std::vector<tasks::Task>& tasks,
                     calendar::Date today) {
    CoverageCounts counts;
    for (const CoveragePart& part : parts) {
        const Cover cover = cover_of(part);
        ++counts.parts;
        ++(cover == Cover::covered    ? counts.covered
           : cover == Cover::exempt   ? counts.exempt
           : cover == Cover::proposed ? counts.proposed
                                      : counts.open);
    }
    for (const tasks::Task& task : tasks) {
        if (task.state == tasks::State::cancelled) continue;
        ++counts.tasks;
        const bool late = is_late(task, today);
        if (is_open(task)) {
            ++counts.doing;
            counts.late += late;
        } else {
            ++counts.done;
            counts.done_late += late;
        }
    }
    return counts;
}

std::string sentence_of(const CoverageCounts& counts) {
    const auto word = [](std::int64_t number) { return std::to_string(number); };
    const messages::Values values{{"parts", word(counts.parts)},
                                  {"covered", word(counts.covered)},
                                  {"exempt", word(counts.exempt)},
                                  {"uncovered", word(counts.proposed + counts.open)},
                                  {"tasks", word(counts.tasks)},
                                  {"done", word(counts.done)},
                                  {"done_late", word(counts.done_late)},
                                  {"doing", word(counts.doing)},
                                  {"late", word(counts.late)}};
    const std::string of_tasks = messages::sentence("directive.coverage_tasks", values);
    if (counts.parts == 0) return of_tasks;
    return messages::sentence("directive.coverage_parts", values) + " " + of_tasks;
}

}  // namespace directives
