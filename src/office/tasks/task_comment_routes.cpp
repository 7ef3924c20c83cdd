#include <algorithm>

#include "office/accounts/official.hpp"
#include "office/audit/audit.hpp"
#include "office/tasks/task_acts.hpp"
#include "office/tasks/task_comment_store.hpp"
#include "office/tasks/task_page.hpp"
#include "office/tasks/tasks.hpp"

namespace tasks {
namespace {

using accounts::Ability;
using json::FieldReader;
using office::Request;
using office::Response;

/// Who may see the task, and so may be called by name.
std::vector<accounts::Official> people_of(Request& rq, const Task& task) {
    auto people = accounts::list_officials(rq.db(), rq.agency_id(), std::nullopt);
    std::erase_if(people, [&](const accounts::Official& one) {
        return !one.active || !may_see(task, {.agency_id = rq.agency_id(),
                                              .official_id = one.id,
                                              .name = one.name,
                                              .post = one.post,
                                              .unit_id = one.unit_id,
                                              .role = accounts::find_role(one.role)});
    });
    return people;
}

Response list_people(Request& rq) {
    const Task task = visible_task(rq);
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const accounts::Official& one : people_of(rq, task))
                out.item().object([&] {
                    out.field("id", one.id).field("name", one.name).field("post", one.post);
                    out.field("unit_name", one.unit_name);
                });
        });
    });
    return Response::json_text(out.take());
}

Response comment(Request& rq) {
    const Task task = visible_task(rq);
    FieldReader in{rq.body()};
    Comment comment{.id = {},
                    .at = rq.now(),
                    .official_id = rq.viewer().official_id,
                    .official_name = rq.viewer().name,
                    .content = in.text("content", {.max = 4000, .multiline = true}),
                    .mention_ids = in.texts("mention_ids")};
    const auto files = read_files(rq, in);
    const auto people = people_of(rq, task);
    for (const std::string& id : comment.mention_ids)
        if (std::none_of(people.begin(), people.end(), [&](const auto& one) { return one.id == id; }))
            in.wrong("mention_ids", "task.cannot_mention");
    in.finish();
    save_new_comment(rq.db(), rq.agency_id(), task.id, comment);
    save_files(rq.db(), rq.agency_id(), task.id, comment.id, files);
    audit::record(rq, "task.comment", task.id);
    tell(rq, task, "task_mentioned", comment.mention_ids);
    std::vector<std::string> doers = doers_of(rq, task);
    std::erase_if(doers, [&](const std::string& id) {
        return std::find(comment.mention_ids.begin(), comment.mention_ids.end(), id) != comment.mention_ids.end();
    });
    tell(rq, task, "task_commented", doers);
    return show(rq, task.id, 201);
}

}  // namespace

const office::Routes comment_routes{
    {office::GET, "/api/tasks/{id}/people", list_people, Ability::tasks_see},
    {office::POST, "/api/tasks/{id}/comments", comment, Ability::tasks_see},
};

}  // namespace tasks
