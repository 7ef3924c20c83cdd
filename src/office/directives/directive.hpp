#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/calendar/date.hpp"
#include "lib/json/writer.hpp"
#include "lib/sql/connection.hpp"
#include "office/accounts/viewer.hpp"
#include "office/routing/route.hpp"

/// văn bản chỉ đạo: a paper that gives tasks.
namespace directives {

/// registered by the clerk, proposed by the office head, issued: its tasks are given out; or taken back before that.
enum class State { registered, proposed, issued, withdrawn };
/// What can be done to one that waits.
enum class Act { propose, instruct, withdraw, count_of_acts };
std::string_view word_of(State);
std::string_view word_of(Act);
std::optional<State> state_of(std::string_view);

struct Directive {
    std::string id;
    std::optional<std::string> code;  ///< "158/KH-UBND"
    std::string kind;                 ///< of definitions/document_kinds.toml
    std::optional<std::string> notation;
    std::string issuer;
    std::optional<std::string> place;
    std::optional<calendar::Date> issued_on;
    std::string subject;
    std::optional<std::string> signer_name;
    std::vector<std::string> recipients;
    std::optional<std::string> paper;  ///< JSON blocks of the paper as read
    std::optional<std::string> attachment_id;
    std::string created_by;
    std::string created_at;
    State state = State::issued;
    std::optional<std::string> draft;  ///< while it waits: JSON, see draft_task.hpp
    std::int64_t version = 1;
    std::int64_t tasks = 0, done = 0, late = 0;
};

/// Its tasks are not given out yet.
bool is_waiting(const Directive&);
/// Who brings directives in sees those that wait.
bool sees_waiting(const accounts::Viewer&);
/// What waits is seen by those who bring directives in; the units hear of it when it is issued.
bool is_visible(const Directive&, const accounts::Viewer&);
bool may(Act, const Directive&, const accounts::Viewer&);
/// Failure: forbidden when the act is not this person's, conflict "directive.not_waiting" when it is issued already.
void require(Act, const Directive&, const accounts::Viewer&);

struct DirectiveFilter {
    std::optional<std::string> query;  ///< matched folded in code, subject and issuer
    std::optional<std::string> kind;
    std::optional<State> state;
    bool waiting_too = false;  ///< also those that are not issued
};

struct DirectivePage {
    std::vector<Directive> items;
    std::optional<std::string> next;
};

/// Newest first. Without the papers and drafts.
DirectivePage list_directives(sql::Connection&, const accounts::Visibility&, const DirectiveFilter&,
                              calendar::Date today, const office::Page&);
std::int64_t count_directives(sql::Connection&, const accounts::Visibility&, State);
std::optional<Directive> find_directive(sql::Connection&, const accounts::Visibility&, const std::string& id,
                                        calendar::Date today);
/// The one that this person may see, also by whose turn it is; the one way to a directive by its id for every route.
std::optional<Directive> find_visible(office::Request&, const std::string& id);
/// Ids of the directives whose paper the file is.
std::vector<std::string> directives_holding(sql::Connection&, const std::string& agency_id,
                                            const std::string& attachment_id);
void save_new_directive(sql::Connection&, const std::string& agency_id, Directive&, calendar::Instant now);
/// Saves state and draft; Failure(conflict, "record.changed"), saying who wrote what, when somebody saved first.
void save_directive(sql::Connection&, const std::string& agency_id, Directive&);

/// The members of a directive as lists show it.
void write_row(json::Writer&, const Directive&);
/// The directive's page, after an act or alone.
office::Response show(office::Request&, const std::string& id, int status = 200);

extern const office::Routes assigning_routes, coverage_routes;
extern const office::Routes routes;

}  // namespace directives
