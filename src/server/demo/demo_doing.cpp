#include "server/demo/demo_doing.hpp"

#include <toml++/toml.h>

#include "lib/calendar/working_days.hpp"
#include "lib/embedded/embedded.hpp"
#include "lib/text/text.hpp"
#include "office/tasks/task_comment_store.hpp"
#include "office/tasks/task_part_store.hpp"
#include "office/tasks/task_step_store.hpp"
#include "office/tasks/task_store.hpp"
#include "server/demo/chance.hpp"

namespace demo {
namespace {

using accounts::Official;
using calendar::Date;
using calendar::Instant;
using std::chrono::days;
using tasks::Task;

constexpr int most_tasks = 500, first_hours = 32;

class Doing {
public:
    Doing(sql::Connection& db, const Office& office, Instant now)
        : db_(db),
          office_(office),
          agency_id_(office.agency.agency_id),
          now_(now),
          today_(calendar::local_date(now)),
          chance_(static_cast<std::uint64_t>(today_.time_since_epoch().count()) * 13) {}

    void run() {
        const accounts::Visibility all = accounts::whole_agency(agency_id_);
        tasks::TaskFilter open;
        open.open_only = true;
        for (const tasks::TaskRow& row : tasks::list_tasks(db_, all, open, {std::nullopt, most_tasks}).rows) {
            const auto found = tasks::find_task(db_, all, row.task.id);
            if (!found->task.official_id || !is_under_way(found->task)) continue;
            say_parts(found->task);
            const bool in_time = !tasks::is_late(found->task, today_);
            if (in_time && found->task.state == tasks::State::in_progress && chance_.in_thousand(800))
                split(found->task);
            if (chance_.in_thousand(450)) talk(found->task);
        }
    }

private:
    static std::string text_of(const toml::table& table, std::string_view name) {
        return table[name].value<std::string>().value();
    }
    const toml::node& some(const toml::array& all) {
        return all[static_cast<std::size_t>(chance_.below(static_cast<std::int64_t>(all.size())))];
    }
    std::string words(std::string_view table, std::string_view list) {
        return some(*file_[table][list].as_array()).value<std::string>().value();
    }

    /// Its person had it before anything below happened.
    bool is_under_way(const Task& task) const {
        for (const tasks::TaskEvent& event : tasks::list_events(db_, agency_id_, task.id))
            if (event.act == "assign" && event.at > ago(first_hours)) return false;
        return true;
    }

    Instant ago(int hours) const { return now_ - std::chrono::hours{hours}; }

    void record(const Task& task, const std::string& official_id, Instant at, std::string_view act,
                const std::string& note) {
        tasks::add_event(db_, agency_id_, task.id, official_id, at, act, note);
    }

    void say_parts(const Task& task) {
        for (const tasks::PartRow& row : tasks::list_parts(db_, agency_id_, task.id)) {
            tasks::Part part = row.part;
            auto people = office_.people_of(part.unit_id);
            std::erase_if(people, [](const Official& one) { return one.role == "administrator"; });
            if (people.empty() || !chance_.in_thousand(800)) continue;
            const toml::table& said = *some(*file_["parts"].as_array()).as_table();
            part.content = text_of(said, "content");
            part.product = text_of(said, "product");
            if (task.due_on) part.due_on = calendar::working_days().before(*task.due_on, 3);
            record(task, *task.official_id, ago(30), "edit_part", row.unit_name + ": " + *part.content);
            part.official_id = people.back().id;
            record(task, people.front().id, ago(26), "assign_part", row.unit_name + ": " + people.back().name);
            if (chance_.in_thousand(500)) {
                part.done = true;
                part.done_on = calendar::local_date(ago(3));
                part.result = text_of(said, "result");
                record(task, people.back().id, ago(3), "report_part", row.unit_name + ": " + *part.result);
            }
            tasks::save_part(db_, agency_id_, task.id, part);
        }
    }

    void split(const Task& task) {
        const toml::array& all = *file_["steps"]["all"].as_array();
        const auto done = static_cast<std::size_t>(task.progress) * all.size() / 100;
        for (std::size_t i = 0; i < all.size(); ++i) {
            tasks::Step step{.id = {}, .content = all[i].value<std::string>().value()};
            if (task.due_on) step.due_on = *task.due_on - days{(all.size() - 1 - i) * 2};
            if (i < done) step.done_on = calendar::local_date(ago(5));
            tasks::save_new_step(db_, agency_id_, task.id, step);
            record(task, *task.official_id, ago(28), "add_step", step.content);
            if (step.done_on) record(task, *task.official_id, ago(5), "finish_step", step.content);
        }
    }

    void talk(const Task& task) {
        const Official& doer = office_.official(*task.official_id);
        const Official& asks = office_.official(*task.answerable_id);
        say(task, asks, 24, text::replace_all(words("comments", "questions"), "{name}", doer.name), {doer.id});
        if (chance_.in_thousand(700)) say(task, doer, 4, words("comments", "answers"), {});
    }

    void say(const Task& task, const Official& who, int hours, std::string content, std::vector<std::string> mentions) {
        tasks::Comment comment{.id = {},
                               .at = ago(hours),
                               .official_id = who.id,
                               .official_name = who.name,
                               .content = std::move(content),
                               .mention_ids = std::move(mentions)};
        tasks::save_new_comment(db_, agency_id_, task.id, comment);
    }

    sql::Connection& db_;
    const Office& office_;
    const std::string agency_id_;
    const Instant now_;
    const Date today_;
    Chance chance_;
    const toml::table file_ = toml::parse(embedded::get("definitions/demo/doing.toml"));
};

}  // namespace

void work_together(sql::Connection& db, const Office& office, Instant now) { Doing{db, office, now}.run(); }

}  // namespace demo
