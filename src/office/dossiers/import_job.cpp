#include "office/dossiers/import_job.hpp"

#include <spdlog/spdlog.h>

#include <fstream>

#include "lib/failure.hpp"
#include "lib/json/field_reader.hpp"
#include "lib/messages/messages.hpp"
#include "lib/ooxml/xlsx_writer.hpp"
#include "office/audit/audit.hpp"
#include "office/dossiers/import_reading.hpp"

namespace dossiers {
namespace {

namespace fs = std::filesystem;

constexpr int wrong_column_width = 20, reason_width = 60;

/// The wrong rows as they stand in the file, with their number and the reason before them.
void write_wrong_rows(const fs::path& path, const ImportResult& result) {
    fs::remove(path);
    if (result.wrong.empty()) return;
    ooxml::Sheet sheet{.name = messages::sentence("dossier_import.wrong_sheet"),
                       .title = messages::sentence("dossier_import.wrong_title"),
                       .columns = {{messages::sentence("dossier_import.row"), wrong_column_width},
                                   {messages::sentence("dossier_import.reason"), reason_width}},
                       .rows = {}};
    for (const TableColumn& column : result.table.columns) sheet.columns.push_back({column.header, wrong_column_width});
    for (const WrongRow& wrong : result.wrong) {
        std::vector<ooxml::CellValue> row{std::int64_t{wrong.row}, wrong.field + ": " + wrong.reason};
        row.insert(row.end(), wrong.cells.begin(), wrong.cells.end());
        sheet.rows.push_back(std::move(row));
    }
    std::ofstream(path, std::ios::binary) << ooxml::write_xlsx(sheet);
}

Table table_of(const fs::path& file, const Meanings& chosen) {
    const ooxml::Workbook book(ooxml::Archive::open(file));
    try {
        return chosen.empty() ? find_table(book) : with_meanings(widest_row(book), chosen);
    } catch (const Failure& failure) {
        if (!failure.code.starts_with("dossier_import.no_")) throw;
        return widest_row(book);
    }
}

ImportSettings settings_of(const office::Installation& office, const ImportRecord& record, jobs::Job& job,
                           Table table) {
    return {.table = std::move(table),
            .name = record.name,
            .import_id = record.id,
            .official_id = record.official_id,
            .now = office.clock.now(),
            .progress =
                [&job](int rows, int expected) {
                    if (expected > 0) job.progress(std::min(1.0, 1.0 * rows / expected));
                },
            .cancelled = [&job] { return job.cancelled(); }};
}

/// Runs the work and notes how it ended when it did not come to its end.
void noting_failure(office::Installation& office, const ImportRecord& record, const std::function<void()>& work) {
    std::string state = "failed", message;
    try {
        work();
        return;
    } catch (const Failure& failure) {
        if (failure.code == "dossier_import.cancelled") state = "cancelled";
        message = messages::sentence(failure);
    } catch (const std::exception& error) {
        spdlog::error("import {}: {}", record.id, error.what());
        message = messages::sentence("dossier_import.failed");
    }
    fs::remove(import_file(office, record.id));
    office.database.write([&](sql::Connection& db) { save_end(db, record.agency_id, record.id, state, message); });
}

}  // namespace

fs::path import_file(const office::Installation& office, const std::string& id) {
    return office.data / "imports" / (id + ".xlsx");
}

fs::path wrong_rows_file(const office::Installation& office, const std::string& id) {
    return office.data / "imports" / (id + ".wrong.xlsx");
}

void remove_old_files(const office::Installation& office) {
    const auto oldest = fs::file_time_type::clock::now() - import_files_kept;
    for (const auto& entry : fs::directory_iterator(office.data / "imports"))
        if (entry.last_write_time() < oldest) fs::remove(entry.path());
}

void start_reading(office::Installation& office, const ImportRecord& record, Meanings chosen) {
    office.jobs.start(record.id, [&office, record, chosen = std::move(chosen)](jobs::Job& job) {
        noting_failure(office, record, [&] {
            const fs::path file = import_file(office, record.id);
            ImportResult result;
            std::optional<std::string> message;
            result.table = table_of(file, chosen);
            try {
                require_columns(result.table);
                ImportSettings settings = settings_of(office, record, job, result.table);
                settings.dry_run = true;
                result = import_dossiers(office.database, record.agency_id, file, settings);
            } catch (const Failure& failure) {
                if (!failure.code.starts_with("dossier_import.no_")) throw;
                message = messages::sentence(failure);
            }
            write_wrong_rows(wrong_rows_file(office, record.id), result);
            const std::string reading = reading_json(result);
            office.database.write([&](sql::Connection& db) {
                save_reading(db, record.agency_id, record.id, reading, message, result.counts);
            });
        });
    });
}

void start_importing(office::Installation& office, const ImportRecord& record, Meanings chosen) {
    office.jobs.start(record.id, [&office, record, chosen = std::move(chosen)](jobs::Job& job) {
        noting_failure(office, record, [&] {
            const fs::path file = import_file(office, record.id);
            const ImportSettings settings = settings_of(office, record, job, table_of(file, chosen));
            const ImportResult result = import_dossiers(office.database, record.agency_id, file, settings);
            office.database.write([&](sql::Connection& db) {
                audit::record(db, {record.agency_id, record.official_id, ""}, settings.now, "dossier_import.done",
                              record.id,
                              record.name + ": " + std::to_string(result.counts.new_rows) + " + " +
                                  std::to_string(result.counts.changed));
            });
            fs::remove(file);
        });
    });
}

Meanings meanings_of(const std::string& reading) {
    Meanings meanings;
    json::FieldReader in{reading};
    in.each("columns", [&](json::FieldReader& column) {
        const int index = static_cast<int>(column.integer("index", 0, ooxml::sheet_columns_max));
        const auto word = column.maybe_text("field");
        meanings.emplace_back(index, word ? column_of(*word) : std::nullopt);
    });
    return meanings;
}

}  // namespace dossiers
