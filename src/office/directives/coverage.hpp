#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lib/calendar/date.hpp"
#include "office/tasks/task.hpp"

/// mức độ bao phủ: whether all that a directive orders has become tasks, and how far those have come.
namespace directives {

/// One item of the directive's body, and which tasks carry it out.
struct CoveragePart {
    std::int64_t position = 0;  ///< from 1, in the order of the paper
    std::string heading;        ///< "II.3.a"
    std::string content;
    std::vector<std::string> units;  ///< as the paper names them
    std::int64_t source_line = 0;
    std::optional<std::int64_t> source_page;
    std::optional<std::string> needs_no_task;  ///< why it wants no task of its own
    std::int64_t version = 1;
    std::vector<std::string> task_ids;  ///< as a person decided
    std::vector<std::string> proposed;  ///< ids of tasks that probably carry it out; asked, never taken as given
};

/// covered: a person named its tasks; exempt: a person said why it wants none; proposed: tasks speak of the same.
enum class Cover { covered, exempt, proposed, open };
std::string_view word_of(Cover);
Cover cover_of(const CoveragePart&);

/// A task of the directive, as proposing sees it.
struct CoverageTask {
    std::string id, content;
};
/// Asks, of every part that nobody has decided, for at most three tasks of which it holds at least two in three words,
/// best first.
void propose(std::vector<CoveragePart>&, const std::vector<CoverageTask>&);

/// How many there are; cancelled tasks are not counted as tasks.
struct CoverageCounts {
    std::int64_t parts = 0, covered = 0, exempt = 0, proposed = 0, open = 0;
    std::int64_t tasks = 0, done = 0, done_late = 0, doing = 0, late = 0;
};
CoverageCounts count(const std::vector<CoveragePart>&, const std::vector<tasks::Task>&, calendar::Date today);
/// One sentence of the whole, as a superior asks for it.
std::string sentence_of(const CoverageCounts&);

}  // namespace directives
