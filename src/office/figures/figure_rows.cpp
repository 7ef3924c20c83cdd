#include "office/figures/figure_rows.hpp"

#include "lib/failure.hpp"
#include "office/documents/document.hpp"
#include "office/dossiers/dossier_list.hpp"
#include "office/tasks/tasks.hpp"

namespace figures {
namespace {

using accounts::Ability;
using accounts::Visibility;
using office::Request;

Visibility whole_agency(Request& rq) { return {rq.agency_id(), std::nullopt, std::nullopt}; }

void write_task(json::Writer& out, Request& rq, const std::string& id, const tasks::TaskEvent* event) {
    const auto row = tasks::find_task(rq.db(), whole_agency(rq), id);
    if (!row) return;
    out.item().object([&] {
        tasks::write_fields(out, *row, rq.today());
        out.field("visible", tasks::find_task(rq.db(), rq.visibility(), id).has_value());
        if (!event) return;
        out.key("event").object([&] { tasks::write_fields(out, *event); });
    });
}

void write_document(json::Writer& out, Request& rq, const std::string& id) {
    const auto document = documents::find(rq.db(), whole_agency(rq), id);
    if (!document) return;
    out.item().object([&] {
        documents::write_fields(out, *document);
        out.field("visible", documents::find(rq.db(), rq.visibility(), id).has_value());
    });
}

}  // namespace

std::string_view word_of(Register which) {
    if (which == Register::dossiers) return "dossiers";
    return which == Register::documents ? "documents" : "tasks";
}

void require_list(const Request& rq, Register which) {
    const Ability needed = which == Register::dossiers    ? Ability::dossiers_see
                           : which == Register::documents ? Ability::documents_see
                                                          : Ability::tasks_see;
    if (!rq.viewer().may(needed)) throw Failure{FailureKind::forbidden, "session.no_right"};
}

void write_rows(json::Writer& out, Request& rq, Register which, const std::vector<std::string>& ids) {
    if (which == Register::dossiers) {
        dossiers::write_rows(out, dossiers::list_by_ids(rq.db(), rq.visibility(), ids), rq.today());
        return;
    }
    out.array([&] {
        for (const std::string& id : ids) {
            if (which == Register::documents) {
                write_document(out, rq, id);
            } else if (which == Register::tasks) {
                write_task(out, rq, id, nullptr);
            } else if (const auto event = tasks::find_event(rq.db(), rq.agency_id(), id)) {
                write_task(out, rq, event->task_id, &*event);
            }
        }
    });
}

}  // namespace figures
