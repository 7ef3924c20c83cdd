#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/calendar/working_days.hpp"
#include "office/accounts/viewer.hpp"

/// phản ánh, kiến nghị: what citizens write to the office, and what it answers.
namespace feedback {

enum class State {
    received,   // mới nhận
    given,      // đã giao đơn vị
    answered,   // đã trả lời
    dismissed,  // không thuộc thẩm quyền, không có nội dung
};
inline constexpr int states = 4;
std::string_view word_of(State);
std::optional<State> state_of(std::string_view);

enum class Act { receive, give, answer, dismiss, reopen, rate };
std::string_view word_of(Act);

struct Feedback {
    std::string id;
    std::string code;    ///< PAKN-260310-0001
    std::string digits;  ///< four: with the code they open it to the citizen
    std::string content;
    std::string phone;  ///< empty = none
    calendar::Instant received_at;
    calendar::Date due_on;
    State state = State::received;
    std::optional<std::string> unit_id, unit_name;
    std::string answer;  ///< or why it is dismissed
    std::optional<calendar::Date> closed_on;
    bool late = false;              ///< an answer came after its day
    std::optional<bool> satisfied;  ///< what the citizen says of the answer
    std::optional<calendar::Date> reopened_on;
    std::int64_t version = 1;

    calendar::Date received_on() const { return calendar::local_date(received_at); }
    bool is_open() const { return state == State::received || state == State::given; }
};

inline constexpr std::size_t content_max = 4000, answer_max = 4000, phone_max = 20;
/// So long after the answer a citizen may ask again, in days.
inline constexpr int reopening_days = 30;

/// Open, and its day has passed.
bool is_overdue(const Feedback&, calendar::Date today);

/// May this person do it now? The rules of all acts; `give` and `dismiss` are of those who look after all feedback,
/// `answer` also of the head of the unit that has it.
bool may(Act, const Feedback&, const accounts::Viewer&);
/// What the page offers, in its order.
std::vector<Act> offered(const Feedback&, const accounts::Viewer&);
/// May the citizen ask again: once, and not too long after the answer.
bool may_reopen(const Feedback&, calendar::Date today);

/// The acts: change what they change, or throw Failure(conflict, "feedback.not_now") when it is too late for them.
void give(Feedback&, const accounts::Viewer&, const std::string& unit_id);
/// Also says whose answer it is when no unit had it.
void answer(Feedback&, const accounts::Viewer&, const std::string& text, calendar::Date today);
void dismiss(Feedback&, const accounts::Viewer&, const std::string& reason, calendar::Date today);
/// Failure(conflict, "feedback.reopened_before") or "feedback.reopening_late".
void reopen(Feedback&, calendar::Date due_on, calendar::Date today);
void rate(Feedback&, bool satisfied);

}  // namespace feedback
