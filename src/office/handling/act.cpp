#include "office/handling/act.hpp"

#include <algorithm>
#include <array>

#include "lib/failure.hpp"

namespace handling {
namespace {

using accounts::Ability;
using accounts::Viewer;
using calendar::Date;

/// Whom an act is for.
enum class Whose {
    nobody,             // the program's own
    holder,             // where the dossier lies
    counter,            // bộ phận một cửa
    counter_or_holder,  // the citizen comes to either
    decider,
    receiver,  // the counter while it is only registered, then who decides
};

struct Rule {
    Act act;
    std::string_view word;
    Whose whose;
    std::initializer_list<int> states;  ///< in which it is possible
    int leads_to;                       ///< 0: the state stays
    int paper = 0;
};

// clang-format off
const std::array<Rule, acts> rules{{
    {Act::receive,            "received",           Whose::nobody,            {},                 2, 1},
    {Act::accept,             "accept",             Whose::counter,           {1},                2},
    {Act::start,              "start",              Whose::holder,            {2, 4},             4},
    {Act::hand_over,          "hand_over",          Whose::holder,            {2, 4},             4},
    {Act::hand_back,          "hand_back",          Whose::holder,            {2, 4},             4},
    {Act::ask_supplement,     "ask_supplement",     Whose::holder,            {1, 2, 4},          5, 2},
    {Act::receive_supplement, "receive_supplement", Whose::counter_or_holder, {5},                4},
    {Act::end_unsupplemented, "end_unsupplemented", Whose::decider,           {5},                3, 3},
    {Act::ask_payment,        "ask_payment",        Whose::holder,            {2, 4},             6},
    {Act::receive_payment,    "receive_payment",    Whose::counter_or_holder, {6},                4},
    {Act::stop,               "stop",               Whose::decider,           {2, 4},             8, 5},
    {Act::resume,             "resume",             Whose::decider,           {8},                4},
    {Act::end_stopped,        "end_stopped",        Whose::decider,           {8},                3, 3},
    {Act::withdraw,           "withdraw",           Whose::counter_or_holder, {1, 2, 4, 5, 6, 8}, 7},
    {Act::apologise,          "apologise",          Whose::decider,           {2, 4},             0, 4},
    {Act::refuse,             "refuse",             Whose::receiver,          {1, 2, 4},          3, 3},
    {Act::resolve,            "resolve",            Whose::holder,            {2, 4},             9},
    {Act::deliver,            "deliver",            Whose::counter,           {9},                10},
    {Act::reopen,             "reopen",             Whose::decider,           {3, 7, 9},          4},
    {Act::move_due_day,       "move_due_day",       Whose::nobody,            {},                 0},
}};
// clang-format on

const Rule& rule_of(Act act) { return rules.at(static_cast<std::size_t>(act)); }

/// Leaders decide and do not handle.
bool is_leader(const Viewer& viewer) {
    return viewer.may(Ability::dossiers_decide) && !viewer.may(Ability::dossiers_handle);
}

bool in_state(Act act, const Case& one) {
    const auto& states = rule_of(act).states;
    return std::find(states.begin(), states.end(), static_cast<int>(one.state)) != states.end();
}

/// What is special to the act: the code of what forbids it, or nothing.
std::string_view hindrance(Act act, const Case& one, Date today) {
    if (!in_state(act, one)) return "dossier.not_now";
    switch (act) {
        case Act::start:  // in the state of being processed: while nobody has taken it
            return one.state == State::received || !one.held.official_id ? "" : "dossier.not_now";
        case Act::hand_back:
            return one.came_from ? "" : "dossier.not_now";
        case Act::end_unsupplemented:
            return one.limit_on && *one.limit_on < today ? "" : "dossier.limit_not_over";
        case Act::apologise:
            if (one.apologised) return "dossier.apologised_before";
            return one.due_on && today <= *one.due_on ? "" : "dossier.apology_too_late";
        default:
            return "";
    }
}

[[noreturn]] void wrong(std::string_view field, std::string_view code) {
    throw Failure{FailureKind::bad_input, "input.invalid", {{std::string(field), std::string(code)}}};
}

void move(Case& one, const Place& to) {
    one.came_from = one.held;
    one.held = to;
}

/// The result, or the papers of what ended without one, lie where the citizen comes for them.
void to_the_counter(Case& one) {
    if (one.centre_id.empty() || one.held.unit_id == one.centre_id) return;
    move(one, {.unit_id = one.centre_id, .step = one.held.step});
}

}  // namespace

std::string_view word_of(Act act) { return rule_of(act).word; }

std::optional<Act> act_of(std::string_view word) {
    for (const Rule& rule : rules)
        if (rule.word == word) return rule.act;
    return std::nullopt;
}

bool holds(const Case& one, const Viewer& viewer) {
    if (!viewer.may(Ability::dossiers_handle) && !viewer.may(Ability::dossiers_decide)) return false;
    if (one.held.official_id == viewer.official_id) return true;
    if (one.held.unit_id != viewer.unit_id) return false;
    return !one.held.official_id || viewer.may(Ability::dossiers_decide) || viewer.may(Ability::dossiers_intake);
}

bool decides(const Case& one, const Viewer& viewer, Deciders deciders) {
    if (is_leader(viewer)) return true;
    if (deciders == Deciders::leaders || !viewer.may(Ability::dossiers_decide)) return false;
    return one.held.unit_id == viewer.unit_id || one.unit_id == viewer.unit_id;
}

bool possible(Act act, const Case& one, Date today) { return hindrance(act, one, today).empty(); }

bool is_for(Act act, const Case& one, const Viewer& viewer, Deciders deciders) {
    const bool counter = viewer.may(Ability::dossiers_intake);
    switch (rule_of(act).whose) {
        case Whose::holder:
            if (act == Act::start && one.held.official_id && one.held.official_id != viewer.official_id) return false;
            return holds(one, viewer);
        case Whose::counter:
            return counter;
        case Whose::counter_or_holder:
            return counter || holds(one, viewer);
        case Whose::decider:
            return decides(one, viewer, deciders);
        case Whose::receiver:
            return one.state == State::registered ? counter : decides(one, viewer, deciders);
        case Whose::nobody:
            break;
    }
    return false;
}

std::vector<Act> offered(const Case& one, const Viewer& viewer, Deciders deciders, Date today) {
    std::vector<Act> found;
    for (const Rule& rule : rules)
        if (is_for(rule.act, one, viewer, deciders) && possible(rule.act, one, today)) found.push_back(rule.act);
    return found;
}

void require(Act act, const Case& one, const Viewer& viewer, Deciders deciders, Date today) {
    if (!is_for(act, one, viewer, deciders)) throw Failure{FailureKind::forbidden, "dossier.not_yours"};
    if (const auto code = hindrance(act, one, today); !code.empty())
        throw Failure{FailureKind::conflict, std::string(code)};
}

void perform(Act act, Case& one, const Viewer& viewer, const Given& given, Deciders deciders, Date today) {
    require(act, one, viewer, deciders, today);
    switch (act) {
        case Act::start:
            one.held.official_id = viewer.official_id;
            if (one.held.unit_id.empty()) one.held.unit_id = viewer.unit_id;
            break;
        case Act::hand_over:
            if (!given.to) wrong("unit_id", "field.required");
            if (*given.to == one.held) wrong("unit_id", "dossier.same_place");
            move(one, *given.to);
            break;
        case Act::hand_back: {
            const Place back = *one.came_from;
            one.held = back;
            one.came_from.reset();
            break;
        }
        case Act::ask_supplement:
            if (given.limit_on && *given.limit_on < today) wrong("limit_on", "dossier.limit_past");
            one.limit_on = given.limit_on;
            break;
        case Act::apologise:
            if (!given.due_on || *given.due_on <= *one.due_on) wrong("due_on", "dossier.due_not_later");
            one.due_on = given.due_on;
            one.apologised = true;
            break;
        case Act::resolve:
        case Act::refuse:
        case Act::end_unsupplemented:
        case Act::end_stopped:
        case Act::withdraw:
            to_the_counter(one);
            break;
        default:
            break;
    }
    if (act != Act::ask_supplement) one.limit_on.reset();
    if (const int state = rule_of(act).leads_to) one.state = static_cast<State>(state);
}

bool begins_pause(State before, State after) { return !dossiers::is_pausing(before) && dossiers::is_pausing(after); }
bool ends_pause(State before, State after) { return dossiers::is_pausing(before) && !dossiers::is_pausing(after); }
bool is_finished(State state) { return dossiers::outcome_of(state).has_value(); }

std::optional<int> paper_of(Act act) {
    const int paper = rule_of(act).paper;
    return paper == 0 ? std::nullopt : std::optional{paper};
}

}  // namespace handling
