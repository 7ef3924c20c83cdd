#include "lib/text/text.hpp"
#include "office/attachments/attachment.hpp"
#include "office/directives/directive.hpp"
#include "office/documents/document.hpp"
#include "office/search/excerpt.hpp"
#include "office/search/find.hpp"
#include "office/search/index_store.hpp"
#include "office/search/searching.hpp"
#include "office/tasks/tasks.hpp"

namespace search {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

constexpr std::size_t words_max = 200;
/// Of each kind, where all kinds are shown.
constexpr int glance = 5;

Query read_words(Request& rq) {
    const std::string typed = text::squeeze(rq.query("words").value_or(""));
    if (typed.empty()) office::refuse("words", "field.required");
    if (text::length(typed) > words_max)
        office::refuse("words", "field.too_long", {{"max", std::to_string(words_max)}});
    Query query = read_query(typed);
    if (query.terms.empty()) office::refuse("words", "search.no_words");
    if (count_words(query) > query_words_max)
        office::refuse("words", "search.too_many_words", {{"max", std::to_string(query_words_max)}});
    return query;
}

/// The first of the file's tasks that the viewer may see.
std::optional<tasks::TaskRow> task_of_file(Request& rq, const std::string& file_id) {
    for (const std::string& id : tasks::tasks_holding(rq.db(), rq.agency_id(), file_id))
        if (auto task = tasks::find_task(rq.db(), rq.visibility(), id)) return task;
    return std::nullopt;
}

/// What else is told of a record, as its own slice shows it to this viewer.
void write_record(json::Writer& out, Request& rq, Kind kind, const std::string& id) {
    if (kind == Kind::task) {
        if (const auto task = tasks::find_task(rq.db(), rq.visibility(), id))
            out.key("task").object([&] { tasks::write_fields(out, *task, rq.today()); });
    } else if (kind == Kind::directive) {
        if (const auto directive = directives::find_visible(rq, id))
            out.key("directive").object([&] { directives::write_row(out, *directive); });
    } else if (kind == Kind::document) {
        if (const auto document = documents::find(rq.db(), rq.visibility(), id))
            out.key("document").object([&] { documents::write_fields(out, *document); });
    } else {
        if (const auto file = attachments::find(rq.db(), rq.agency_id(), id)) out.field("attachment", *file);
        if (const auto task = task_of_file(rq, id))
            out.key("task").object([&] { tasks::write_fields(out, *task, rq.today()); });
    }
}

void write_hit(json::Writer& out, Request& rq, Kind kind, const Query& query, const Hit& hit) {
    out.item().object([&] {
        out.field("id", hit.record_id);
        const Marks marks{query, hit.text};
        out.field("title", marks.mark(title_in(hit.text)));
        out.field("excerpt", marks.excerpt(body_in(hit.text)));
        write_record(out, rq, kind, hit.record_id);
    });
}

void write_group(json::Writer& out, Request& rq, Kind kind, const Query& query, const office::Page& page) {
    const Found found = find(rq.db(), rq.viewer(), kind, query, page);
    out.item().object([&] {
        out.field("kind", word_of(kind)).field("count", found.count).field("more", found.more);
        out.key("items").array([&] {
            for (const Hit& hit : found.hits) write_hit(out, rq, kind, query, hit);
        });
        out.field("next", found.next);
    });
}

Response search_all(Request& rq) {
    const Query query = read_words(rq);
    const auto word = rq.query("kind");
    const auto wanted = word ? kind_of(*word) : std::nullopt;
    if (word && !wanted) office::refuse("kind", "field.choice");
    const office::Page page = wanted ? rq.page() : office::Page{std::nullopt, glance};
    json::Writer out;
    out.object([&] {
        out.field("complete", is_built(rq.db(), rq.agency_id()));
        out.key("groups").array([&] {
            for (const Kind kind : kinds())
                if (may_search(kind, rq.viewer()) && (!wanted || kind == *wanted))
                    write_group(out, rq, kind, query, page);
        });
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/search", search_all, Ability::signed_in},
};

}  // namespace search
