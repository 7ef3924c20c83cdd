#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lib/calendar/date.hpp"

/// nguy cơ trễ hẹn: how likely an open dossier is to be late, from what this office's own dossiers took, and why. Pure.
/// Of those that had come as far and took as long, which share ended late? A group that is small leans on the wider
/// one.
namespace risk {

/// Parts of a thousand.
using Permille = std::int64_t;
inline constexpr Permille whole = 1000;

/// Listed from here on; "likely" from there on.
inline constexpr Permille listed_from = 200, likely_from = 500;

/// How a dossier lies before or behind: working days without standstills.
struct Course {
    int elapsed = 0;  ///< since the receipt, or since it came to its step
    int left = 0;     ///< to the due day, today not counted; below 0: late already
    int over = -1;    ///< what took no longer was over before today; -1 on the very first day
};

/// What a finished dossier took.
struct Taken {
    std::string procedure_id, field;
    bool papers_missing = false;            ///< when it was received
    int days = 0;                           ///< from the receipt to the end
    int limit = 0;                          ///< from the receipt to the due day
    std::map<std::int64_t, int> from_step;  ///< by step: from coming to it to the end
};

/// An open one.
struct Open {
    std::string procedure_id, field;
    bool papers_missing = false;
    Course course;
    int limit = 0;
    std::optional<std::int64_t> step;
    Course in_step;           ///< its `elapsed` counts from coming to the step
    std::int64_t load = 100;  ///< what its unit has now, in hundredths of what it usually has
};

/// Which dossiers the answer rests on, the narrowest that are enough.
enum class Alike { step, missing_papers, procedure, field, office };
std::string_view word_of(Alike);

struct Chance {
    Permille late = 0;
    Alike alike = Alike::office;
    int compared = 0;   ///< of those alike that were open as long, how many
    int were_late = 0;  ///< … and of these late
    int usual = 0;      ///< working days that the middle one of all alike took
};

/// So many alike are enough to be named; fewer lean on the wider group.
inline constexpr int enough = 20;
/// Load is believed within these bounds (hundredths): half the dossiers do not make an office twice as fast.
inline constexpr std::int64_t load_min = 80, load_max = 200;

/// What an office took for its dossiers of the last year.
class History {
public:
    void add(const Taken&);
    /// To be called once, after the last add and before the first question.
    void sort();
    /// Nothing where the office has finished none.
    std::optional<Chance> ask(const Open&) const;

private:
    /// Sorted; in thousandths of the limit; of procedures under a short limit, and of steps, in days.
    using Times = std::vector<int>;
    struct Group {
        Times times, days;
    };
    Group office_;
    std::map<std::string, Group> fields_;
    std::map<std::pair<std::string, std::int64_t>, Group> procedures_,
        missing_papers_;                                           ///< by procedure and kind of limit
    std::map<std::pair<std::string, std::int64_t>, Group> steps_;  ///< by procedure and step
};

/// What was foretold of a dossier on a day, and what became of it.
struct Judged {
    std::string dossier_id;
    Permille foretold = 0;
    bool late = false;
};

/// Brier scores in millionths: the mean square of what was foretold less what came, 0 is best. `base` is that of always
/// saying the share that was late in fact, which no office knows beforehand. `low` to `high` holds score − base in 95
/// of 100 cases, dossiers (not days) being what was drawn; below 0: better than the share.
struct Score {
    std::int64_t foretold = 0, dossiers = 0, late = 0;
    std::int64_t score = 0, base = 0, low = 0, high = 0;
};
std::optional<Score> score_of(const std::vector<Judged>&);

}  // namespace risk
