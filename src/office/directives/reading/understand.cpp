#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "lib/failure.hpp"
#include "lib/text/text.hpp"
#include "lib/text/word_set.hpp"
#include "office/directives/reading/assignment_table.hpp"
#include "office/directives/reading/assignment_text.hpp"
#include "office/directives/reading/letterhead.hpp"
#include "office/directives/reading/marks.hpp"
#include "office/directives/reading/outline.hpp"
#include "office/directives/reading/reading.hpp"
#include "office/directives/reading/report_duties.hpp"
#include "office/directives/reading/sheet.hpp"
#include "office/directives/reading/targets.hpp"

namespace directives {

namespace {

constexpr std::size_t compared_tasks = 400;
constexpr std::size_t least_shared = 6;  // words: fewer make no work

// Papers that invite or propose assign nothing, also where they say what comes next.
bool assigns_nothing(const std::string& kind) {
    static const std::set<std::string> kinds{"TTr", "GM", "HĐ",  "GGT", "GNP", "PG",
                                             "PC",  "PB", "GUQ", "BGN", "BTT", "TC"};
    return kinds.contains(kind);
}

// The lines above a table that name it: "PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ CỤ THỂ".
std::string title_above(const std::vector<Line>& lines, std::size_t table) {
    std::string title;
    std::size_t from = table;
    while (from > 0 && table - from < 4 && !lines[from - 1].table) --from;
    for (std::size_t i = from; i < table; ++i) {
        const std::string& line = lines[i].text;
        if (line != text::upper(line) || line == text::lower(line) || line.size() > 200) continue;
        title += (title.empty() ? "" : " ") + line;
    }
    return title.empty() && table > 0 && !lines[table - 1].table && lines[table - 1].text.size() < 200
               ? lines[table - 1].text
               : title;
}

std::vector<TaskDraft> tasks_of_tables(const Sheet& sheet, const Commune& commune, const DeadlineOptions& dates) {
    std::vector<TaskDraft> tasks;
    for (const auto* part : {&sheet.body, &sheet.annex}) {
        for (std::size_t i = 0; i < part->size(); ++i) {
            const paper::Block* table = (*part)[i].table;
            if (!table || !is_assignment_table(*table)) continue;
            const bool in_body = part == &sheet.body;
            const std::string title =
                in_body && i > 0 && !(*part)[i - 1].table ? (*part)[i - 1].text : title_above(*part, i);
            auto more = tasks_of_table(*table, title, commune, dates);
            std::move(more.begin(), more.end(), std::back_inserter(tasks));
        }
    }
    return tasks;
}

// Two in three words of the shorter one.
bool same_work(const text::WordSet& a, const text::WordSet& b) {
    const std::size_t shared = text::shared_words(a, b);
    return shared * 3 >= std::min(a.size(), b.size()) * 2 && shared >= least_shared;
}

bool nearly_same_words(const text::WordSet& a, const text::WordSet& b) {
    const std::size_t shared = text::shared_words(a, b);
    // By value: minmax of two temporaries would give references to them.
    const auto [least, most] = std::minmax({a.size(), b.size()});
    // One of them may also say when.
    return shared >= least_shared && shared * 10 >= least * 9 && most <= least * 2;
}

// What the task speaks of, whoever does it: names of units are long and stand in one wording only.
text::WordSet work_of(const TaskDraft& task, text::Vocabulary& vocabulary) {
    const text::WordSet units =
        vocabulary.set_of(text::join(task.lead, " ") + " " + text::join(task.coordinators, " "));
    const text::WordSet all = vocabulary.set_of(task.content);
    text::WordSet work;
    std::set_difference(all.begin(), all.end(), units.begin(), units.end(), std::back_inserter(work));
    return work;
}

// Where a co-ordinator leads the same work elsewhere in the paper, both places point at each other.
void point_out_shared_work(std::vector<TaskDraft>& tasks) {
    if (tasks.size() > compared_tasks) return;
    text::Vocabulary vocabulary;
    std::vector<text::WordSet> words;
    for (const TaskDraft& task : tasks) words.push_back(work_of(task, vocabulary));
    for (std::size_t a = 0; a < tasks.size(); ++a) {
        for (std::size_t b = 0; b < tasks.size(); ++b) {
            if (a == b) continue;
            const auto& joint = tasks[a].coordinators;
            const bool leads_there =
                std::any_of(tasks[b].lead.begin(), tasks[b].lead.end(), [&](const std::string& lead) {
                    return lead != all_units && std::find(joint.begin(), joint.end(), lead) != joint.end();
                });
            // Nobody co-ordinates, but the words are nearly the same: the work was given twice.
            const bool given_twice = a < b && tasks[a].lead != tasks[b].lead && !tasks[a].lead.empty() &&
                                     !tasks[b].lead.empty() && nearly_same_words(words[a], words[b]);
            if (!given_twice && (!leads_there || !same_work(words[a], words[b]))) continue;
            tasks[a].also.push_back(tasks[b].source);
            tasks[b].also.push_back(tasks[a].source);
        }
    }
}

DeadlineOptions dates_of(const Letterhead& document, const ReadingOptions& options) {
    DeadlineOptions dates{
        .before_is_day_before = options.before_is_day_before, .issued_on = document.issued_on, .year = document.year};
    // The day is blank: count from the first day that the date allows.
    if (!dates.issued_on && document.year)
        dates.issued_on = calendar::make_date(*document.year, document.month.value_or(1), 1);
    return dates;
}

}  // namespace

paper::Paper read_paper(std::string bytes, std::string_view, const paper::Watch* scans) {
    paper::Paper paper = paper::read(std::move(bytes), scans);
    if (has_secrecy_stamp(paper)) throw Failure(FailureKind::unreadable, "directive.secret");
    return paper;
}

Reading understand(const paper::Paper& paper, const ReadingOptions& options) {
    const Sheet sheet = lay_flat(paper);
    Reading reading;
    reading.document = read_letterhead(sheet);
    reading.commune = commune_of(reading.document, sheet);
    if (assigns_nothing(reading.document.kind)) return reading;
    if (reading.document.kind == "BC") {
        reading.tasks = next_tasks_of(outline_of(sheet.body), reading.commune, dates_of(reading.document, options));
        for (TaskDraft& task : reading.tasks) task.unclear = unclear_marks(task);
        return reading;
    }
    const DeadlineOptions dates = dates_of(reading.document, options);
    const std::vector<Node> outline = outline_of(sheet.body);
    reading.tasks = tasks_of_tables(sheet, reading.commune, dates);
    if (!reading.tasks.empty()) {
        reading.parts = parts_of(outline, reading.commune);
    } else {
        reading.tasks = tasks_of_text(outline, reading.commune, dates);
        // An annex that assigns in text.
        if (!sheet.annex.empty()) {
            auto more = tasks_of_text(outline_of(sheet.annex), reading.commune, dates);
            for (TaskDraft& task : more) {
                task.ordinal = std::to_string(reading.tasks.size() + 1);
                reading.tasks.push_back(std::move(task));
            }
        }
    }
    point_out_shared_work(reading.tasks);
    for (TaskDraft& task : reading.tasks) task.unclear = unclear_marks(task);
    reading.targets = targets_in(sheet, outline, reading.tasks);
    reading.report_duties = report_duties_in(outline, reading.tasks, reading.commune, dates);
    return reading;
}

std::string bytes_of_file(const std::string& path) {
    constexpr std::size_t step = 1u << 16;
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Failure(FailureKind::not_found, "file.not_found");
    std::string bytes;
    // One byte beyond the limit is enough for the reader to refuse it.
    while (file && bytes.size() <= paper::file_limit) {
        const std::size_t had = bytes.size();
        bytes.resize(had + step);
        file.read(bytes.data() + had, static_cast<std::streamsize>(step));
        bytes.resize(had + static_cast<std::size_t>(file.gcount()));
    }
    return bytes;
}

std::string extract_json(const std::string& path, const paper::Watch& scans) {
    json::Writer out;
    write(out, understand(read_paper(bytes_of_file(path), path, &scans)));
    return out.take();
}

}  // namespace directives
