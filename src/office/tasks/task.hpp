#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/calendar/date.hpp"
#include "office/accounts/viewer.hpp"

/// nhiệm vụ: what one unit leads and one person does, clear in six ways.
namespace tasks {

/// Life of a task (domain: assigned → accepted → in progress → submitted → approved). Sent back and
/// returned are history: the task is then assigned, or in progress, again.
enum class State { assigned, accepted, in_progress, submitted, approved, cancelled };

/// How the paper words the deadline (thời hạn).
enum class DeadlineKind { date, recurring, continuous, conditional, none };

/// What can be done to a task, each with its row of the table in task.cpp.
enum class Act {
    edit,
    assign,
    accept,
    send_back,
    report_progress,
    submit,
    approve,
    give_back,
    cancel,
    ask_extension,
    decide_extension,
    remind,
    recall,
    reopen,
    count_of_acts
};

/// "in_progress", "recurring", "send_back": the words of the database, of JSON and of the pages.
std::string_view word_of(State);
std::string_view word_of(DeadlineKind);
std::string_view word_of(Act);
std::optional<State> state_of(std::string_view);
std::optional<DeadlineKind> deadline_kind_of(std::string_view);

/// A wish for a later day that waits for its decision (gia hạn).
struct Extension {
    std::string id;
    calendar::Date due_on;
    std::string reason;
    std::string asked_by;
};

struct Task {
    std::string id;
    std::optional<std::string> directive_id;
    std::string ordinal;  ///< as the paper numbers it: "1", "II.3.a"
    std::string content;
    State state = State::assigned;
    std::string lead_unit_id;                  ///< chủ trì: exactly one
    std::vector<std::string> coordinator_ids;  ///< phối hợp: units
    std::optional<std::string> official_id;    ///< the one person of the lead unit
    std::optional<std::string> answerable_id;  ///< the leader who answers (trách nhiệm)
    std::optional<std::string> approver_id;    ///< who decides and approves the result (thẩm quyền)
    std::optional<std::string> product;        ///< sản phẩm that shows it is done
    std::optional<std::string> deadline_text;  ///< in the paper's words
    DeadlineKind deadline_kind = DeadlineKind::none;
    std::optional<calendar::Date> due_on;        ///< last day in time, as in force now
    std::optional<calendar::Date> first_due_on;  ///< … as first given
    std::vector<std::string> occurrences;        ///< of a recurring task, "MM-DD"
    std::optional<std::int64_t> source_line;
    std::optional<std::string> source_heading;
    std::optional<std::int64_t> source_page;
    std::int64_t progress = 0;                   ///< per cent
    std::optional<calendar::Date> submitted_on;  ///< of the submission that waits or was approved
    std::optional<calendar::Date> approved_on;
    std::optional<std::string> unclear_reason;  ///< why a chair gave it out although a mark was missing
    std::int64_t returned = 0;                  ///< how often its result was not good enough
    std::string created_by;
    std::int64_t version = 1;
    std::optional<Extension> extension;  ///< the one that waits
};

/// Days before the due day on which a task counts as soon late.
inline constexpr int soon_days = 3;

/// The same that Visibility says in SQL: everything of the agency, or what concerns the viewer's unit or person.
bool may_see(const Task&, const accounts::Viewer&);

/// The person who does it; the head of the lead unit answers for everything in the unit.
bool is_doer(const Task&, const accounts::Viewer&);

/// Still to be done: neither approved nor cancelled.
bool is_open(const Task&);

/// Counted against the deadline in force, by the day of the submission that was approved, or by today
/// while none is.
bool is_late(const Task&, calendar::Date today);
/// Open, and due within soon_days: what is submitted but not approved turns late too.
bool is_soon(const Task&, calendar::Date today);

/// The six marks (6 rõ, Conclusion 226-KL/TW).
struct Clarity {
    bool person;          ///< người: one lead unit and one person in it
    bool work;            ///< việc: content that says what is to be done
    bool time;            ///< thời gian: a deadline of some kind
    bool responsibility;  ///< trách nhiệm: the leader who answers
    bool authority;       ///< thẩm quyền: who approves the result
    bool product;         ///< sản phẩm
};
Clarity clarity(const Task&);
/// The Vietnamese words of the marks that fail, in the order above.
std::vector<std::string_view> unclear(const Clarity&);

/// A mark that keeps a task from being given out: its field in a body, and the code of the sentence.
struct MissingMark {
    std::string_view field, code;
};
/// In the order above. For "người" a lead unit with a head is enough here: the head gives it to a person.
std::vector<MissingMark> missing_marks(const Task&, bool lead_has_head);

/// May this person do this now? The state allows it, and the person is one of those whom the act is for.
bool may(Act, const Task&, const accounts::Viewer&);

/// Each rule below changes the task, or throws Failure: forbidden "task.not_yours" when the act is not
/// this person's, conflict "task.not_now" when the state does not allow it.
struct Assignment {
    std::string official_id;
    std::string official_unit_id;  ///< must be the lead unit: bad_input "task.other_unit"
};
void assign(Task&, const accounts::Viewer&, const Assignment&);
void accept(Task&, const accounts::Viewer&);
/// The person gives it back: the task waits for another person.
void send_back(Task&, const accounts::Viewer&);
void report_progress(Task&, const accounts::Viewer&, std::int64_t percent);
void submit(Task&, const accounts::Viewer&, calendar::Date on);
void approve(Task&, const accounts::Viewer&, calendar::Date on);
/// Not good enough: in progress again, and counted.
void give_back(Task&, const accounts::Viewer&);
void cancel(Task&, const accounts::Viewer&);
/// Submitted too early: in progress again, and not counted.
void recall(Task&, const accounts::Viewer&);
/// Approved or cancelled by mistake: to be done again.
void reopen(Task&, const accounts::Viewer&);
/// A day that is not later than the one in force is bad_input "task.extension_not_later"; once the deadline has passed
/// it is conflict "task.extension_too_late".
void ask_extension(Task&, const accounts::Viewer&, const Extension&, calendar::Date today);
/// By who assigned the task, or who decides about it.
void decide_extension(Task&, const accounts::Viewer&, bool granted);
void require(Act, const Task&, const accounts::Viewer&);

}  // namespace tasks
