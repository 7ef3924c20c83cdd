#include "office/dossiers/dossier.hpp"

#include <algorithm>

namespace dossiers {

using calendar::Date;

namespace {

constexpr std::chrono::days one_day{1};

/// Days from `begin` up to the day before `end`.
struct Span {
    Date begin, end;
};

constexpr Date far_future = Date{std::chrono::days{1'000'000}};

/// The pauses within the dossier's open life, in order and without overlap.
std::vector<Span> paused_spans(Date received, Date finished, const std::vector<Pause>& pauses) {
    std::vector<Span> spans;
    for (const Pause& pause : pauses) {
        const Span span{std::max(pause.from, received), std::min(pause.to.value_or(far_future), finished)};
        if (span.begin < span.end) spans.push_back(span);
    }
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
    std::vector<Span> joined;
    for (const Span& span : spans) {
        if (!joined.empty() && span.begin <= joined.back().end)
            joined.back().end = std::max(joined.back().end, span.end);
        else
            joined.push_back(span);
    }
    return joined;
}

/// `whole` without `holes`, which are in order.
std::vector<Span> without(Span whole, const std::vector<Span>& holes) {
    std::vector<Span> left;
    for (const Span& hole : holes) {
        if (whole.begin < hole.begin) left.push_back({whole.begin, std::min(hole.begin, whole.end)});
        whole.begin = std::max(whole.begin, hole.end);
        if (whole.begin >= whole.end) break;
    }
    if (whole.begin < whole.end) left.push_back(whole);
    std::erase_if(left, [](const Span& span) { return span.begin >= span.end; });
    return left;
}

void add_stock(std::vector<Contribution>& all, Measure measure, const Span& span) {
    all.push_back({measure, span.begin, +1});
    if (span.end != far_future) all.push_back({measure, span.end, -1});
}

Measure finishing(Outcome outcome, Date finished, std::optional<Date> due) {
    if (outcome == Outcome::refused) return Measure::refused;
    if (outcome == Outcome::withdrawn) return Measure::withdrawn;
    if (!due || finished == *due) return Measure::on_time;
    return finished < *due ? Measure::early : Measure::late;
}

}  // namespace

std::optional<Outcome> outcome_of(State state) {
    switch (state) {
        case State::refused:
            return Outcome::refused;
        case State::withdrawn:
            return Outcome::withdrawn;
        case State::resolved:
        case State::returned:
            return Outcome::result;
        default:
            return std::nullopt;
    }
}

bool is_pausing(State state) {
    return state == State::awaiting_supplement || state == State::awaiting_payment || state == State::stopped;
}

std::optional<Date> Dossier::finished_on() const {
    if (!finished_at) return std::nullopt;
    return calendar::local_date(*finished_at);
}

std::vector<Pause> pauses_after_import(const std::vector<Pause>& before, const Dossier& shown, Date today) {
    if (!shown.finished_at && is_pausing(shown.state)) return {{shown.state, shown.received_on(), std::nullopt}};
    std::vector<Pause> after;
    for (Pause pause : before) {
        if (!pause.to) pause.to = std::max(pause.from, shown.finished_on().value_or(today));
        if (pause.from < *pause.to) after.push_back(pause);
    }
    return after;
}

std::vector<Contribution> contributions(const Dossier& dossier, const std::vector<Pause>& pauses) {
    const Date received = dossier.received_on();
    const Date finished = dossier.finished_on().value_or(far_future);
    std::vector<Contribution> all;
    all.reserve(4);
    all.push_back({Measure::received, received, +1});
    if (dossier.finished_at)
        all.push_back(
            {finishing(outcome_of(dossier.state).value_or(Outcome::result), finished, dossier.due_on), finished, +1});

    const std::vector<Span> paused = paused_spans(received, finished, pauses);
    for (const Span& span : paused) add_stock(all, Measure::paused, span);
    if (!dossier.due_on) return all;
    const Span past_due{std::max(received, *dossier.due_on + one_day), finished};
    if (past_due.begin < past_due.end)
        for (const Span& span : without(past_due, paused)) add_stock(all, Measure::overdue, span);
    return all;
}

bool is_overdue(const Dossier& dossier, const std::vector<Pause>& pauses, Date today) {
    int overdue = 0;
    for (const Contribution& one : contributions(dossier, pauses))
        if (one.measure == Measure::overdue && one.day <= today) overdue += one.amount;
    return overdue > 0;
}

std::string masked(std::string_view applicant) {
    std::string shown;
    bool first_word = true, word_begins = true;
    for (std::size_t i = 0; i < applicant.size();) {
        std::size_t next = i + 1;
        while (next < applicant.size() && (applicant[next] & 0xC0) == 0x80) ++next;
        if (applicant[i] == ' ') {
            shown += ' ';
            first_word = false;
            word_begins = true;
        } else if (first_word) {
            shown += applicant.substr(i, next - i);
        } else if (word_begins) {
            shown += applicant.substr(i, next - i);
            shown += "***";
            word_begins = false;
        }
        i = next;
    }
    return shown;
}

}  // namespace dossiers
