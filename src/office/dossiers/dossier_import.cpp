#include "office/dossiers/dossier_import.hpp"

#include "lib/crypto/uuid.hpp"
#include "lib/failure.hpp"
#include "lib/messages/messages.hpp"
#include "lib/text/text.hpp"
#include "office/accounts/unit.hpp"
#include "office/dossiers/known_codes.hpp"
#include "office/procedures/procedure.hpp"

namespace dossiers {
namespace {

using procedures::Procedure;

constexpr int rows_between_looks = 1'000;

/// The units and procedures of the agency by name and code, and those that the file brings.
struct Catalogue {
    std::unordered_map<std::string, std::string> units, procedure_ids;
    std::vector<accounts::Unit> new_units;
    std::vector<Procedure> new_procedures;

    void load(sql::Connection& db, const std::string& agency_id) {
        for (const accounts::Unit& unit : accounts::list_units(db, agency_id)) {
            units.emplace(text::fold(unit.name), unit.id);
            if (!unit.short_name.empty()) units.emplace(text::fold(unit.short_name), unit.id);
        }
        for (const Procedure& known : procedures::list_procedures(db, agency_id)) {
            procedure_ids.emplace(key(known), known.id);
            // Not every export has the codes.
            procedure_ids.emplace(key({.name = known.name}), known.id);
        }
    }

    static std::string key(const Procedure& p) { return p.code ? "c" + *p.code : "n" + text::fold(p.name); }

    std::string unit(const std::string& name) {
        if (name.empty()) return std::string(no_unit);
        if (const auto seen = seen_units_.find(name); seen != seen_units_.end()) return seen->second;
        const auto [found, fresh] = units.try_emplace(text::fold(name), "");
        if (fresh) {
            found->second = crypto::new_uuid();
            new_units.push_back(
                {.id = found->second, .name = name, .short_name = name, .kind = "division", .from_import = true});
        }
        return seen_units_[name] = found->second;
    }

    std::optional<std::string> procedure(const SheetDossier& row) {
        if (row.procedure_code.empty() && row.procedure_name.empty()) return std::nullopt;
        std::string quick = row.procedure_code.empty() ? "n" + row.procedure_name : "c" + row.procedure_code;
        if (const auto seen = seen_procedures_.find(quick); seen != seen_procedures_.end()) return seen->second;
        Procedure wanted{.code = row.procedure_code.empty() ? std::nullopt : std::optional(row.procedure_code),
                         .name = row.procedure_name.empty() ? row.procedure_code : row.procedure_name,
                         .field = row.dossier.dimensions.field,
                         .level = row.dossier.dimensions.level,
                         .from_import = true};
        const auto [found, fresh] = procedure_ids.try_emplace(key(wanted), "");
        if (fresh) {
            found->second = wanted.id = crypto::new_uuid();
            new_procedures.push_back(wanted);
        }
        return seen_procedures_[quick] = found->second;
    }

private:
    std::unordered_map<std::string, std::string> seen_units_, seen_procedures_;  // by their raw text
};

class Import {
public:
    Import(sql::Database& database, std::string agency_id, const ImportSettings& settings)
        : database_(database), settings_(settings), today_(calendar::local_date(settings.now)) {
        const std::string id = settings.import_id.empty() ? crypto::new_uuid() : settings.import_id;
        record_ = {std::move(agency_id), id, settings.name, settings.official_id, settings.now};
        if (!settings.dry_run) drop_unfinished(database_, record_.agency_id);
        database_.read([&](sql::Connection& db) {
            catalogue_.load(db, record_.agency_id);
            each_known(db, record_.agency_id,
                       [&](std::string_view code, std::int64_t hash) { known_.add_stored(code, hash); });
        });
    }

    ImportResult run(const std::filesystem::path& file) {
        try {
            read(file);
            flush(true);
        } catch (...) {
            if (started_) drop_import(database_, record_.agency_id, record_.id, "failed");
            throw;
        }
        for (const accounts::Unit& unit : catalogue_.new_units) result_.new_units.push_back(unit.name);
        result_.new_procedures = static_cast<std::int64_t>(catalogue_.new_procedures.size());
        return std::move(result_);
    }

private:
    void read(const std::filesystem::path& file) {
        const ooxml::Workbook book(ooxml::Archive::open(file, settings_.limits));
        result_.table = settings_.table ? *settings_.table : find_table(book);
        const auto& sheet = book.sheets().at(static_cast<std::size_t>(result_.table.sheet));
        RowReader reader(result_.table);
        rows_expected_ = book.rows_declared(sheet);
        int seen = 0;
        book.read(sheet, [&](const ooxml::SheetRow& row) {
            if (row.number > result_.table.header_row) take(reader, row);
            if (++seen % rows_between_looks == 0) look(row.number);
            return true;
        });
    }

