#include "office/dossiers/dossier_import.hpp"

#include <algorithm>
#include <map>

#include "lib/crypto/uuid.hpp"
#include "lib/failure.hpp"
#include "lib/messages/messages.hpp"
#include "office/dossiers/import_catalogue.hpp"
#include "office/dossiers/import_finish.hpp"
#include "office/dossiers/import_writing.hpp"
#include "office/dossiers/known_codes.hpp"

namespace dossiers {
namespace {

constexpr int rows_between_looks = 1'000;
/// How far the work has come when all rows are written, and when all sums are.
constexpr double progress_of_rows = 0.9, progress_of_sums = 0.95;

/// A row that waits to be compared, with its cells as the file shows them.
struct Aside {
    SheetDossier given;
    std::vector<std::string> cells;
};

class Import {
public:
    Import(sql::Database& database, std::string agency_id, const ImportSettings& settings)
        : database_(database),
          settings_(settings),
          record_{std::move(agency_id), settings.import_id.empty() ? crypto::new_uuid() : settings.import_id,
                  settings.name, settings.official_id, settings.now},
          writing_(database, record_) {}

    ImportResult run(const std::filesystem::path& file) {
        try {
            begin();
            read(file);
            compare();
            write();
            leave_out(writing_.settle());
            if (result_.is_wrong_later) show_later_cells(file);
            complete_result();
            if (settings_.dry_run) return std::move(result_);
            write_sums();
            writing_.show(catalogue_, result_.counts, [&](sql::Connection& db) {
                if (settings_.record) settings_.record(db, result_);
            });
        } catch (const Failure& failure) {
            drop(failure.code == "dossier_import.cancelled" ? "cancelled" : "failed");
            throw;
        } catch (...) {
            drop("failed");
            throw;
        }
        finish_import(database_, record_, settings_.now,
                      [&](std::size_t done, std::size_t all) { tell_progress(progress_of_sums, 1, done, all); });
        return std::move(result_);
    }

private:
    /// What other imports left is finished or removed first, so that no two are mixed.
    void begin() {
        if (!settings_.dry_run) writing_.begin();
        finish_seen(database_, record_.agency_id, settings_.now);
        database_.read([&](sql::Connection& db) {
            catalogue_.load(db, record_.agency_id);
            each_known(db, record_.agency_id, [&](std::string_view code, std::int64_t hash, bool is_own) {
                known_.add_stored(code, hash, is_own);
            });
        });
    }

    /// Whoever asks while its rows are removed hears how it ended.
    void drop(std::string_view state) {
        if (!settings_.dry_run) drop_import(database_, record_.agency_id, record_.id, state);
    }

    void read(const std::filesystem::path& file) {
        const ooxml::Workbook book(ooxml::Archive::open(file, settings_.limits));
        result_.table = settings_.table ? *settings_.table : find_table(book);
        const auto& sheet = book.sheets().at(static_cast<std::size_t>(result_.table.sheet));
        RowReader reader(result_.table);
        rows_expected_ = static_cast<std::size_t>(book.rows_declared(sheet));
        int seen = 0;
        book.read(sheet, [&](const ooxml::SheetRow& row) {
            if (row.number > result_.table.header_row) take(reader, row);
            if (++seen % rows_between_looks == 0) look(row.number);
            return true;
        });
    }

    void look(int row) {
        tell_progress(0, settings_.dry_run ? 1 : progress_of_rows, static_cast<std::size_t>(row), rows_expected_);
        end_where_cancelled();
    }

    void tell_progress(double progress_before, double progress_after, std::size_t done, std::size_t all) const {
        if (!settings_.progress || all == 0) return;
        const double progress = std::min(1.0, static_cast<double>(done) / static_cast<double>(all));  // of this part
        settings_.progress(progress_before + (progress_after - progress_before) * progress);
    }

    void end_where_cancelled() const {
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
        writing_.add_new({.dossier = std::move(dossier), .content_hash = hash, .row = given.row});
        write_when_many();
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
        write_when_many();
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
        writing_.add_changed({.dossier = std::move(after.dossier), .content_hash = hash, .row = after.row});
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

    void write_when_many() {
        if (writing_.is_full()) write();
    }

    void write() {
        if (!settings_.dry_run) leave_out(writing_.write());
    }

    /// Rows whose code the office has given out itself since the import began.
    void leave_out(const std::vector<Incoming>& all) {
        for (const Incoming& own : all) {
            SheetDossier given{.row = own.row, .dossier = own.dossier};
            --result_.counts.new_rows;
            add_wrong(given, {fault("dossier.own", given)}, {});
            result_.is_wrong_later = true;
        }
    }

    /// Cells of the rows that turned out wrong after they had been read: few, so the file is read once more.
    void show_later_cells(const std::filesystem::path& file) {
        std::map<int, WrongRow*> rows;
        for (WrongRow& wrong : result_.wrong)
            if (wrong.cells.empty()) rows.emplace(wrong.row, &wrong);
        const ooxml::Workbook book(ooxml::Archive::open(file, settings_.limits));
        book.read(book.sheets().at(static_cast<std::size_t>(result_.table.sheet)), [&](const ooxml::SheetRow& row) {
            if (const auto found = rows.find(row.number); found != rows.end())
                found->second->cells = shown_cells(result_.table, row);
            return true;
        });
    }

    void complete_result() {
        std::stable_sort(result_.wrong.begin(), result_.wrong.end(),
                         [](const WrongRow& a, const WrongRow& b) { return a.row < b.row; });
        for (const accounts::Unit& unit : catalogue_.new_units) result_.new_units.push_back(unit.name);
        result_.new_procedures = static_cast<std::int64_t>(catalogue_.new_procedures.size());
    }

    void write_sums() {
        end_where_cancelled();
        writing_.write_sums([&](std::size_t done, std::size_t all) {
            tell_progress(progress_of_rows, progress_of_sums, done, all);
            end_where_cancelled();
        });
    }

    sql::Database& database_;
    const ImportSettings& settings_;
    ImportRecord record_;
    ImportCatalogue catalogue_;
    KnownCodes known_;
    ImportWriting writing_;
    std::vector<Aside> aside_;
    ImportResult result_;
    std::size_t rows_expected_ = 0;
};

}  // namespace

ImportResult import_dossiers(sql::Database& database, const std::string& agency_id, const std::filesystem::path& file,
                             const ImportSettings& settings) {
    return Import(database, agency_id, settings).run(file);
}

}  // namespace dossiers
