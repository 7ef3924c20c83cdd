#pragma once
#include "office/feedback/feedback.hpp"
#include "office/feedback/feedback_figures.hpp"
#include "office/routing/request.hpp"

namespace feedback {

/// What was done to it: one line of its history.
struct Line {
    calendar::Instant at;
    std::string act;
    std::optional<std::string> official_id, unit_id;  ///< no official: the citizen
    std::string note;
    std::optional<calendar::Date> due_on;
    std::optional<std::string> official_name, unit_name;
};

/// "PAKN-260310-0001": the next of that day, gap-free.
std::string take_code(sql::Connection&, const std::string& agency_id, calendar::Date);

void save_new(sql::Connection&, const std::string& agency_id, const Feedback&);
/// Failure(conflict, "record.changed") when somebody saved first.
void save(sql::Connection&, const std::string& agency_id, Feedback&);
void add_line(sql::Connection&, const std::string& agency_id, const std::string& feedback_id, const Line&);

struct Filter {
    std::optional<State> state;
    bool open_only = false;
    std::optional<calendar::Date> overdue_on;  ///< open, and due before that day
    std::optional<std::string> unit_id;
    std::optional<std::string> words;
};
struct Listed {
    std::vector<Feedback> rows;
    std::optional<std::string> next;
};
/// What the viewer may see, the newest first.
Listed list(sql::Connection&, const accounts::Visibility&, const Filter&, const office::Page&);
/// Exactly those that a number of the period counts, the newest first.
Listed list_counted(sql::Connection&, const accounts::Visibility&, Counted, const calendar::Period&,
                    calendar::Date today, const office::Page&);
std::optional<Feedback> find(sql::Connection&, const accounts::Visibility&, const std::string& id);
std::vector<Line> list_lines(sql::Connection&, const std::string& agency_id, const std::string& feedback_id);

/// By the code that the citizen was given.
std::optional<Feedback> find_by_code(sql::Connection&, const std::string& agency_id, const std::string& code);

}  // namespace feedback
