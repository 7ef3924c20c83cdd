#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "lib/sql/each_engine.hpp"
#include "office/agencies/agency.hpp"
#include "office/figures/share.hpp"
#include "office/tasks/task_store.hpp"

using calendar::Date;
using calendar::Instant;
using tasks::State;
using tasks::Task;

namespace {

constexpr int span = 60;
const Date first_day = *calendar::make_date(2026, 1, 1);
const std::string unit_a = "01900000-0000-7000-8000-00000000000a", unit_b = "01900000-0000-7000-8000-00000000000b";
const std::string official = "01900000-0000-7000-8000-00000000000c";

Date day(int n) { return first_day + std::chrono::days{n}; }

struct Event {
    std::string act;
    Instant at;
    std::optional<Date> due_on = std::nullopt;
};

/// A task with its whole life; `task` is how it stands at the end of it.
struct Life {
    Task task;
    Instant created_at, last_at;
    std::vector<Event> events;
    std::optional<Date> cancelled_on;
};

class Lives {
public:
    std::vector<Life> some(int count) {
        std::vector<Life> all;
        for (int i = 0; i < count; ++i) all.push_back(one(i));
        return all;
    }

private:
    int up_to(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most + 1)); }
    Instant on(int n) { return calendar::at_local(day(n), up_to(23), up_to(59)); }

    void move_due(Life& life, int n) {
        if (!life.task.due_on) return;
        const Date wanted = *life.task.due_on + std::chrono::days{1 + up_to(12)};
        life.events.push_back({"ask_extension", on(n), wanted});
        const bool granted = up_to(2) > 0;
        if (granted) life.task.due_on = wanted;
        life.events.push_back({"decide_extension", on(n), granted ? std::optional{wanted} : std::nullopt});
    }

    Life one(int i) {
        Life life{.task = {}, .created_at = {}, .last_at = {}, .events = {}, .cancelled_on = {}};
        Task& task = life.task;
        int now = up_to(span);
        task.content = "Việc " + std::to_string(i);
        task.lead_unit_id = up_to(1) ? unit_a : unit_b;
        task.created_by = official;
        task.deadline_kind = tasks::DeadlineKind::date;
        if (up_to(5) > 0) task.due_on = day(now + up_to(20));
        task.first_due_on = task.due_on;
        life.created_at = on(now);
        for (int turns = up_to(3); turns > 0; --turns) {
            now += 1 + up_to(6);
            const int what = up_to(3);
            if (what == 0) life.events.push_back({"remind", on(now)});
            if (what == 1) life.events.push_back({"return", on(now)}), ++task.returned;
            if (what >= 2) move_due(life, now);
        }
        now += 1 + up_to(8);
        const int end = up_to(3);
        if (end == 0) {
            task.state = State::cancelled;
            life.events.push_back({"cancel", on(now)});
            life.cancelled_on = day(now);
        } else if (end >= 2) {
            task.state = State::approved;
            task.submitted_on = task.due_on && up_to(1) ? std::min(*task.due_on, day(now)) : day(now - up_to(3));
            task.approved_on = day(now);
            life.events.push_back({"approve", on(now)});
        }
        life.last_at = life.events.empty() ? life.created_at : life.events.back().at;
        return life;
    }

    std::mt19937 random_{20260402};
};

std::string save(sql::Database& database, std::vector<Life>& lives) {
    std::string agency_id;
    database.write([&](sql::Connection& db) {
        agency_id = agencies::ensure(db, "11242").agency_id;
        for (const std::string& unit : {unit_a, unit_b})
            db.run(
                "INSERT INTO units (agency_id, id, name, short_name, kind, position, from_import, archived, version)"
                " VALUES ($1, $2, $3, $3, 'division', 1, false, false, 1)",
                {agency_id, unit, unit});
        db.run(
            "INSERT INTO officials (agency_id, id, unit_id, name, name_key, post, role, active, version)"
            " VALUES ($1, $2, $3, 'Lan', 'lan', 'Chánh Văn phòng', 'office_head', true, 1)",
            {agency_id, official, unit_a});
        for (Life& life : lives) {
            Task& task = life.task;
            const auto due_on = task.due_on;
            task.due_on = task.first_due_on;
            tasks::save_new_task(db, agency_id, task, life.created_at);
            task.due_on = due_on;
            tasks::save_task(db, agency_id, task, life.last_at);
            for (const Event& event : life.events)
                tasks::add_event(db, agency_id, task.id, official, event.at, event.act, std::nullopt, event.due_on);
        }
    });
    return agency_id;
}

std::optional<Date> due_at(const Life& life, Date end) {
    auto due_on = life.task.first_due_on;
    for (const Event& event : life.events)
        if (event.act == "decide_extension" && event.due_on && calendar::local_date(event.at) <= end)
            due_on = event.due_on;
    return due_on;
}

