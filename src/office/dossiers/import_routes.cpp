#include <fmt/format.h>

#include "lib/crypto/uuid.hpp"
#include "lib/http/media_type.hpp"
#include "lib/json/field_reader.hpp"
#include "lib/messages/messages.hpp"
#include "lib/ooxml/xlsx_reader.hpp"
#include "lib/text/text.hpp"
#include "office/audit/audit.hpp"
#include "office/dossiers/dossiers.hpp"
#include "office/dossiers/import_job.hpp"

namespace dossiers {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

constexpr std::size_t name_max = 200;

ImportStatus visible_import(Request& rq) { return office::seen(find_import(rq.db(), rq.agency_id(), rq.id())); }

ImportRecord record_of(Request& rq, const ImportStatus& status) {
    return {rq.agency_id(), status.id, status.name, rq.viewer().official_id, rq.now()};
}

/// An import whose job is gone was cut off when the server stopped.
void note_interruption(Request& rq, ImportStatus& status) {
    const bool works = status.state == "reading" || status.state == "importing";
    if (!works || rq.installation().jobs.find(status.id)) return;
    // It may have ended between the two looks.
    auto again = rq.installation().database.reading(
        [&](sql::Connection& db) { return find_import(db, rq.agency_id(), status.id); });
    if (again && again->state != status.state) {
        status = std::move(*again);
        return;
    }
    status.state = "failed";
    status.message = messages::sentence("dossier_import.interrupted");
}

Response answer(Request& rq, ImportStatus status, int code = 200) {
    note_interruption(rq, status);
    const auto job = rq.installation().jobs.find(status.id);
    const bool ended = status.state != "reading" && status.state != "importing" && status.state != "finishing";
    json::Writer out;
    out.object([&] {
        out.field("id", status.id).field("name", status.name).field("state", status.state);
        out.key("progress").raw(ended ? "1" : fmt::format("{:.3f}", job ? job->progress() : 0.0));
        out.field("message", status.message);
        out.field("source_name", status.source_name.empty() ? std::nullopt : std::optional(status.source_name));
        out.field("rows", status.counts.rows).field("new", status.counts.new_rows);
        out.field("changed", status.counts.changed).field("unchanged", status.counts.unchanged);
        out.field("older", status.counts.older).field("wrong_count", status.counts.wrong);
    });
    std::string body = out.take();
    if (status.reading) body.replace(body.size() - 1, 1, "," + status.reading->substr(1));
    return Response::json_text(std::move(body), code);
}

/// A job that could not be started leaves nothing behind.
template <class Start>
void start_or_end(Request& rq, const ImportRecord& record, Start start) {
    try {
        start();
    } catch (const Failure& failure) {
        std::filesystem::remove(import_file(rq.installation(), record.id));
        rq.installation().database.write([&](sql::Connection& db) {
            save_end(db, record.agency_id, record.id, "failed", messages::sentence(failure));
        });
        throw;
    }
}

/// What is no workbook is refused here; what stands in it is read by a job.
Response begin(Request& rq) {
    const std::string name = text::nfc(text::trim(rq.query("name").value_or("")));
    if (name.empty() || text::length(name) > name_max) office::refuse("name", "field.required");
    if (!rq.raw().body_file) throw Failure{FailureKind::unreadable, "file.empty"};
    const ooxml::Workbook refused_unless_one(ooxml::Archive::open(*rq.raw().body_file, sheet_limits));

    const ImportRecord record{rq.agency_id(), crypto::new_uuid(), name, rq.viewer().official_id, rq.now()};
    const auto file = import_file(rq.installation(), record.id);
    std::filesystem::create_directories(file.parent_path());
    remove_old_files(rq.installation());
    std::filesystem::rename(*rq.raw().body_file, file);
    rq.writing([&](Request& on_writer) { save_new_import(on_writer.db(), record); });
    start_or_end(rq, record, [&] { start_reading(rq.installation(), record, {}); });
    return answer(rq, {.id = record.id, .name = record.name, .state = "reading"}, 201);
}

Response show(Request& rq) { return answer(rq, visible_import(rq)); }

/// Reads the mapping; every meaning at most once.
Meanings read_meanings(Request& rq) {
    json::FieldReader in{rq.body()};
    Meanings chosen;
    std::vector<std::string_view> words;
    for (int m = 0; m < column_count; ++m) words.push_back(word_of(static_cast<Column>(m)));
    in.each("columns", [&](json::FieldReader& column) {
        const int index = static_cast<int>(column.integer("index", 0, ooxml::sheet_columns_max));
        const auto word = column.maybe_choice("field", words);
        const auto meaning = word ? column_of(*word) : std::nullopt;
        for (const auto& [other, taken] : chosen)
            if (meaning && taken == meaning) column.wrong("field", "dossier_import.column_twice");
        chosen.emplace_back(index, meaning);
    });
    if (chosen.empty()) in.wrong("columns", "field.required");
    in.finish();
    return chosen;
}

void leave_ready(Request& rq, const ImportStatus& status, std::string_view state) {
    rq.writing([&](Request& on_writer) {
        if (!move_import(on_writer.db(), rq.agency_id(), status.id, "ready", state))
            throw Failure{FailureKind::conflict, "dossier_import.not_ready"};
    });
}

Response map(Request& rq) {
    ImportStatus status = visible_import(rq);
    const Meanings chosen = read_meanings(rq);
    leave_ready(rq, status, "reading");
    const ImportRecord record = record_of(rq, status);
    start_or_end(rq, record, [&] { start_reading(rq.installation(), record, chosen); });
    status.state = "reading";
    return answer(rq, status);
}

Response confirm(Request& rq) {
    ImportStatus status = visible_import(rq);
    if (status.message) throw Failure{FailureKind::conflict, "dossier_import.not_ready"};
    json::FieldReader in{rq.body().empty() ? "{}" : rq.body()};
    const bool take_older = in.maybe_boolean("take_older").value_or(false);
    in.finish();
    leave_ready(rq, status, "importing");
    const ImportRecord record = record_of(rq, status);
    const Meanings meanings = meanings_of(columns_of(status.reading.value_or("{}")));
    start_or_end(rq, record, [&] { start_importing(rq.installation(), record, meanings, take_older); });
    status.state = "importing";
    return answer(rq, status);
}

Response cancel(Request& rq) {
    const ImportStatus status = visible_import(rq);
    if (status.state == "finishing") throw Failure{FailureKind::conflict, "dossier_import.seen"};
    if (const auto job = rq.installation().jobs.find(status.id)) {
        job->cancel();
        return Response::nothing();
    }
    leave_ready(rq, status, "cancelled");
    std::filesystem::remove(import_file(rq.installation(), status.id));
    std::filesystem::remove(wrong_rows_file(rq.installation(), status.id));
    return Response::nothing();
}

/// The whole rows, to be corrected: an export of personal data, recorded.
Response wrong_rows(Request& rq) {
    const ImportStatus status = visible_import(rq);
    const auto file = wrong_rows_file(rq.installation(), status.id);
    if (!std::filesystem::exists(file)) throw Failure{FailureKind::not_found, "request.not_found"};
    audit::record_look(rq, "dossier_import.wrong_rows", status.id, status.name);
    constexpr std::string_view file_name = "dong-sai.xlsx";
    return Response::download_from(file, file_name, http::media_type_of(file_name));
}

}  // namespace

const office::Routes import_routes{
    {office::POST,
     "/api/dossier_imports",
     begin,
     Ability::dossiers_import,
     {.body_max = office::sheet_max, .work = office::Work::reads, .to_file = true}},
    {office::GET, "/api/dossier_imports/{id}", show, Ability::dossiers_import},
    {office::PUT, "/api/dossier_imports/{id}/mapping", map, Ability::dossiers_import, {.work = office::Work::reads}},
    {office::POST,
     "/api/dossier_imports/{id}/confirmation",
     confirm,
     Ability::dossiers_import,
     {.work = office::Work::reads}},
    {office::DELETE, "/api/dossier_imports/{id}", cancel, Ability::dossiers_import, {.work = office::Work::reads}},
    {office::GET, "/api/dossier_imports/{id}/wrong.xlsx", wrong_rows, Ability::dossiers_import},
};

}  // namespace dossiers
