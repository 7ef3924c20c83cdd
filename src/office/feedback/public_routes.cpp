#include "lib/messages/messages.hpp"
#include "office/accounts/official.hpp"
#include "office/applicants/applicant.hpp"
#include "office/audit/audit.hpp"
#include "office/citizens/opening.hpp"
#include "office/citizens/public_agency.hpp"
#include "office/feedback/feedback_desk.hpp"
#include "office/feedback/feedback_entry.hpp"
#include "office/feedback/feedback_store.hpp"
#include "office/notices/notice.hpp"

namespace feedback {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

constexpr std::size_t reason_max = 1000;

/// Those who look after all feedback of the office.
std::vector<std::string> keepers(sql::Connection& db, const std::string& agency_id) {
    std::vector<std::string> ids;
    for (const char* role : {"office_head", "centre_director"})
        for (const accounts::Official& one : accounts::officials_of_role(db, agency_id, role)) ids.push_back(one.id);
    return ids;
}

Response sent(const std::string& code, const std::string& digits, calendar::Date due_on) {
    json::Writer out;
    out.object([&] { out.field("code", code).field("digits", digits).field("due_on", due_on); });
    return Response::json_text(out.take(), 201);
}

Response send(Request& rq) {
    const std::string agency_id = citizens::agency_of(rq).agency_id;
    json::FieldReader in{rq.body()};
    const std::string content = in.text("content", {.max = content_max, .multiline = true});
    const std::string phone = in.maybe_text("phone", {.max = phone_max}).value_or("");
    if (!phone.empty() && applicants::end_of(phone).empty()) in.wrong("phone", "public.phone_wrong");
    const bool machine = in.maybe_text("website").has_value();  // no person sees that field
    in.finish();
    // It gets an answer that looks like one, and nothing is kept.
    if (machine) return sent("PAKN-000000-0000", "0000", due_day(rq.db(), agency_id, rq.today()));
    citizens::take(rq.db(), agency_id, citizens::feedback_sent, rq.raw().address, rq.now());
    const Feedback one = take_in(rq.db(), agency_id, content, phone, rq.now());
    for (const std::string& id : keepers(rq.db(), agency_id))
        notices::tell(rq.db(), agency_id, id, {"feedback_new", one.code, "/feedback/" + one.id}, rq.now());
    audit::record(rq.db(), {agency_id, std::nullopt, ""}, rq.now(), "feedback.receive", one.id, one.code);
    return sent(one.code, one.digits, one.due_on);
}

std::string written(const Feedback& one, calendar::Date today) {
    json::Writer out;
    out.object([&] {
        out.field("code", one.code).field("received_on", one.received_on()).field("due_on", one.due_on);
        out.field("state", word_of(one.state)).field("overdue", is_overdue(one, today));
        out.field("state_name", messages::sentence("feedback.state." + std::string(word_of(one.state))));
        out.field("unit_name", one.unit_name).field("answer", one.answer).field("closed_on", one.closed_on);
        out.field("satisfied", one.satisfied);
        out.field("reopened_on", one.reopened_on).field("may_reopen", may_reopen(one, today));
    });
    return out.take();
}

/// Opens by code and digits, does what the citizen wants, and shows what stands there now.
template <class Change>
Response open_and(Request& rq, const citizens::Key& key, Change change) {
    const auto agency = citizens::agency_of(rq);
    const auto find = [&](sql::Connection& db) { return find_by_code(db, agency.agency_id, key.code); };
    const auto opens = [&](const Feedback& one) { return citizens::opens(key, {one.digits}); };
    const auto then = [&](sql::Connection& db, Feedback& one) {
        change(db, agency.agency_id, one);
        return written(one, rq.today());
    };
    return Response::json_text(
        citizens::opened(rq, agency.agency_id, citizens::feedback_codes, key, find, opens, then));
}

Response show(Request& rq) {
    json::FieldReader in{rq.body()};
    const citizens::Key key = citizens::read_key(in);
    in.finish();
    return open_and(rq, key, [](sql::Connection&, const std::string&, const Feedback&) {});
}

Response ask_again(Request& rq) {
    json::FieldReader in{rq.body()};
    const citizens::Key key = citizens::read_key(in);
    const std::string reason = in.text("reason", {.max = reason_max, .multiline = true});
    in.finish();
    return open_and(rq, key, [&](sql::Connection& db, const std::string& agency_id, Feedback& one) {
        reopen(db, agency_id, one, reason, rq.now());
        for (const std::string& id : keepers(db, agency_id))
            notices::tell(db, agency_id, id, {"feedback_reopened", one.code, "/feedback/" + one.id}, rq.now());
        audit::record(db, {agency_id, std::nullopt, ""}, rq.now(), "feedback.reopen", one.id, one.code);
    });
}

Response rate_answer(Request& rq) {
    json::FieldReader in{rq.body()};
    const citizens::Key key = citizens::read_key(in);
    const bool satisfied = in.boolean("satisfied");
    in.finish();
    return open_and(rq, key, [&](sql::Connection& db, const std::string& agency_id, Feedback& one) {
        rate(db, agency_id, one, satisfied, rq.now());
        audit::record(db, {agency_id, std::nullopt, ""}, rq.now(), "feedback.rate", one.id, one.code);
    });
}

/// What was tried has to be kept also when nothing is found: such a route writes by itself.
constexpr office::Extra writes_itself{.work = office::Work::reads};

}  // namespace

const office::Routes public_routes{
    {office::POST, "/api/public/feedback", send, Ability::everybody},
    {office::POST, "/api/public/feedback_status", show, Ability::everybody, writes_itself},
    {office::POST, "/api/public/feedback_reopening", ask_again, Ability::everybody, writes_itself},
    {office::POST, "/api/public/feedback_rating", rate_answer, Ability::everybody, writes_itself},
};

}  // namespace feedback
