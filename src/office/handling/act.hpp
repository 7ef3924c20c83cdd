#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/calendar/date.hpp"
#include "office/accounts/viewer.hpp"
#include "office/dossiers/dossier.hpp"

/// giải quyết hồ sơ: what may happen to a dossier that the office handles itself, who may do it, what it changes.
namespace handling {

using dossiers::State;

/// What is done to a dossier, each with its row of the table in act.cpp.
enum class Act {
    receive,             // tiếp nhận: the first act; intake does it
    accept,              // tiếp nhận hồ sơ đã đăng ký
    start,               // nhận xử lý: one person of the unit takes it
    hand_over,           // chuyển bước, giao người
    hand_back,           // chuyển trả lại
    ask_supplement,      // yêu cầu bổ sung (form 02)
    receive_supplement,  // đã nhận bổ sung
    end_unsupplemented,  // kết thúc vì quá hạn bổ sung (form 03)
    ask_payment,         // yêu cầu nộp phí, lệ phí
    receive_payment,     // đã nộp phí, lệ phí
    stop,                // dừng giải quyết (form 05)
    resume,              // tiếp tục giải quyết
    end_stopped,         // kết thúc hồ sơ đã dừng (form 03)
    withdraw,            // công dân rút hồ sơ
    apologise,           // xin lỗi, hẹn lại ngày (form 04)
    refuse,              // từ chối (form 03)
    resolve,             // có kết quả
    deliver,             // trả kết quả
    reopen,              // mở lại hồ sơ kết thúc nhầm
    move_due_day,        // the working calendar changed: the program itself does it
    count_of_acts
};
inline constexpr int acts = static_cast<int>(Act::count_of_acts);

/// "ask_supplement" both ways: the words of the database, of JSON and of the pages.
std::string_view word_of(Act);
std::optional<Act> act_of(std::string_view);

/// Where a dossier lies.
struct Place {
    std::string unit_id;
    std::optional<std::string> official_id = std::nullopt;  ///< nothing: whoever of the unit takes it
    std::optional<std::int64_t> step = std::nullopt;        ///< of the procedure's version, from 1

    friend bool operator==(const Place&, const Place&) = default;
};

/// What the rules know of a dossier.
struct Case {
    State state = State::received;
    std::string unit_id;    ///< that decides it (đơn vị giải quyết)
    std::string centre_id;  ///< that received it and gives the result (một cửa)
    Place held;
    std::optional<Place> came_from;          ///< who handed it over to where it is
    std::optional<calendar::Date> due_on;    ///< in force
    std::optional<calendar::Date> limit_on;  ///< last day for the supplement that is asked for
    bool apologised = false;                 ///< form 04 was given: once is all
};

/// Who decides refusals, stops and new dates: heads too, or the leaders of the agency alone (a setting).
enum class Deciders { heads, leaders };

/// Holds it: the person named; where nobody is, everybody of the unit; the head for everybody in the unit; at the
/// counter one for the other.
bool holds(const Case&, const accounts::Viewer&);
/// Decides: a leader everything; a head what the unit holds or decides, where the office lets heads decide.
bool decides(const Case&, const accounts::Viewer&, Deciders);

/// The state and what goes with it allow the act today.
bool possible(Act, const Case&, calendar::Date today);
/// The act is one of this person's.
bool is_for(Act, const Case&, const accounts::Viewer&, Deciders);
/// Both. What the page offers.
std::vector<Act> offered(const Case&, const accounts::Viewer&, Deciders, calendar::Date today);
/// Failure: forbidden "dossier.not_yours" when the act is not this person's, conflict "dossier.not_now" when the state
/// does not allow it, with what is special: "dossier.limit_not_over", "dossier.apologised_before",
/// "dossier.apology_too_late".
void require(Act, const Case&, const accounts::Viewer&, Deciders, calendar::Date today);

/// trả kết quả: who took the result.
struct Delivery {
    std::string receiver;
    std::string way;  ///< of delivery_ways
    bool is_signed = false;
};
inline const std::vector<std::string_view> delivery_ways{"counter", "postal", "online"};

/// What a body says of an act.
struct Given {
    std::optional<std::string> reason;
    std::optional<Place> to;                 ///< hand_over
    std::optional<calendar::Date> limit_on;  ///< ask_supplement: not before today
    std::optional<calendar::Date> due_on;    ///< apologise: after the day in force
    std::optional<bool> result_electronic;   ///< resolve
    std::optional<Delivery> delivery;        ///< deliver
};

/// Changes the dossier as the act does; the due day aside, which the clock gives. Throws what require throws, and
/// Failure(bad_input) on a field of Given: "dossier.limit_past", "dossier.due_not_later", "dossier.same_place".
void perform(Act, Case&, const accounts::Viewer&, const Given&, Deciders, calendar::Date today);

/// After the act the clock stands still, which it did not before; or it runs again.
bool begins_pause(State before, State after);
bool ends_pause(State before, State after);
/// Handling ended, in any way.
bool is_finished(State);

/// The form of circular 03/2025/TT-VPCP that the act gives to the citizen; nothing for the others.
std::optional<int> paper_of(Act);

}  // namespace handling
