#pragma once
#include "lib/json/field_reader.hpp"
#include "office/routing/request.hpp"
#include "office/tasks/task.hpp"

/// The moves that every act on a task shares.
namespace tasks {

inline constexpr json::TextRule note_rule{.max = 2000, .multiline = true};

/// See: the task of the path, or 404 when it is not there or not the viewer's to see.
Task visible_task(office::Request&);

/// Read: the version that the page showed. An older one is Failure(conflict, "record.changed") with what came between;
/// of two at the same moment, the save refuses the second in the same way.
void read_version(office::Request&, json::FieldReader&, Task&);
/// The same where the version is known.
void expect_version(office::Request&, Task&, std::int64_t version);

struct Happened {
    std::string act;  ///< has a sentence "event.task.<act>"
    std::optional<std::string> note = std::nullopt;
    std::optional<calendar::Date> due_on = std::nullopt;
    std::optional<std::int64_t> version = std::nullopt;  ///< of the task, where the act made a new one
};

/// Record: a line of the task's history and the audit event. Gives the line's id.
std::string record(office::Request&, const Task&, const Happened&);

/// Save and record, all in the request's transaction.
std::string save_and_record(office::Request&, Task&, Act, const std::optional<std::string>& note = std::nullopt,
                            const std::optional<calendar::Date>& due_on = std::nullopt);

void tell(office::Request&, const Task&, std::string_view kind, std::vector<std::string> official_ids);

/// Somebody whom a body names.
struct Named {
    std::string id, name, unit_id;
};

/// What each act does once its body is read: decide, save, record, tell. To one task or to several, it is the same.
void give_to(office::Request&, Task&, const Named& official, const std::optional<std::string>& note);
void approve_result(office::Request&, Task&, const std::optional<std::string>& note);
void cancel_because(office::Request&, Task&, const std::string& reason);
void remind_doers(office::Request&, Task&, const std::string& note);
void ask_for_day(office::Request&, Task&, Extension);
void answer_about_day(office::Request&, Task&, bool granted, const std::optional<std::string>& reason);
/// An edit: of all that `saved` holds otherwise than `known`.
void save_edit(office::Request&, const Task& known, Task& saved);

/// An active official of the agency that the body names, or nothing; what is wrong is noted in the reader.
std::optional<Named> read_official(office::Request&, json::FieldReader&, std::string_view field,
                                   const std::optional<std::string>& id);

/// The ids of files that the viewer may see.
std::vector<std::string> read_files(office::Request&, json::FieldReader&);

}  // namespace tasks
