#include "server/demo/demo_lives.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <functional>

#include "lib/calendar/working_days.hpp"
#include "lib/embedded/embedded.hpp"
#include "office/audit/audit.hpp"
#include "office/notices/notice.hpp"
#include "office/tasks/task_store.hpp"
#include "office/tasks/tasks.hpp"
#include "server/demo/chance.hpp"

namespace demo {
namespace {

using accounts::Official;
using calendar::Date;
using calendar::Instant;
using std::chrono::days;
using tasks::Act;
using tasks::Task;

/// Notices older than this have been read long ago: they are left out.
constexpr days told_for{6};

/// One act that somebody will do at some time, on a task as it is by then.
struct Planned {
    Instant at;
    std::size_t task;
    Act act;
    std::string note;
    std::int64_t progress = 0;
    std::optional<Date> due_on = {};
};

class Life {
public:
    Life(sql::Connection& db, const Office& office, std::vector<IssuedTask> issued, Instant now)
        : db_(db),
          office_(office),
          issued_(std::move(issued)),
          now_(now),
          today_(calendar::local_date(now)),
          chance_(static_cast<std::uint64_t>(today_.time_since_epoch().count()) * 11) {}

    void run() {
        for (std::size_t i = 0; i < issued_.size(); ++i) plan(i);
        std::stable_sort(plan_.begin(), plan_.end(), [](const Planned& a, const Planned& b) { return a.at < b.at; });
        for (const Planned& one : plan_)
            if (one.at <= now_) perform(one);
    }

private:
    std::string words(std::string_view what) {
        const toml::array& all = *file_["lives"][what].as_array();
        return all[static_cast<std::size_t>(chance_.below(static_cast<std::int64_t>(all.size())))]
            .value<std::string>()
            .value();
    }

    Instant office_hour(Date day) {
        const Date working = calendar::working_days().this_or_next(day);
        return calendar::at_local(working, static_cast<int>(chance_.between(8, 16)),
                                  static_cast<int>(chance_.below(60)));
    }

    void add(std::size_t task, Date day, Act act, std::string note = {}, std::int64_t progress = 0,
             std::optional<Date> due_on = {}) {
        Instant at = office_hour(day);
        // Acts of one task follow each other.
        if (last_ >= at) at = last_ + std::chrono::minutes{chance_.between(7, 50)};
        last_ = at;
        plan_.push_back({at, task, act, std::move(note), progress, due_on});
    }

    /// The day on which it will be handed in; nothing: not within sight.
    std::optional<Date> finish_of(const Task& task) {
        if (!task.due_on) return std::nullopt;
        const std::int64_t lot = chance_.below(100);
        // Much is handed in on the last day.
        if (lot < 74) return *task.due_on - days{std::max<std::int64_t>(0, chance_.between(-2, 6))};
        if (lot < 86) return *task.due_on + days{chance_.between(1, 9)};
        return std::nullopt;
    }

    void plan(std::size_t i) {
        const Task& task = issued_[i].task;
        const Date given = calendar::local_date(issued_[i].issued_at);
        last_ = issued_[i].issued_at;
        const auto finish = finish_of(task);
        const Date end = finish.value_or(task.due_on.value_or(given + days{90}));
        // Now and then a head lets a task lie.
        if (chance_.in_thousand(90) && today_ - given < days{45}) return;
        add(i, given + days{chance_.between(0, 2)}, Act::assign, chance_.in_thousand(400) ? words("assign") : "");
        if (chance_.in_thousand(70) && today_ - given < days{20}) return;
        add(i, given + days{chance_.between(2, 3)}, Act::accept);
        if (chance_.in_thousand(15)) {
            add(i, given + (end - given) / 2, Act::cancel, words("cancel"));
            return;
        }
        for (const std::int64_t percent : {30, 60, 85})
            if (chance_.in_thousand(700))
                add(i, given + (end - given) * percent / 100, Act::report_progress, words("progress"), percent);
        if (task.due_on && chance_.in_thousand(220)) plan_extension(i, *task.due_on);
        if (!finish) {
            if (task.due_on) add(i, *task.due_on + days{1}, Act::remind, words("remind"));
            return;
        }
        plan_end(i, std::max(*finish, given + days{4}));
    }

    void plan_extension(std::size_t i, Date due_on) {
        add(i, due_on - days{chance_.between(1, 3)}, Act::ask_extension, words("extension"), 0, due_on + days{7});
        if (chance_.in_thousand(650)) {
            const bool granted = chance_.in_thousand(700);
            add(i, due_on - days{1}, Act::decide_extension, granted ? "" : words("refuse_extension"), granted);
        }
    }

    void plan_end(std::size_t i, Date finish) {
        add(i, finish, Act::submit, words("submit"));
        if (chance_.in_thousand(120)) {
            add(i, finish + days{1}, Act::give_back, words("return"));
            add(i, finish + days{3}, Act::submit, words("submit"));
        }
        // What came in these last working days may still lie on the approver's desk, over Tết too.
        if (calendar::working_days().between(finish, today_) < 5 && chance_.in_thousand(600)) return;
        add(i, finish + days{chance_.between(1, 6)}, Act::approve, chance_.in_thousand(500) ? words("approve") : "");
    }

