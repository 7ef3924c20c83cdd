#include "office/dossiers/dossier_deadline.hpp"

namespace dossiers {
namespace {

struct Compared {
    Agreement agreement;
    const procedures::Version* version = nullptr;
    std::optional<Reckoning> clock = std::nullopt;
    std::optional<Granted> granted = std::nullopt;

    std::optional<calendar::Date> reckoned_on() const {
        return granted ? std::optional{calendar::local_date(granted->until)} : clock->due_on();
    }
};

Compared compare(const Dossier& dossier, const std::vector<Pause>& pauses,
                 const std::vector<procedures::Version>& versions, const OfficeClock& office, int days_granted = 0) {
    if (!dossier.procedure_id) return {Agreement::no_procedure};
    const procedures::Version* version = procedures::in_force(versions, dossier.received_on());
    if (!version) return {Agreement::no_limit};
    Compared found{Agreement::follows, version,
                   reckon(version->limit, dossier.received_at, standstills_of(pauses), office.rules())};
    if (days_granted > 0 && found.clock->due_on()) {
        const auto until = office.calendar.days.after(*found.clock->due_on(), days_granted);
        found.granted = {days_granted, calendar::at_local(until) + std::chrono::minutes{office.hours.closing()}};
    }
    const auto reckoned_on = found.reckoned_on();
    if (!reckoned_on)
        found.agreement = Agreement::stands;
    else if (!dossier.due_on)
        found.agreement = Agreement::no_due_day;
    else if (*reckoned_on != *dossier.due_on)
        found.agreement = Agreement::differs;
    return found;
}

}  // namespace

OfficeClock office_clock(const settings::Values& values, deadlines::WorkingCalendar calendar) {
    OfficeClock office{.calendar = std::move(calendar)};
    std::vector<OfficeHours::Span> spans;
    for (const auto& [from, to] :
         {std::pair{"morning_from", "morning_to"}, std::pair{"afternoon_from", "afternoon_to"}}) {
        const OfficeHours::Span span{values.minute(from), values.minute(to)};
        if (span.from < span.to && (spans.empty() || spans.back().to <= span.from)) spans.push_back(span);
    }
    if (!spans.empty()) office.hours.spans = std::move(spans);
    office.day_off_moves_receipt = values.yes("day_off_moves_receipt");
    office.resumed_day_counts = values.yes("resumed_day_counts");
    return office;
}

OfficeClock office_clock_of(sql::Connection& db, const std::string& agency_id) {
    return office_clock(settings::values_of(db, agency_id), deadlines::calendar_of(db, agency_id));
}

std::vector<Standstill> standstills_of(const std::vector<Pause>& pauses) {
    std::vector<Standstill> found;
    for (const Pause& one : pauses)
        found.push_back({one.started_at.value_or(calendar::at_local(one.from)),
                         one.ended_at ? one.ended_at
                         : one.to     ? std::optional{calendar::at_local(*one.to)}
                                      : std::nullopt});
    return found;
}

std::string_view word_of(Agreement agreement) {
    switch (agreement) {
        case Agreement::no_procedure:
            return "no_procedure";
        case Agreement::no_limit:
            return "no_limit";
        case Agreement::follows:
            return "follows";
        case Agreement::differs:
            return "differs";
        case Agreement::no_due_day:
            return "no_due_day";
        case Agreement::stands:
            break;
    }
    return "stands";
}

ExplainedDeadline explain_deadline(const Dossier& dossier, const std::vector<Pause>& pauses,
                                   const std::vector<procedures::Version>& versions, const OfficeClock& office,
                                   calendar::Date today, int days_granted) {
    const Compared found = compare(dossier, pauses, versions, office, days_granted);
    if (!found.clock) return {found.agreement};
    const auto as_of = dossier.finished_at ? std::nullopt : std::optional{today};
    return {found.agreement, found.version, found.reckoned_on(),
            explain(*found.clock, found.version->limit, dossier.received_at, office.rules(), office.calendar, as_of,
                    found.granted)};
}

Agreement agreement_of(const Dossier& dossier, const std::vector<Pause>& pauses,
                       const std::vector<procedures::Version>& versions, const OfficeClock& office) {
    return compare(dossier, pauses, versions, office).agreement;
}

}  // namespace dossiers
