#include "office/dossiers/dossier_import.hpp"

#include <algorithm>

#include "lib/crypto/uuid.hpp"
#include "lib/failure.hpp"
#include "lib/messages/messages.hpp"
#include "office/dossiers/import_catalogue.hpp"
#include "office/dossiers/known_codes.hpp"

namespace dossiers {
namespace {

constexpr int rows_between_looks = 1'000;

/// A row that waits to be compared, with its cells as the file shows them.
struct Aside {
    SheetDossier given;
    std::vector<std::string> cells;
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
            each_known(db, record_.agency_id, [&](std::string_view code, std::int64_t hash, bool is_own) {
                known_.add_stored(code, hash, is_own);
            });
        });
    }

    ImportResult run(const std::filesystem::path& file) {
        try {
            read(file);
            compare();
            flush(true);
        } catch (const Failure& failure) {
            drop(failure.code == "dossier_import.cancelled" ? "cancelled" : "failed");
            throw;
        } catch (...) {
            drop("failed");
            throw;
        }
        std::stable_sort(result_.wrong.begin(), result_.wrong.end(),
                         [](const WrongRow& a, const WrongRow& b) { return a.row < b.row; });
        for (const accounts::Unit& unit : catalogue_.new_units) result_.new_units.push_back(unit.name);
        result_.new_procedures = static_cast<std::int64_t>(catalogue_.new_procedures.size());
        return std::move(result_);
    }

private:
    /// Whoever asks while its rows are removed hears how it ended.
    void drop(std::string_view state) {
        if (started_) drop_import(database_, record_.agency_id, record_.id, state);
    }

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
        SheetDossier& given = reader.dossier();
        if (found == RowReader::Found::wrong) {
            for (Fault& further : contradictions(given)) reader.faults().push_back(std::move(further));
            return add_wrong(given, reader.faults(), shown_cells(result_.table, row));
        }
        const std::int64_t hash = given.content_hash();
        KnownCodes::Entry& entry = known_.at(given.dossier.code);
        if (entry.is_own) return add_wrong(given, {fault("dossier.own", given)}, shown_cells(result_.table, row));
        if (entry.row != 0) {
            if (entry.content_hash == hash)
                ++result_.counts.unchanged;
            else
                add_wrong(given, {fault("dossier.code_twice", given, entry.row)}, shown_cells(result_.table, row));
            return;
        }
        const bool is_same = entry.is_stored && entry.content_hash == hash;
        if (!entry.is_stored && !is_whole(given, row)) return;
        entry.row = given.row;
        entry.content_hash = hash;
        if (is_same)
            add_unchanged(given);
        else if (entry.is_stored)
            put_aside(given, row);
        else
            add_new(given, hash);
    }

    bool is_whole(const SheetDossier& given, const ooxml::SheetRow& row) {
        const std::vector<Fault> faults = contradictions(given);
        if (!faults.empty()) add_wrong(given, faults, shown_cells(result_.table, row));
        return faults.empty();
    }

    void preview(const SheetDossier& given) {
        if (result_.preview.size() < preview_rows) result_.preview.push_back(given);
    }

    void add_unchanged(const SheetDossier& given) {
        preview(given);
        ++result_.counts.unchanged;
    }

    void add_new(SheetDossier& given, std::int64_t hash) {
        preview(given);
        catalogue_.resolve(given);
        ++result_.counts.new_rows;
        if (settings_.dry_run) return;
        Dossier& dossier = given.dossier;
        dossier.id = crypto::new_uuid();
        roll_up_.add(dossier, pauses_after_import({}, dossier, today_));
        new_.push_back({std::move(dossier), hash});
        flush_when_many();
    }

    /// A row of a known dossier waits until some are compared together with what is known.
    void put_aside(SheetDossier& given, const ooxml::SheetRow& row) {
        aside_.push_back({given, shown_cells(result_.table, row)});
        if (aside_.size() >= rows_compared) compare();
    }

    void compare() {
        if (aside_.empty()) return;
        std::vector<std::string> codes;
        for (const Aside& one : aside_) codes.push_back(one.given.dossier.code);
        const auto known =
            database_.reading([&](sql::Connection& db) { return find_known(db, record_.agency_id, codes); });
        for (Aside& one : aside_) compare(one, known.at(one.given.dossier.code));
        aside_.clear();
        flush_when_many();
    }

    void compare(Aside& one, const Dossier& known) {
        SheetDossier& given = one.given;
        if (is_earlier(known.state, given.dossier.state)) {
            if (result_.older.size() < changes_shown)
                result_.older.push_back({given.row, known.code, known.state, given.dossier.state});
            if (!settings_.take_older) {
                ++result_.counts.older;
                return;
            }
        }
        catalogue_.resolve(given);
        const SheetDossier before = catalogue_.as_row(known);
        SheetDossier after = merged(before, given);
        const std::vector<Fault> faults = contradictions(after);
        if (!faults.empty()) return add_wrong(after, faults, std::move(one.cells));
        std::vector<FieldChange> changes = changes_between(before, after);
        if (changes.empty()) return add_unchanged(given);
        preview(after);
        add_changed(std::move(after), std::move(changes));
    }

    void add_changed(SheetDossier after, std::vector<FieldChange> changes) {
        ++result_.counts.changed;
        for (const FieldChange& change : changes) ++result_.changed_fields[static_cast<std::size_t>(change.column)];
        if (result_.changed.size() < changes_shown)
            result_.changed.push_back({after.row, after.dossier.code, std::move(changes)});
        if (settings_.dry_run) return;
        const std::int64_t hash = after.content_hash();
        changed_.push_back({std::move(after.dossier), hash});
    }

    void add_wrong(const SheetDossier& given, const std::vector<Fault>& faults, std::vector<std::string> cells) {
        ++result_.counts.wrong;
        if (result_.wrong.size() >= wrong_rows_max) return;
        result_.wrong.push_back(wrong_row(result_.table, given, faults));
        result_.wrong.back().cells = std::move(cells);
    }

    static Fault fault(std::string_view code, const SheetDossier& given, int first_row = 0) {
        return {Column::code,
                messages::sentence(code, {{"code", given.dossier.code}, {"row", std::to_string(first_row)}})};
    }

    void flush_when_many() {
        if (new_.size() + changed_.size() >= rows_a_write(known_.size())) flush(false);
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
        for (const procedures::Procedure& procedure : catalogue_.new_procedures)
            save_new_procedure(db, record_.agency_id, procedure);
        take_changes(db, record_, today_, roll_up_);
        roll_up_.save(db, record_.agency_id);
        save_finished(db, record_, result_.counts, settings_.now);
    }

    sql::Database& database_;
    const ImportSettings& settings_;
    const calendar::Date today_;
    ImportRecord record_;
    ImportCatalogue catalogue_;
    KnownCodes known_;
    figures::RollUp roll_up_;
    std::vector<Aside> aside_;
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