    const Official& doer_of(const Task& task) {
        const auto people = office_.people_of(task.lead_unit_id);
        const auto first =
            std::find_if(people.begin(), people.end(), [](const Official& one) { return one.role == "specialist"; });
        const Official& chosen = first == people.end()
                                     ? people.front()
                                     : people[static_cast<std::size_t>(chance_.between(
                                           first - people.begin(), static_cast<std::int64_t>(people.size()) - 1))];
        return office_.official(chosen.id);
    }

    const Official& actor_of(const Planned& planned, const Task& task) {
        switch (planned.act) {
            case Act::assign: {
                const auto people = office_.people_of(task.lead_unit_id);
                const bool has_head = people.front().role == "unit_head" || people.front().role == "centre_director" ||
                                      people.front().role == "office_head";
                return office_.official(has_head ? people.front().id : task.created_by);
            }
            case Act::approve:
            case Act::give_back:
            case Act::decide_extension:
                return office_.official(*task.approver_id);
            case Act::cancel:
            case Act::remind:
                return office_.official(task.created_by);
            default:
                return office_.official(task.official_id.value_or(task.created_by));
        }
    }

    void perform(const Planned& planned) {
        Task& task = issued_[planned.task].task;
        const Official& actor = actor_of(planned, task);
        const accounts::Viewer viewer = office_.viewer(actor);
        // What life has overtaken (an extension that is decided after the approval, or asked too late) does not happen.
        if (!tasks::may(planned.act, task, viewer)) return;
        if (planned.act == Act::ask_extension && calendar::local_date(planned.at) > *task.due_on) return;
        std::string note = planned.note;
        std::optional<Date> due_on;
        change(planned, task, viewer, note, due_on);
        tasks::save_task(db_, office_.agency.agency_id, task, planned.at);
        tasks::add_event(db_, office_.agency.agency_id, task.id, actor.id, planned.at, word_of(planned.act),
                         note.empty() ? std::nullopt : std::optional{note}, due_on);
        audit::record(db_, {office_.agency.agency_id, actor.id, "127.0.0.1"}, planned.at,
                      "task." + std::string(word_of(planned.act)), task.id);
        tell(planned, task);
    }

    void change(const Planned& planned, Task& task, const accounts::Viewer& viewer, std::string& note,
                std::optional<Date>& due_on) {
        const Date day = calendar::local_date(planned.at);
        const std::string& agency_id = office_.agency.agency_id;
        switch (planned.act) {
            case Act::assign: {
                const Official& doer = doer_of(task);
                tasks::assign(task, viewer, {doer.id, doer.unit_id});
                note = note.empty() ? doer.name : doer.name + ": " + note;
                break;
            }
            case Act::accept:
                tasks::accept(task, viewer);
                break;
            case Act::report_progress:
                tasks::report_progress(task, viewer, planned.progress);
                note = std::to_string(planned.progress) + " %: " + note;
                break;
            case Act::submit: {
                tasks::submit(task, viewer, day);
                tasks::Submission submission{.id = {}, .product = note, .submitted_on = day, .attachment_ids = {}};
                tasks::save_submission(db_, agency_id, task.id, viewer.official_id, submission);
                break;
            }
            case Act::approve:
                tasks::approve(task, viewer, day);
                break;
            case Act::give_back:
                tasks::give_back(task, viewer);
                break;
            case Act::cancel:
                tasks::cancel(task, viewer);
                break;
            case Act::ask_extension: {
                tasks::Extension asked{
                    .id = {}, .due_on = *planned.due_on, .reason = note, .asked_by = viewer.official_id};
                tasks::ask_extension(task, viewer, asked, day);
                tasks::save_extension(db_, agency_id, task.id, asked, planned.at);
                task.extension = asked;
                due_on = asked.due_on;
                break;
            }
            case Act::decide_extension: {
                const bool granted = planned.progress != 0;
                tasks::save_extension_decision(db_, agency_id, task.extension->id, granted, viewer.official_id,
                                               planned.at);
                tasks::decide_extension(task, viewer, granted);
                if (granted) due_on = task.due_on;
                break;
            }
            default:
                break;
        }
    }

    void tell(const Planned& planned, const Task& task) {
        if (now_ - planned.at > told_for) return;
        std::string_view kind;
        std::string whom = task.official_id.value_or(task.created_by);
        switch (planned.act) {
            case Act::assign:
                kind = "task_assigned";
                break;
            case Act::approve:
                kind = "task_approved";
                break;
            case Act::give_back:
                kind = "task_returned";
                break;
            case Act::remind:
                kind = "task_reminded";
                break;
            case Act::cancel:
                kind = "task_cancelled";
                break;
            case Act::submit:
                kind = "task_submitted", whom = *task.approver_id;
                break;
            case Act::ask_extension:
                kind = "extension_asked", whom = *task.approver_id;
                break;
            default:
                return;
        }
        notices::tell(db_, office_.agency.agency_id, whom, {kind, tasks::short_content(task), "/tasks/" + task.id},
                      planned.at);
    }

    sql::Connection& db_;
    const Office& office_;
    std::vector<IssuedTask> issued_;
    const Instant now_;
    const Date today_;
    Chance chance_;
    const toml::table file_ = toml::parse(embedded::get("definitions/demo/documents.toml"));
    std::vector<Planned> plan_;
    Instant last_{};
};

}  // namespace

void live(sql::Connection& db, const Office& office, std::vector<IssuedTask> issued, calendar::Instant now) {
    Life{db, office, std::move(issued), now}.run();
}

}  // namespace demo
