#include <array>

#include "lib/json/field_reader.hpp"
#include "lib/messages/messages.hpp"
#include "office/tasks/task_acts.hpp"
#include "office/tasks/tasks.hpp"

namespace tasks {
namespace {

using accounts::Ability;
using json::FieldReader;
using office::Request;
using office::Response;

/// As many as one page of a list shows.
constexpr std::size_t chosen_max = office::page_max;

/// What a body says of all the tasks that it names; each act reads its own part.
struct Said {
    std::optional<Named> official;
    std::optional<std::string> note;
    std::string reason;
    std::optional<calendar::Date> due_on;
    bool granted = false;
};

/// An act as it may be done to several tasks: by the ability of the single act's route, and by its rule.
struct ManyAct {
    std::string_view word;
    Ability ability;
    void (*read)(Request&, FieldReader&, Said&);
    void (*perform)(Request&, Task&, const Said&);
};

void read_note(Request&, FieldReader& in, Said& said) { said.note = in.maybe_text("note", note_rule); }
void read_reason(Request&, FieldReader& in, Said& said) { said.reason = in.text("reason", note_rule); }

void read_assignment(Request& rq, FieldReader& in, Said& said) {
    said.official = read_official(rq, in, "official_id", in.id("official_id"));
    read_note(rq, in, said);
}

void read_reminder(Request&, FieldReader& in, Said& said) { said.note = in.text("note", note_rule); }

void read_day(Request&, FieldReader& in, Said& said) { said.due_on = in.date("due_on"); }

void read_wish(Request& rq, FieldReader& in, Said& said) {
    read_day(rq, in, said);
    read_reason(rq, in, said);
}

void read_decision(Request&, FieldReader& in, Said& said) {
    said.granted = in.boolean("granted");
    said.note = in.maybe_text("reason", note_rule);
    if (!said.granted && !said.note) in.wrong("reason", "field.required");
}

/// Another day for a task that has one; all else of it stays.
void move_day(Request& rq, Task& task, const Said& said) {
    const Task known = task;
    require(Act::edit, known, rq.viewer());
    if (known.deadline_kind != DeadlineKind::date) throw Failure{FailureKind::conflict, "task.has_no_day"};
    task.due_on = said.due_on;
    task.deadline_text.reset();
    save_edit(rq, known, task);
}

constexpr std::array<ManyAct, 7> many_acts{{
    {"assign", Ability::tasks_see, read_assignment,
     [](Request& rq, Task& task, const Said& said) { give_to(rq, task, *said.official, said.note); }},
    {"remind", Ability::tasks_see, read_reminder,
     [](Request& rq, Task& task, const Said& said) { remind_doers(rq, task, *said.note); }},
    {"approve", Ability::tasks_approve, read_note,
     [](Request& rq, Task& task, const Said& said) { approve_result(rq, task, said.note); }},
    {"cancel", Ability::tasks_direct, read_reason,
     [](Request& rq, Task& task, const Said& said) { cancel_because(rq, task, said.reason); }},
    {"edit", Ability::tasks_direct, read_day, move_day},
    {"ask_extension", Ability::tasks_do, read_wish,
     [](Request& rq, Task& task, const Said& said) {
         ask_for_day(rq, task,
                     {.id = {}, .due_on = *said.due_on, .reason = said.reason, .asked_by = rq.viewer().official_id});
     }},
    {"decide_extension", Ability::tasks_direct, read_decision,
     [](Request& rq, Task& task, const Said& said) { answer_about_day(rq, task, said.granted, said.note); }},
}};

struct Chosen {
    std::string id;
    std::int64_t version = 0;
};

std::vector<Chosen> read_chosen(FieldReader& in) {
    std::vector<Chosen> chosen;
    in.each("tasks", [&](FieldReader& one) { chosen.push_back({one.id("id"), one.integer("version", 1, INT64_MAX)}); });
    if (chosen.empty()) in.wrong("tasks", "field.required");
    if (chosen.size() > chosen_max) in.wrong("tasks", "field.not_list", {{"max", std::to_string(chosen_max)}});
    return chosen;
}

const ManyAct& read_act(FieldReader& in) {
    std::vector<std::string_view> words;
    for (const ManyAct& act : many_acts) words.push_back(act.word);
    const std::string word = in.choice("act", words);
    in.finish();
    return *std::find_if(many_acts.begin(), many_acts.end(), [&](const ManyAct& act) { return act.word == word; });
}

/// One task, whole or not at all: why not, when it was refused.
std::optional<Failure> do_to_one(Request& rq, const ManyAct& act, const Chosen& one, const Said& said) {
    sql::Savepoint step{rq.db()};
    try {
        Task task = office::seen(find_task(rq.db(), rq.visibility(), one.id)).task;
        expect_version(rq, task, one.version);
        act.perform(rq, task, said);
        step.release();
        return std::nullopt;
    } catch (const Failure& failure) {
        return failure;
    }
}

/// A wrong field of one task is told by that field's own sentence.
void write_refusal(json::Writer& out, const Failure& failure) {
    const bool of_field = failure.kind == FailureKind::bad_input && !failure.fields.empty();
    const std::string& code = of_field ? failure.fields.front().code : failure.code;
    out.field("code", code);
    out.field("message", of_field ? messages::sentence(code, failure.fields.front().values)
                                  : messages::sentence(code, failure.values));
}

Response act_on_many(Request& rq) {
    FieldReader in{rq.body()};
    const ManyAct& act = read_act(in);
    if (!rq.viewer().may(act.ability)) throw Failure{FailureKind::forbidden, "session.no_right"};
    const auto chosen = read_chosen(in);
    Said said;
    act.read(rq, in, said);
    in.finish();
    std::int64_t done = 0;
    json::Writer out;
    out.object([&] {
        out.field("act", act.word);
        out.key("items").array([&] {
            for (const Chosen& one : chosen) {
                const auto refused = do_to_one(rq, act, one, said);
                if (!refused) ++done;
                out.item().object([&] {
                    out.field("id", one.id).field("done", !refused);
                    if (refused) write_refusal(out, *refused);
                });
            }
        });
        out.field("done", done).field("refused", static_cast<std::int64_t>(chosen.size()) - done);
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes many_routes{
    {office::POST, "/api/task_acts", act_on_many, Ability::tasks_act_on_many},
};

}  // namespace tasks
