#include "office/directives/coverage_store.hpp"

#include "lib/failure.hpp"
#include "lib/text/text.hpp"

namespace directives {
namespace {

/// Names of offices hold no line breaks.
constexpr char between_units = '\n';

}  // namespace

void save_parts(sql::Connection& db, const std::string& agency_id, const std::string& directive_id,
                const std::vector<Part>& parts) {
    std::int64_t position = 0;
    for (const Part& part : parts)
        db.run(
            "INSERT INTO directive_parts (agency_id, directive_id, position, heading, content, units, source_line,"
            " source_page, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)",
            {agency_id, directive_id, ++position, part.heading, part.text,
             text::join(part.units, std::string_view{&between_units, 1}), std::int64_t{part.source.line},
             part.source.page > 0 ? std::optional{std::int64_t{part.source.page}} : std::nullopt});
}

std::vector<CoveragePart> list_parts(sql::Connection& db, const std::string& agency_id,
                                     const std::string& directive_id) {
    auto parts = db.all(
        "SELECT position, heading, content, units, source_line, source_page, needs_no_task, version"
        " FROM directive_parts WHERE agency_id = $1 AND directive_id = $2 ORDER BY position",
        {agency_id, directive_id}, [](sql::Columns& in) {
            CoveragePart part{.position = in.integer(), .heading = in.text(), .content = in.text()};
            if (const std::string units = in.text(); !units.empty()) part.units = text::split(units, between_units);
            part.source_line = in.integer();
            part.source_page = in.maybe_integer();
            part.needs_no_task = in.maybe_text();
            part.version = in.integer();
            return part;
        });
    db.each(
        "SELECT position, task_id FROM directive_part_tasks WHERE agency_id = $1 AND directive_id = $2"
        " ORDER BY position, task_id",
        {agency_id, directive_id}, [&](const sql::Row& row) {
            // Positions run from 1 without gaps.
            parts.at(static_cast<std::size_t>(row.integer(0) - 1)).task_ids.emplace_back(row.text(1));
        });
    return parts;
}

void save_cover(sql::Connection& db, const std::string& agency_id, const std::string& directive_id,
                CoveragePart& part) {
    const auto saved = db.run(
        "UPDATE directive_parts SET needs_no_task = $4, version = version + 1"
        " WHERE agency_id = $1 AND directive_id = $2 AND position = $3 AND version = $5",
        {agency_id, directive_id, part.position, part.needs_no_task, part.version});
    if (saved == 0) throw Failure{FailureKind::conflict, "record.changed"};
    ++part.version;
    db.run("DELETE FROM directive_part_tasks WHERE agency_id = $1 AND directive_id = $2 AND position = $3",
           {agency_id, directive_id, part.position});
    for (const std::string& task_id : part.task_ids)
        db.run("INSERT INTO directive_part_tasks (agency_id, directive_id, position, task_id) VALUES ($1, $2, $3, $4)",
               {agency_id, directive_id, part.position, task_id});
}

}  // namespace directives
