#pragma once
#include "lib/sql/connection.hpp"
#include "office/feedback/feedback.hpp"

/// What happens to a piece of feedback, saved with its line in the history, in the caller's write.
namespace feedback {

/// Takes it in under a code of its own: the last digits of the phone open it, or four that are given.
Feedback take_in(sql::Connection&, const std::string& agency_id, const std::string& content, const std::string& phone,
                 calendar::Instant now);
/// The day by which it has to be answered when it is received, or asked again, on that day.
calendar::Date due_day(sql::Connection&, const std::string& agency_id, calendar::Date);

/// The acts of feedback.hpp by this official; the feedback as it stands afterwards. Throw what those throw, and
/// Failure(conflict, "record.changed") when somebody saved first.
Feedback give(sql::Connection&, const accounts::Viewer&, Feedback, const std::string& unit_id, const std::string& note,
              calendar::Instant now);
Feedback answer(sql::Connection&, const accounts::Viewer&, Feedback, const std::string& text, calendar::Instant now);
Feedback dismiss(sql::Connection&, const accounts::Viewer&, Feedback, const std::string& reason, calendar::Instant now);

/// The citizen's own.
void reopen(sql::Connection&, const std::string& agency_id, Feedback&, const std::string& reason,
            calendar::Instant now);
void rate(sql::Connection&, const std::string& agency_id, Feedback&, bool satisfied, calendar::Instant now);

}  // namespace feedback
