#include "accuracy/score.hpp"

#include <algorithm>
#include <set>

#include "lib/text/text.hpp"

namespace accuracy {
namespace {

using directives::TaskDraft;

/// Letters and digits, folded.
std::string key_of(std::string_view text) {
    std::string key;
    for (const char c : text::fold(text))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
    return key;
}

/// The one form of a unit's name has no level at the end; "Công an xã" and "Công an" are one body, and so are "Mặt trận
/// Tổ quốc xã" and "Ủy ban Mặt trận Tổ quốc Việt Nam".
std::string unit_key(std::string_view name) {
    std::string folded = text::fold(name);
    if (folded.starts_with("ubnd ")) return key_of(folded);
    for (const std::string_view level : {" xa", " phuong", " dac khu"}) {
        if (folded.ends_with(level)) folded.resize(folded.size() - level.size());
    }
    if (folded.find("mat tran to quoc") != folded.npos) folded = "mat tran to quoc";
    return key_of(folded);
}

std::set<std::string> keys_of(const std::vector<std::string>& names) {
    std::set<std::string> keys;
    for (const std::string& name : names) keys.insert(unit_key(name));
    return keys;
}

/// Equal letters in thousandths, 0 when fewer than `percent` in a hundred: only a band around the diagonal is filled.
std::size_t likeness(const std::string& a, const std::string& b, int percent) {
    const std::size_t longer = std::max(a.size(), b.size());
    if (longer == 0) return 0;
    const std::size_t most = longer * static_cast<std::size_t>(100 - percent) / 100;
    if (longer - std::min(a.size(), b.size()) > most) return 0;
    std::vector<std::size_t> above(b.size() + 1, most + 1), row(b.size() + 1, most + 1);
    for (std::size_t j = 0; j <= std::min(b.size(), most); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::fill(row.begin(), row.end(), most + 1);
        const std::size_t from = i > most ? i - most : 0, to = std::min(b.size(), i + most);
        for (std::size_t j = from; j <= to; ++j) {
            if (j == 0) {
                row[0] = i;
                continue;
            }
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
        }
        std::swap(above, row);
    }
    return above[b.size()] > most ? 0 : 1000 - above[b.size()] * 1000 / longer;
}

struct Pair {
    std::size_t likeness, gold, read;
    bool same_lead;
};

/// The likest first; of equals those with the same lead.
std::vector<Pair> pairs_of(const std::vector<GoldTask>& gold, const std::vector<TaskDraft>& read, int percent) {
    std::vector<std::string> read_keys;
    for (const TaskDraft& task : read) read_keys.push_back(key_of(task.content));
    std::vector<Pair> all, chosen;
    for (std::size_t g = 0; g < gold.size(); ++g) {
        const std::string key = key_of(gold[g].content);
        for (std::size_t r = 0; r < read.size(); ++r) {
            if (const std::size_t like = likeness(key, read_keys[r], percent))
                all.push_back({like, g, r, keys_of(gold[g].lead) == keys_of(read[r].lead)});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Pair& a, const Pair& b) {
        return a.likeness != b.likeness ? a.likeness > b.likeness : a.same_lead > b.same_lead;
    });
    std::set<std::size_t> used_gold, used_read;
    for (const Pair& pair : all) {
        if (used_gold.contains(pair.gold) || used_read.contains(pair.read)) continue;
        used_gold.insert(pair.gold), used_read.insert(pair.read);
        chosen.push_back(pair);
    }
    return chosen;
}

std::string shown(const std::vector<std::string>& names) { return "[" + text::join(names, " + ") + "]"; }

std::string shown(const std::string& kind, const std::string& due, const std::vector<std::string>& days) {
    return kind + (due.empty() ? "" : ' ' + due) + (days.empty() ? "" : ' ' + text::join(days, ","));
}

/// A day of each month needs no list: gold answers leave it out, the reader writes out its twelve days of the year.
bool same_days(const std::vector<std::string>& gold, const std::vector<std::string>& read) {
    return gold == read || (gold.empty() && read.size() == 12);
}

std::size_t share(std::size_t part, std::size_t whole) { return whole ? part * 1000 / whole : 1000; }

void compare(const GoldTask& gold, const TaskDraft& read, Score& score, Misses& misses) {
    ++score.matched;
    if (keys_of(gold.lead) == keys_of(read.lead)) {
        ++score.true_tasks;
        score.true_without_lead += read.lead.empty();
    } else {
        misses.push_back("lead " + shown(gold.lead) + " read " + shown(read.lead) + ": " + gold.content);
    }
    if (keys_of(gold.coordinators) == keys_of(read.coordinators))
        ++score.coordinators;
    else
        misses.push_back("co-ordinators " + shown(gold.coordinators) + " read " + shown(read.coordinators) + ": " +
                         read.content);
    const std::string due = read.deadline.due_on ? calendar::to_iso(*read.deadline.due_on) : "";
    const std::string kind(tasks::word_of(read.deadline.kind));
    if (kind == gold.deadline_kind && due == gold.due_on && same_days(gold.occurrences, read.deadline.occurrences))
        ++score.deadlines;
    else
        misses.push_back("deadline " + shown(gold.deadline_kind, gold.due_on, gold.occurrences) + " read " +
                         shown(kind, due, read.deadline.occurrences) + " of \"" + read.deadline.text +
                         "\": " + read.content);
}

}  // namespace

Score& Score::operator+=(const Score& o) {
    gold += o.gold, read += o.read, named += o.named, true_tasks += o.true_tasks, spare += o.spare;
    true_without_lead += o.true_without_lead;
    matched += o.matched, deadlines += o.deadlines, coordinators += o.coordinators;
    return *this;
}

std::size_t Score::precision() const { return share(true_tasks, named + true_without_lead); }
std::size_t Score::recall() const { return share(true_tasks, gold); }
std::size_t Score::f1() const { return share(2 * true_tasks, gold + named + true_without_lead); }
std::size_t Score::deadline_share() const { return share(deadlines, matched); }
std::size_t Score::coordinator_share() const { return share(coordinators, matched); }

Score score(const std::vector<GoldTask>& gold, const directives::Reading& reading, int percent, Misses& misses) {
    Score score{.gold = gold.size(), .read = reading.tasks.size()};
    for (const TaskDraft& task : reading.tasks) score.named += !task.lead.empty();
    std::set<std::size_t> found, used;
    for (const Pair& pair : pairs_of(gold, reading.tasks, percent)) {
        found.insert(pair.gold), used.insert(pair.read);
        compare(gold[pair.gold], reading.tasks[pair.read], score, misses);
    }
    for (std::size_t g = 0; g < gold.size(); ++g) {
        if (!found.contains(g)) misses.push_back("not found " + shown(gold[g].lead) + ": " + gold[g].content);
    }
    for (std::size_t r = 0; r < reading.tasks.size(); ++r) {
        if (used.contains(r)) continue;
        const TaskDraft& task = reading.tasks[r];
        score.spare += task.lead.empty();
        misses.push_back("no gold task " + shown(task.lead) + " line " + std::to_string(task.source.line) + ": " +
                         task.content);
    }
    return score;
}

}  // namespace accuracy
