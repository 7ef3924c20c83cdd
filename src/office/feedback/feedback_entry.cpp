#include "office/feedback/feedback_entry.hpp"

#include <fmt/core.h>

#include "lib/crypto/hash.hpp"
#include "lib/crypto/uuid.hpp"
#include "office/applicants/applicant.hpp"
#include "office/deadlines/working_calendar.hpp"
#include "office/feedback/feedback_store.hpp"
#include "office/settings/setting.hpp"

namespace feedback {
namespace {

/// Four digits that nobody can foresee, for who leaves no phone.
std::string new_digits() {
    const std::uint64_t number = std::stoull(crypto::sha256(crypto::new_token()).substr(0, 12), nullptr, 16);
    return fmt::format("{:04}", number % 10000);
}

/// After an official's act: kept, with its line.
Feedback keep(sql::Connection& db, const accounts::Viewer& viewer, Feedback& one, Line line) {
    save(db, viewer.agency_id, one);
    line.official_id = viewer.official_id;
    line.due_on = one.due_on;
    add_line(db, viewer.agency_id, one.id, line);
    return find(db, accounts::whole_agency(viewer.agency_id), one.id).value();
}

}  // namespace

calendar::Date due_day(sql::Connection& db, const std::string& agency_id, calendar::Date from) {
    const auto days = settings::values_of(db, agency_id).number("feedback_days");
    return deadlines::working_days_of(db, agency_id).after(from, static_cast<int>(days));
}

Feedback take_in(sql::Connection& db, const std::string& agency_id, const std::string& content,
                 const std::string& phone, calendar::Instant now) {
    const calendar::Date today = calendar::local_date(now);
    Feedback one{.id = crypto::new_uuid(), .content = content, .phone = phone, .received_at = now};
    one.due_on = due_day(db, agency_id, today);
    one.digits = applicants::end_of(phone);
    if (one.digits.empty()) one.digits = new_digits();
    one.code = take_code(db, agency_id, today);
    save_new(db, agency_id, one);
    add_line(db, agency_id, one.id, {.at = now, .act = "receive", .due_on = one.due_on});
    return one;
}

Feedback give(sql::Connection& db, const accounts::Viewer& viewer, Feedback one, const std::string& unit_id,
              const std::string& note, calendar::Instant now) {
    give(one, viewer, unit_id);
    return keep(db, viewer, one, {.at = now, .act = "give", .unit_id = unit_id, .note = note});
}

Feedback answer(sql::Connection& db, const accounts::Viewer& viewer, Feedback one, const std::string& text,
                calendar::Instant now) {
    answer(one, viewer, text, calendar::local_date(now));
    return keep(db, viewer, one, {.at = now, .act = "answer", .note = text});
}

Feedback dismiss(sql::Connection& db, const accounts::Viewer& viewer, Feedback one, const std::string& reason,
                 calendar::Instant now) {
    dismiss(one, viewer, reason, calendar::local_date(now));
    return keep(db, viewer, one, {.at = now, .act = "dismiss", .note = reason});
}

void reopen(sql::Connection& db, const std::string& agency_id, Feedback& one, const std::string& reason,
            calendar::Instant now) {
    const calendar::Date today = calendar::local_date(now);
    reopen(one, due_day(db, agency_id, today), today);
    save(db, agency_id, one);
    add_line(db, agency_id, one.id, {.at = now, .act = "reopen", .note = reason, .due_on = one.due_on});
}

void rate(sql::Connection& db, const std::string& agency_id, Feedback& one, bool satisfied, calendar::Instant now) {
    rate(one, satisfied);
    save(db, agency_id, one);
    add_line(db, agency_id, one.id, {.at = now, .act = satisfied ? "rate_satisfied" : "rate_unsatisfied"});
}

}  // namespace feedback
