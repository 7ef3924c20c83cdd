#include "office/directives/coverage.hpp"

#include <algorithm>
#include <array>

#include "lib/messages/messages.hpp"
#include "lib/text/word_set.hpp"

namespace directives {
namespace {

constexpr std::size_t proposals_max = 3;

/// How many of a task's words a part holds.
struct Likeness {
    std::size_t shared, wanted, task;
};
bool closer(const Likeness& a, const Likeness& b) { return a.shared * b.wanted > b.shared * a.wanted; }

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

void propose(std::vector<CoveragePart>& parts, const std::vector<CoverageTask>& tasks) {
    text::Vocabulary vocabulary;
    std::vector<text::WordSet> wanted;
    for (const CoverageTask& task : tasks) wanted.push_back(vocabulary.set_of(task.content));
    for (CoveragePart& part : parts) {
        part.proposed.clear();
        if (cover_of(part) != Cover::open) continue;
        const text::WordSet known = vocabulary.set_of(part.content);
        std::vector<Likeness> found;
        for (std::size_t i = 0; i < tasks.size(); ++i) {
            const std::size_t shared = text::shared_words(wanted[i], known);
            if (!wanted[i].empty() && 3 * shared >= 2 * wanted[i].size())
                found.push_back({shared, wanted[i].size(), i});
        }
        std::stable_sort(found.begin(), found.end(), closer);
        for (std::size_t i = 0; i < std::min(found.size(), proposals_max); ++i)
            part.proposed.push_back(tasks[found[i].task].id);
    }
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
