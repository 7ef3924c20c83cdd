#include "lib/crypto/uuid.hpp"
#include "lib/text/text.hpp"
#include "office/audit/audit.hpp"
#include "office/procedures/catalogue_import.hpp"
#include "office/procedures/procedure_reading.hpp"
#include "office/procedures/procedure_store.hpp"
#include "office/procedures/procedures.hpp"

namespace procedures {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;
using Outcome = Proposal::Outcome;

/// Rows that the page shows of those that are wrong, and of those that would change something.
constexpr std::size_t rows_shown = 200;
constexpr std::size_t source_max = 500;

/// "0:code,3:limit": what the columns are; nothing: they are guessed.
std::optional<Chosen> chosen_columns(const Request& rq) {
    const auto given = rq.query("columns");
    if (!given) return std::nullopt;
    Chosen chosen;
    for (const std::string& one : text::split(*given, ',')) {
        const auto colon = one.find(':');
        const auto meaning = colon == one.npos ? std::nullopt : catalogue_column_of(one.substr(colon + 1));
        const bool is_number = colon > 0 && colon <= 5 && one.find_first_not_of("0123456789") == colon;
        if (!meaning || !is_number) office::refuse("columns", "field.choice");
        for (const auto& [index, other] : chosen)
            if (other == *meaning) office::refuse("columns", "dossier_import.column_twice");
        chosen.emplace_back(std::stoi(one.substr(0, colon)), *meaning);
    }
    return chosen;
}

std::vector<Known> known_in(sql::Connection& db, const std::string& agency_id) {
    std::vector<Known> found;
    for (Procedure& one : list_procedures(db, agency_id)) {
        auto versions = list_versions(db, agency_id, one.id);
        found.push_back({std::move(one), std::move(versions)});
    }
    return found;
}

struct Counts {
    std::int64_t added = 0, changed = 0, unchanged = 0;
};

Counts counted(const std::vector<Proposal>& proposals) {
    Counts counts;
    for (const Proposal& one : proposals)
        ++(one.outcome == Outcome::added     ? counts.added
           : one.outcome == Outcome::changed ? counts.changed
                                             : counts.unchanged);
    return counts;
}

void write_columns(json::Writer& out, const Sheet& sheet) {
    out.array([&] {
        for (std::size_t i = 0; i < sheet.header.columns.size(); ++i) {
            const importing::HeaderColumn& column = sheet.header.columns[i];
            out.item().object([&] {
                out.field("index", column.index).field("header", column.header);
                const auto meaning =
                    column.meaning ? std::optional{static_cast<CatalogueColumn>(*column.meaning)} : std::nullopt;
                out.field("field", meaning ? std::optional{word_of(*meaning)} : std::nullopt);
                out.key("samples").array([&] {
                    for (const auto& row : sheet.samples) out.element(row.at(i));
                });
            });
        }
    });
}

void write_preview(json::Writer& out, const std::vector<Proposal>& proposals) {
    out.array([&] {
        std::size_t shown = 0;
        for (const Proposal& one : proposals) {
            if (one.outcome == Outcome::unchanged || ++shown > rows_shown) continue;
            out.item().object([&] {
                out.field("row", one.row).field("code", one.procedure.code).field("name", one.procedure.name);
                out.field("field", one.procedure.field).field("limit_text", text_of(one.version.limit));
                out.field("outcome", word_of(one.outcome)).field("changes", one.changes);
            });
        }
    });
}

Response answer(const Sheet& sheet, const std::vector<Proposal>& proposals, int status) {
    const Counts counts = counted(proposals);
    json::Writer out;
    out.object([&] {
        out.field("sheet", sheet.header.sheet_name)
            .field("header_row", sheet.header.row)
            .field("message", sheet.message);
        write_columns(out.key("columns"), sheet);
        out.field("rows", proposals.size() + sheet.wrong.size());
        out.field("new", counts.added).field("changed", counts.changed).field("unchanged", counts.unchanged);
        out.field("wrong_count", sheet.wrong.size());
        out.key("wrong").array([&] {
            for (std::size_t i = 0; i < std::min(sheet.wrong.size(), rows_shown); ++i) {
                const WrongRow& one = sheet.wrong[i];
                out.item().object([&] {
                    out.field("row", one.row).field("code", one.code).field("field", one.field);
                    out.field("reason", one.reason);
                });
            }
        });
        write_preview(out.key("preview"), proposals);
    });
    return Response::json_text(out.take(), status);
}

Sheet sheet_of(const Request& rq) {
    if (!rq.raw().body_file) throw Failure{FailureKind::unreadable, "file.empty"};
    const ooxml::Workbook book(ooxml::Archive::open(*rq.raw().body_file));
    return read_catalogue(book, chosen_columns(rq), accounts::list_units(rq.db(), rq.agency_id()));
}

/// What the file holds and what it would change; nothing is kept.
Response read(Request& rq) {
    const Terms terms{rq.query_date("valid_from").value_or(rq.today()), {}};
    Sheet sheet = sheet_of(rq);
    const auto proposals = propose_all(sheet, known_in(rq.db(), rq.agency_id()), terms);
    return answer(sheet, proposals, 200);
}

void take(Request& rq, Proposal& one) {
    const Change change{rq.viewer().official_id, rq.now()};
    if (one.procedure.id.empty()) {
        one.procedure.id = crypto::new_uuid();
        save_new_procedure(rq.db(), rq.agency_id(), one.procedure);
    } else {
        save_procedure(rq.db(), rq.agency_id(), one.procedure);
    }
    if (one.corrects) {
        save_version(rq.db(), rq.agency_id(), one.procedure.id, one.version, change);
    } else {
        one.version.id = crypto::new_uuid();
        save_new_version(rq.db(), rq.agency_id(), one.procedure.id, one.version, change);
    }
}

/// Takes the good rows in, together; what they do is decided anew on the writing connection.
Response take_in(Request& rq) {
    const std::string source = text::nfc(text::trim(rq.query("source").value_or("")));
    if (source.empty()) office::refuse("source", "field.required");
    if (text::length(source) > source_max)
        office::refuse("source", "field.too_long", {{"max", std::to_string(source_max)}});
    const Terms terms{rq.required_date("valid_from"), source};
    Sheet sheet = sheet_of(rq);
    if (sheet.message) throw Failure{FailureKind::unreadable, "procedure_import.no_name_column"};
    std::vector<Proposal> proposals;
    rq.writing([&](Request& on_writer) {
        proposals = propose_all(sheet, known_in(on_writer.db(), on_writer.agency_id()), terms);
        for (Proposal& one : proposals)
            if (one.outcome != Outcome::unchanged) take(on_writer, one);
        const Counts counts = counted(proposals);
        audit::record(on_writer, "procedure.import", std::nullopt,
                      rq.query("name").value_or("") + ": " + std::to_string(counts.added) + " + " +
                          std::to_string(counts.changed) + " (" + source + ")");
    });
    return answer(sheet, proposals, 201);
}

constexpr office::Extra of_a_sheet{.body_max = office::attachment_max, .work = office::Work::reads, .to_file = true};

}  // namespace

const office::Routes catalogue_routes{
    {office::POST, "/api/procedure_readings", read, Ability::procedures_manage, of_a_sheet},
    {office::POST, "/api/procedure_imports", take_in, Ability::procedures_manage, of_a_sheet},
};

}  // namespace procedures
