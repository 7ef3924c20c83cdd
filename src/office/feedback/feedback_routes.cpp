#include "lib/json/field_reader.hpp"
#include "lib/messages/messages.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/unit.hpp"
#include "office/audit/audit.hpp"
#include "office/feedback/feedback_desk.hpp"
#include "office/feedback/feedback_entry.hpp"
#include "office/feedback/feedback_figures.hpp"
#include "office/feedback/feedback_store.hpp"
#include "office/notices/notice.hpp"

namespace feedback {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

constexpr std::size_t note_max = 1000;

void write_fields(json::Writer& out, const Feedback& one, calendar::Date today) {
    out.field("id", one.id).field("code", one.code).field("content", one.content);
    out.field("received_at", one.received_at).field("due_on", one.due_on).field("state", word_of(one.state));
    out.field("state_name", messages::sentence("feedback.state." + std::string(word_of(one.state))));
    out.field("overdue", is_overdue(one, today)).field("late", one.late);
    out.field("unit_id", one.unit_id).field("unit_name", one.unit_name).field("closed_on", one.closed_on);
    out.field("satisfied", one.satisfied);
    out.field("reopened_on", one.reopened_on).field("version", one.version);
}

calendar::Period period_of(const Request& rq) {
    const calendar::Period period{rq.required_date("from"), rq.required_date("to")};
    if (period.to < period.from) office::refuse("to", "period.backwards");
    return period;
}

/// `counted`: what a number of a period counts, instead of the other filters.
Listed asked_list(Request& rq) {
    if (const auto word = rq.query("counted")) {
        const auto counted = counted_of(*word);
        if (!counted) office::refuse("counted", "field.choice");
        return list_counted(rq.db(), rq.visibility(), *counted, period_of(rq), rq.today(), rq.page());
    }
    Filter filter{.open_only = rq.query_flag("open"), .unit_id = rq.query_id("unit_id"), .words = rq.query("q")};
    if (const auto word = rq.query("state")) {
        filter.state = state_of(*word);
        if (!filter.state) office::refuse("state", "field.choice");
    }
    if (rq.query_flag("overdue")) filter.overdue_on = rq.today();
    return list(rq.db(), rq.visibility(), filter, rq.page());
}

Response list_feedback(Request& rq) {
    const Listed found = asked_list(rq);
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const Feedback& one : found.rows) out.item().object([&] { write_fields(out, one, rq.today()); });
        });
        out.field("next", found.next);
    });
    return Response::json_text(out.take());
}

Response show_figures(Request& rq) {
    const Figures found = figures_of(rq.db(), rq.visibility(), period_of(rq), rq.today());
    json::Writer out;
    out.object([&] {
        out.field("received", found.received).field("dismissed", found.dismissed);
        out.field("open", found.open).field("open_late", found.open_late);
        out.field("answered_in_time", found.answered_in_time).field("answered_late", found.answered_late);
        out.field("rated", found.rated).field("satisfied", found.satisfied);
        out.field("in_time_text", figures::words_of(found.in_time()));
        out.field("satisfied_text", figures::words_of(found.satisfaction()));
    });
    return Response::json_text(out.take());
}

Feedback visible(Request& rq) { return office::seen(find(rq.db(), rq.visibility(), rq.id())); }

Response whole(Request& rq, const Feedback& one) {
    json::Writer out;
    out.object([&] {
        write_fields(out, one, rq.today());
        out.field("phone", one.phone).field("answer", one.answer);
        out.key("history").array([&] {
            for (const Line& line : list_lines(rq.db(), rq.agency_id(), one.id))
                out.item().object([&] {
                    out.field("at", line.at).field("act", line.act).field("official_name", line.official_name);
                    out.field("act_name", messages::sentence("feedback.act." + line.act));
                    out.field("unit_name", line.unit_name).field("note", line.note).field("due_on", line.due_on);
                });
        });
        out.key("may").array([&] {
            for (const Act act : offered(one, rq.viewer())) out.element(word_of(act));
        });
    });
    return Response::json_text(out.take());
}

/// Its phone number is a person's: the look is recorded before it is given.
Response show(Request& rq) {
    const Feedback one = visible(rq);
    audit::record_look(rq, "feedback.open", one.id, one.code);
    return whole(rq, one);
}

/// Those of the unit who may answer.
std::vector<std::string> answerers(Request& rq, const std::string& unit_id) {
    std::vector<std::string> ids;
    for (const accounts::Role& role : accounts::roles())
        if (role.may(Ability::feedback_answer))
            for (const auto& one : accounts::officials_of_role(rq.db(), rq.agency_id(), role.code, unit_id))
                ids.push_back(one.id);
    return ids;
}

Response assign(Request& rq) {
    Feedback one = visible(rq);
    json::FieldReader in{rq.body()};
    const std::string unit_id = in.id("unit_id");
    const std::string note = in.maybe_text("note", {.max = note_max, .multiline = true}).value_or("");
    one.version = in.integer("version", 1, INT64_MAX);
    const auto unit =
        in.is_wrong("unit_id") ? std::nullopt : accounts::find_unit_by_id(rq.db(), rq.agency_id(), unit_id);
    if (!in.is_wrong("unit_id") && (!unit || unit->archived)) in.wrong("unit_id", "field.choice");
    in.finish();
    one = give(rq.db(), rq.viewer(), one, unit_id, note, rq.now());
    notices::tell(rq, answerers(rq, unit_id), {"feedback_given", one.code, "/feedback/" + one.id});
    audit::record(rq, "feedback.give", one.id, one.code);
    return whole(rq, one);
}

Response answer_it(Request& rq) {
    Feedback one = visible(rq);
    json::FieldReader in{rq.body()};
    const std::string text = in.text("answer", {.max = answer_max, .multiline = true});
    one.version = in.integer("version", 1, INT64_MAX);
    in.finish();
    one = answer(rq.db(), rq.viewer(), one, text, rq.now());
    audit::record(rq, "feedback.answer", one.id, one.code);
    return whole(rq, one);
}

Response dismiss_it(Request& rq) {
    Feedback one = visible(rq);
    json::FieldReader in{rq.body()};
    const std::string reason = in.text("reason", {.max = note_max, .multiline = true});
    one.version = in.integer("version", 1, INT64_MAX);
    in.finish();
    one = dismiss(rq.db(), rq.viewer(), one, reason, rq.now());
    audit::record(rq, "feedback.dismiss", one.id, one.code);
    return whole(rq, one);
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/feedback", list_feedback, Ability::feedback_see},
    {office::GET, "/api/feedback/figures", show_figures, Ability::feedback_see},
    {office::GET, "/api/feedback/{id}", show, Ability::feedback_see},
    {office::POST, "/api/feedback/{id}/assignment", assign, Ability::feedback_give},
    {office::POST, "/api/feedback/{id}/answer", answer_it, Ability::feedback_answer},
    {office::POST, "/api/feedback/{id}/dismissal", dismiss_it, Ability::feedback_give},
};

}  // namespace feedback
