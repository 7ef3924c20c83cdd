#include "office/dossiers/dossier_deadline.hpp"

#include <doctest/doctest.h>

using dossiers::Agreement;
using dossiers::Dossier;
using procedures::TimeLimit;

namespace {

calendar::Date day(const char* iso) { return *calendar::parse_iso_date(iso); }

const dossiers::OfficeClock usual = dossiers::office_clock(settings::Values{}, deadlines::with_own({}));

/// Three working days until February, two from March on.
const std::vector<procedures::Version> versions{
    {.id = "old", .valid_from = day("2026-01-01"), .limit = {TimeLimit::Unit::working_days, 3}},
    {.id = "new", .valid_from = day("2026-03-01"), .limit = {TimeLimit::Unit::working_days, 2}}};

Dossier received(const char* on, const char* due_on) {
    Dossier one;
    one.procedure_id = "p";
    one.received_at = calendar::at_local(day(on), 9);
    if (due_on) one.due_on = day(due_on);
    return one;
}

dossiers::ExplainedDeadline explained(const Dossier& one, const std::vector<dossiers::Pause>& pauses = {}) {
    return explain_deadline(one, pauses, versions, usual, day("2026-03-11"));
}

}  // namespace

TEST_CASE("a dossier's day is held against the version in force on the day of its receipt") {
    CHECK(explained(received("2026-02-27", "2026-03-04")).agreement == Agreement::follows);
    CHECK(explained(received("2026-02-27", "2026-03-04")).version->id == "old");
    CHECK(explained(received("2026-03-02", "2026-03-04")).agreement == Agreement::follows);
    CHECK(explained(received("2026-03-02", "2026-03-04")).version->id == "new");
    const auto other = explained(received("2026-03-02", "2026-03-05"));
    CHECK(other.agreement == Agreement::differs);
    CHECK(other.reckoned_on == day("2026-03-04"));
    CHECK(explained(received("2026-03-02", nullptr)).agreement == Agreement::no_due_day);
    CHECK(explained(received("2025-12-30", "2026-01-05")).agreement == Agreement::no_limit);
    CHECK(explained(received("2025-12-30", "2026-01-05")).lines.empty());
    Dossier nameless = received("2026-03-02", "2026-03-04");
    nameless.procedure_id.reset();
    CHECK(explained(nameless).agreement == Agreement::no_procedure);
}

TEST_CASE("pauses of a dossier stand still for whole days, and a finished one has nothing left") {
    using dossiers::State;
    const Dossier one = received("2026-03-02", "2026-03-06");
    CHECK(explained(one, {{State::stopped, day("2026-03-03"), day("2026-03-05")}}).agreement == Agreement::follows);
    CHECK(explained(one, {{State::stopped, day("2026-03-03"), {}}}).agreement == Agreement::stands);
    Dossier finished = received("2026-03-02", "2026-03-04");
    CHECK(explained(finished).lines.back().code == "late");
    finished.finished_at = calendar::at_local(day("2026-03-03"), 10);
    CHECK(explained(finished).lines.back().code == "due");
}

TEST_CASE("an office sets its hours and habits") {
    const settings::Values changed{{{"morning_from", "08:00"},
                                    {"morning_to", "12:00"},
                                    {"afternoon_from", "13:30"},
                                    {"afternoon_to", "17:30"},
                                    {"day_off_moves_receipt", "yes"},
                                    {"resumed_day_counts", "no"}}};
    const auto office = dossiers::office_clock(changed, deadlines::with_own({}));
    CHECK(office.hours.spans.size() == 2);
    CHECK(office.hours.closing() == 17 * 60 + 30);
    CHECK(office.rules().day_off_moves_receipt);
    CHECK_FALSE(office.rules().resumed_day_counts);
    // An afternoon that ends before it begins is left out; without any hours the usual ones hold.
    const settings::Values mornings{{{"afternoon_from", "17:00"}, {"afternoon_to", "13:00"}}};
    CHECK(dossiers::office_clock(mornings, {}).hours.closing() == 11 * 60 + 30);
    const settings::Values nonsense{{{"morning_to", "07:00"}, {"afternoon_to", "07:00"}}};
    CHECK(dossiers::office_clock(nonsense, {}).hours.spans.size() == 2);
}
