#include "office/dossiers/import_job.hpp"

#include <spdlog/spdlog.h>

#include <fstream>

#include "lib/failure.hpp"
#include "lib/json/field_reader.hpp"
#include "lib/messages/messages.hpp"
#include "lib/ooxml/xlsx_writer.hpp"
#include "office/audit/audit.hpp"
#include "office/dossiers/import_reading.hpp"
#include "office/dossiers/import_source.hpp"

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
        const std::string reason = wrong.field.empty() ? wrong.reason : wrong.field + ": " + wrong.reason;
        std::vector<ooxml::CellValue> row{std::int64_t{wrong.row}, reason};
        row.insert(row.end(), wrong.cells.begin(), wrong.cells.end());
        sheet.rows.push_back(std::move(row));
    }
    std::ofstream(path, std::ios::binary) << ooxml::write_xlsx(sheet);
}

/// The columns as they were chosen, else as they can be guessed.
Table table_of(const fs::path& file, const Meanings& chosen) {
    const ooxml::Workbook book(ooxml::Archive::open(file, sheet_limits));
    return chosen.empty() ? widest_row(book) : with_meanings(widest_row(book), chosen);
}

ImportSettings settings_of(const office::Installation& office, const ImportRecord& record, jobs::Job& job,
                           Table table) {
    return {.table = std::move(table),
            .name = record.name,
            .import_id = record.id,
            .official_id = record.official_id,
            .now = office.clock.now(),
            .progress = [&job](double progress) { job.progress(progress); },
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
            const std::optional<Source> source = office.database.reading(
                [&](sql::Connection& db) { return find_source(db, record.agency_id, fingerprint_of(result.table)); });
            if (source && chosen.empty()) result.table = with_source(result.table, *source);
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
                if (source && !chosen.empty() && record.official_id)
                    save_source(db, record.agency_id, source->name, result.table, *record.official_id,
                                office.clock.now());
                save_reading(db, record.agency_id, record.id, reading, message, result.counts,
                             source ? source->name : "");
            });
        });
    });
}

void start_importing(office::Installation& office, const ImportRecord& record, Meanings chosen, bool take_older) {
    office.jobs.start(record.id, [&office, record, take_older, chosen = std::move(chosen)](jobs::Job& job) {
        noting_failure(office, record, [&] {
            const fs::path file = import_file(office, record.id);
            ImportSettings settings = settings_of(office, record, job, table_of(file, chosen));
            settings.take_older = take_older;
            settings.record = [&](sql::Connection& db, const ImportResult& result) {
                audit::record(db, {record.agency_id, record.official_id, ""}, settings.now, "dossier_import.done",
                              record.id,
                              record.name + ": " + std::to_string(result.counts.new_rows) + " + " +
                                  std::to_string(result.counts.changed));
                if (result.is_wrong_later) save_reading_again(db, record.agency_id, record.id, reading_json(result));
            };
            const ImportResult result = import_dossiers(office.database, record.agency_id, file, settings);
            if (result.is_wrong_later) write_wrong_rows(wrong_rows_file(office, record.id), result);
            fs::remove(file);
        });
    });
}

Table columns_of(const std::string& reading) {
    Table table;
    json::FieldReader in{reading};
    in.each("columns", [&](json::FieldReader& column) {
        const int index = static_cast<int>(column.integer("index", 0, ooxml::sheet_columns_max));
        const auto word = column.maybe_text("field");
        table.columns.push_back(
            {index, column.maybe_text("header").value_or(""), word ? column_of(*word) : std::nullopt});
    });
    return table;
}

Meanings meanings_of(const Table& table) {
    Meanings meanings;
    for (const TableColumn& column : table.columns) meanings.emplace_back(column.index, column.meaning);
    return meanings;
}

}  // namespace dossiers