/// What a figure counts, written down once more, task by task.
std::map<std::string, std::int64_t> naive(const std::vector<Life>& lives, const figures::Question& question) {
    std::map<std::string, std::int64_t> n;
    const Date end = question.end(), before = question.start();
    const auto add = [&](const char* code, bool counts) { n[std::string("tasks.") + code] += counts; };
    for (const Life& life : lives) {
        const Task& task = life.task;
        if (question.filter.field || (question.filter.unit_id && task.lead_unit_id != *question.filter.unit_id))
            continue;
        const Date given = calendar::local_date(life.created_at);
        const auto open_at = [&](Date last) {
            return given <= last && (!task.approved_on || *task.approved_on > last) &&
                   (!life.cancelled_on || *life.cancelled_on > last);
        };
        const auto inside = [&](Date on) { return on > before && on <= end; };
        add("given", inside(given));
        add("carried_over", open_at(before));
        add("in_hand", inside(given) || open_at(before));
        const bool done = task.approved_on && inside(*task.approved_on);
        add("done", done);
        add("done_early", done && task.due_on && *task.submitted_on < *task.due_on);
        add("done_on_time", done && (!task.due_on || *task.submitted_on == *task.due_on));
        add("done_late", done && task.due_on && *task.submitted_on > *task.due_on);
        add("done_late_first_deadline", done && task.first_due_on && *task.submitted_on > *task.first_due_on);
        add("cancelled", life.cancelled_on && inside(*life.cancelled_on));
        const auto due_on = due_at(life, end);
        add("open", open_at(end));
        add("open_late", open_at(end) && due_on && *due_on < end);
        add("open_late_first_deadline", open_at(end) && task.first_due_on && *task.first_due_on < end);
        add("open_in_time", open_at(end) && (!due_on || *due_on >= end));
        add("open_waiting", open_at(end) && task.submitted_on && *task.submitted_on <= end);
        add("ever_returned", std::any_of(life.events.begin(), life.events.end(), [&](const Event& event) {
                return event.act == "return" && inside(calendar::local_date(event.at));
            }));
        for (const Event& event : life.events) {
            const bool now = inside(calendar::local_date(event.at));
            add("returned", now && event.act == "return");
            add("extended", now && event.act == "decide_extension" && event.due_on);
            add("extensions_asked", now && event.act == "ask_extension");
            add("extensions_refused", now && event.act == "decide_extension" && !event.due_on);
            add("reminders", now && event.act == "remind");
        }
    }
    return n;
}

void check_identities(const figures::Counts& all) {
    const auto n = [&](const char* code) { return figures::at(all, std::string("tasks.") + code); };
    CHECK(n("in_hand") == n("given") + n("carried_over"));
    CHECK(n("in_hand") == n("done") + n("cancelled") + n("open"));
    CHECK(n("done") == n("done_early") + n("done_on_time") + n("done_late"));
    CHECK(n("open") == n("open_in_time") + n("open_late"));
}

}  // namespace

TEST_CASE("every figure of tasks in every period equals its rows and a naive count") {
    sql::on_each_fresh_engine([](sql::Database& database) {
        std::vector<Life> lives = Lives{}.some(300);
        const std::string agency_id = save(database, lives);
        database.read([&](sql::Connection& db) {
            const figures::Filter filters[] = {{}, {.unit_id = unit_a}, {.field = "Hộ tịch"}};
            for (int to = -2; to < span + 40; to += 3) {
                const figures::Question question{agency_id,
                                                 {day(to - (to + 2) % 4 * 9), day(to)},
                                                 day(45),
                                                 filters[to % 5 == 0   ? 1
                                                         : to % 7 == 0 ? 2
                                                                       : 0]};
                const figures::Counts counts = figures::all(db, question);
                CAPTURE(to);
                check_identities(counts);
                auto expected = naive(lives, question);
                for (const auto& [code, number] : counts) {
                    if (!code.starts_with("tasks.")) continue;
                    CAPTURE(code);
                    CHECK(number == expected[std::string(code)]);
                    CHECK(number == figures::count(db, code, question));
                    CHECK(static_cast<std::size_t>(number) == figures::rows(db, code, question, 10'000).size());
                }
            }
        });
    });
}

TEST_CASE("one period's end is the next one's beginning, and a later extension changes no past period") {
    sql::on_each_fresh_engine([](sql::Database& database) {
        std::vector<Life> lives = Lives{}.some(1);
        Life& life = lives[0];
        life.task.state = State::approved;
        life.task.first_due_on = day(10);
        life.task.due_on = day(30);
        life.task.submitted_on = life.task.approved_on = day(30);
        // Given in the last minute of a day, extended in the first minute of another.
        life.created_at = calendar::at_local(day(5), 23, 59);
        life.events = {{"decide_extension", calendar::at_local(day(16)), day(30)},
                       {"approve", calendar::at_local(day(30), 8)}};
        life.cancelled_on.reset();
        const std::string agency_id = save(database, lives);
        database.read([&](sql::Connection& db) {
            const auto n = [&](int from, int to, std::string_view code) {
                return figures::count(db, code, {agency_id, {day(from), day(to)}, day(90)});
            };
            CHECK(n(0, 4, "tasks.in_hand") == 0);
            CHECK(n(0, 5, "tasks.given") == 1);
            CHECK(n(6, 15, "tasks.given") == 0);
            CHECK(n(6, 15, "tasks.carried_over") == 1);
            CHECK(n(6, 10, "tasks.open_late") == 0);
            CHECK(n(6, 15, "tasks.open_late") == 1);
            CHECK(n(6, 15, "tasks.extended") == 0);
            CHECK(n(16, 16, "tasks.extended") == 1);
            CHECK(n(6, 16, "tasks.open_late") == 0);
            CHECK(n(16, 29, "tasks.open_in_time") == 1);
            CHECK(n(16, 30, "tasks.done_on_time") == 1);
            CHECK(n(16, 30, "tasks.done_late_first_deadline") == 1);
            CHECK(n(31, 60, "tasks.in_hand") == 0);
        });
    });
}
