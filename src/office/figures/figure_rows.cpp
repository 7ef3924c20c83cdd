#include "office/figures/figure_rows.hpp"

#include "lib/failure.hpp"
#include "office/directives/paper_reading.hpp"
#include "office/documents/document.hpp"
#include "office/dossiers/dossier_list.hpp"
#include "office/tasks/tasks.hpp"

namespace figures {
namespace {

using accounts::Ability;
using office::Request;

template <class More>
void write_task(json::Writer& out, Request& rq, const std::string& id, More more) {
    const auto row = tasks::find_task(rq.db(), accounts::whole_agency(rq.agency_id()), id);
    if (!row) return;
    out.item().object([&] {
        tasks::write_fields(out, *row, rq.today());
        out.field("visible", tasks::find_task(rq.db(), rq.visibility(), id).has_value());
        more();
    });
}

void write_event(json::Writer& out, Request& rq, const std::string& id) {
    const auto event = tasks::find_event(rq.db(), rq.agency_id(), id);
    if (!event) return;
    write_task(out, rq, event->task_id, [&] { out.key("event").object([&] { tasks::write_fields(out, *event); }); });
}

/// "task|unit"
void write_task_part(json::Writer& out, Request& rq, const std::string& id) {
    const std::string task_id = id.substr(0, id.find('|')), unit_id = id.substr(id.find('|') + 1);
    write_task(out, rq, task_id, [&] { tasks::write_part(out.key("part"), rq, task_id, unit_id); });
}

void write_reading(json::Writer& out, Request& rq, const std::string& id) {
    if (const auto one = directives::find_reading(rq.db(), rq.agency_id(), id))
        out.item().object([&] { directives::write_fields(out, *one); });
}

void write_document(json::Writer& out, Request& rq, const std::string& id) {
    const auto document = documents::find(rq.db(), accounts::whole_agency(rq.agency_id()), id);
    if (!document) return;
    out.item().object([&] {
        documents::write_fields(out, *document);
        out.field("visible", documents::find(rq.db(), rq.visibility(), id).has_value());
    });
}

}  // namespace

std::string_view word_of(Register which) {
    if (which == Register::dossiers) return "dossiers";
    if (which == Register::readings) return "readings";
    return which == Register::documents ? "documents" : "tasks";
}

void require_list(const Request& rq, Register which) {
    const Ability needed = which == Register::dossiers    ? Ability::dossiers_see
                           : which == Register::documents ? Ability::documents_see
                           : which == Register::readings  ? Ability::directives_see
                                                          : Ability::tasks_see;
    if (!rq.viewer().may(needed)) throw Failure{FailureKind::forbidden, "session.no_right"};
}

void write_rows(json::Writer& out, Request& rq, Register which, const std::vector<std::string>& ids) {
    if (which == Register::dossiers) {
        dossiers::write_rows(out, dossiers::list_by_ids(rq.db(), rq.visibility(), ids), dossiers::as_of(rq));
        return;
    }
    out.array([&] {
        for (const std::string& id : ids) {
            if (which == Register::documents) {
                write_document(out, rq, id);
            } else if (which == Register::tasks) {
                write_task(out, rq, id, [] {});
            } else if (which == Register::task_parts) {
                write_task_part(out, rq, id);
            } else if (which == Register::readings) {
                write_reading(out, rq, id);
            } else {
                write_event(out, rq, id);
            }
        }
    });
}

}  // namespace figures