    void look(int row) {
        if (settings_.progress) settings_.progress(row, rows_expected_);
        if (settings_.cancelled && settings_.cancelled())
            throw Failure(FailureKind::conflict, "dossier_import.cancelled");
    }

    void take(RowReader& reader, const ooxml::SheetRow& row) {
        const RowReader::Found found = reader.read(row);
        if (found == RowReader::Found::nothing) return;
        ++result_.counts.rows;
        if (result_.samples.size() < sample_rows) result_.samples.push_back(shown_cells(result_.table, row));
        if (found == RowReader::Found::wrong) return add_wrong(reader.wrong(), row);

        SheetDossier& given = reader.dossier();
        const std::int64_t hash = given.content_hash();
        KnownCodes::Entry& entry = known_.at(given.dossier.code);
        if (entry.row != 0) {
            if (entry.content_hash == hash)
                ++result_.counts.unchanged;
            else
                add_twice(given, entry.row, row);
            return;
        }
        entry.row = given.row;
        if (result_.preview.size() < preview_rows) result_.preview.push_back(given);
        if (entry.is_stored && entry.content_hash == hash) {
            ++result_.counts.unchanged;
            return;
        }
        entry.content_hash = hash;
        add(given, hash, entry.is_stored);
    }

    void add(SheetDossier& given, std::int64_t hash, bool is_stored) {
        Dossier& dossier = given.dossier;
        dossier.dimensions.unit_id = catalogue_.unit(given.unit_name);
        dossier.procedure_id = catalogue_.procedure(given);
        ++(is_stored ? result_.counts.changed : result_.counts.new_rows);
        if (settings_.dry_run) return;
        if (is_stored) {
            changed_.push_back({std::move(dossier), hash});
        } else {
            dossier.id = crypto::new_uuid();
            roll_up_.add(dossier, pauses_after_import({}, dossier, today_));
            new_.push_back({std::move(dossier), hash});
        }
        if (new_.size() + changed_.size() >= rows_a_write(known_.size())) flush(false);
    }

    void add_wrong(WrongRow wrong, const ooxml::SheetRow& row) {
        ++result_.counts.wrong;
        if (result_.wrong.size() >= wrong_rows_max) return;
        wrong.cells = shown_cells(result_.table, row);
        result_.wrong.push_back(std::move(wrong));
    }

    void add_twice(const SheetDossier& given, int first_row, const ooxml::SheetRow& row) {
        const std::string reason = messages::sentence(
            "dossier.code_twice", {{"code", given.dossier.code}, {"row", std::to_string(first_row)}});
        add_wrong({given.row, given.dossier.code, result_.table.header(Column::code), reason, {}}, row);
    }

    void flush(bool last) {
        if (settings_.dry_run) return;
        database_.write([&](sql::Connection& db) {
            if (!started_)
                save_started(db, record_);
            else if (!is_running(db, record_))
                throw Failure(FailureKind::conflict, "dossier_import.replaced");
            save_new(db, record_, new_);
            save_changed(db, record_, changed_);
            if (last) finish(db);
        });
        started_ = true;
        new_.clear();
        changed_.clear();
    }

    void finish(sql::Connection& db) {
        for (accounts::Unit& unit : catalogue_.new_units) accounts::save_new_unit(db, record_.agency_id, unit);
        for (const Procedure& procedure : catalogue_.new_procedures)
            save_new_procedure(db, record_.agency_id, procedure);
        take_changes(db, record_, today_, roll_up_);
        roll_up_.save(db, record_.agency_id);
        save_finished(db, record_, result_.counts, settings_.now);
    }

    sql::Database& database_;
    const ImportSettings& settings_;
    const calendar::Date today_;
    ImportRecord record_;
    Catalogue catalogue_;
    KnownCodes known_;
    figures::RollUp roll_up_;
    std::vector<Incoming> new_, changed_;
    ImportResult result_;
    int rows_expected_ = 0;
    bool started_ = false;
};

}  // namespace

ImportResult import_dossiers(sql::Database& database, const std::string& agency_id, const std::filesystem::path& file,
                             const ImportSettings& settings) {
    return Import(database, agency_id, settings).run(file);
}

}  // namespace dossiers
