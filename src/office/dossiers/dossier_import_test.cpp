#include "office/dossiers/dossier_import.hpp"

#include <doctest/doctest.h>
#include <xlsxwriter.h>

#include <boost/json.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

#include "lib/failure.hpp"
#include "lib/sql/each_engine.hpp"
#include "office/agencies/agency.hpp"
#include "office/figures/figure.hpp"
#include "office/figures/roll_up.hpp"

namespace {

namespace fs = std::filesystem;
using calendar::Date;
using dossiers::import_dossiers;
using dossiers::ImportResult;
using dossiers::ImportSettings;

const fs::path real_file = fs::path(SAURO_SOURCE_DIR).parent_path() / "shared/data/nguyen-luong-bang-2026-q1.xlsx";
const calendar::Instant now = *calendar::parse_iso_instant("2026-06-01T03:00:00Z");

struct TemporarySheet {
    fs::path path = fs::temp_directory_path() / ("sauro-import-" + crypto::new_uuid() + ".xlsx");
    ~TemporarySheet() { fs::remove(path); }
};

std::string agency_of(sql::Database& database) {
    return database.writing([](sql::Connection& db) { return agencies::ensure(db, "11242").agency_id; });
}

figures::Counts figures_of(sql::Database& database, const figures::Question& question) {
    return database.reading([&](sql::Connection& db) { return figures::all(db, question); });
}

std::int64_t rows_in(sql::Database& database, const char* table) {
    return database.reading(
        [&](sql::Connection& db) { return db.number("SELECT count(*) FROM " + std::string(table)); });
}

/// An export of another maker: other headers in another order, Excel dates, numbers, shared strings.
void write_foreign(const fs::path& path, int rows) {
    lxw_workbook* book = workbook_new(path.c_str());
    worksheet_write_string(workbook_add_worksheet(book, "Hướng dẫn"), 0, 0, "Đọc kỹ trước khi dùng", nullptr);
    lxw_worksheet* sheet = workbook_add_worksheet(book, "Dữ liệu");
    lxw_format* date = workbook_add_format(book);
    format_set_num_format(date, "dd/mm/yyyy hh:mm");
    const char* headers[] = {"Tình trạng",      "Ngày nhận hồ sơ", "Mã số hồ sơ (*)", "Hạn giải quyết",
                             "Ngày hoàn thành", "Cách thức nộp",   "Mã số TTHC",      "Bộ phận xử lý"};
    for (int c = 0; c < 8; ++c) worksheet_write_string(sheet, 2, static_cast<lxw_col_t>(c), headers[c], nullptr);
    const char* states[] = {"Đã trả kết quả", "Đang giải quyết", "Tạm dừng", "Từ chối"};
    const char* channels[] = {"Qua mạng", "Một cửa", "Bưu điện"};
    const auto at = [](int day, int hour) { return lxw_datetime{2026, 1 + day / 28, 1 + day % 28, hour, 30, 0}; };
    for (int i = 0; i < rows; ++i) {
        const auto row = static_cast<lxw_row_t>(i + 3);
        const int state = i % 4;
        lxw_datetime received = at(i % 50, i % 24), due = at(i % 50 + 5, 17), finished = at(i % 50 + i % 9, 23);
        worksheet_write_string(sheet, row, 0, states[state], nullptr);
        worksheet_write_datetime(sheet, row, 1, &received, date);
        worksheet_write_string(sheet, row, 2, ("A-" + std::to_string(i)).c_str(), nullptr);
        worksheet_write_datetime(sheet, row, 3, &due, date);
        if (state == 0 || state == 3) worksheet_write_datetime(sheet, row, 4, &finished, date);
        worksheet_write_string(sheet, row, 5, channels[i % 3], nullptr);
        worksheet_write_number(sheet, row, 6, 1.00131, nullptr);
        worksheet_write_string(sheet, row, 7, i % 2 ? "Phòng Kinh tế" : "phòng  kinh tế", nullptr);
    }
    worksheet_write_string(sheet, static_cast<lxw_row_t>(rows + 5), 2, "Người lập biểu", nullptr);
    REQUIRE(workbook_close(book) == LXW_NO_ERROR);
}

/// One that the office took in itself.
void take_in_own(sql::Database& database, const std::string& agency_id, const std::string& code) {
    dossiers::Dossier own{.id = crypto::new_uuid(), .code = code, .applicant = "Người của cơ quan"};
    own.received_at = now;
    database.write([&](sql::Connection& db) {
        const dossiers::ImportRecord none{agency_id, std::string(dossiers::no_import), "", std::nullopt, now};
        dossiers::save_new(db, none, {{own, 0}});
        figures::RollUp roll_up;
        roll_up.add(own, {});
        roll_up.save(db, agency_id);
    });
}

}  // namespace

TEST_CASE("the real export gives its published figures, each equal to its rows, and a second import changes nothing") {
    if (!fs::exists(real_file)) {
        MESSAGE("skipped: no ../shared");
        return;
    }
    std::ifstream published(fs::path(real_file).replace_extension(".figures.json"));
    const std::string text{std::istreambuf_iterator<char>(published), {}};
    const boost::json::object known = boost::json::parse(text).as_object();
    const auto day = [&](const char* name) {
        return *calendar::parse_iso_date(std::string(known.at(name).as_string()));
    };
    sql::on_each_fresh_engine([&](sql::Database& database) {
        const std::string agency_id = agency_of(database);
        const ImportResult first = import_dossiers(database, agency_id, real_file, {.now = now});
        CHECK(first.counts.rows == known.at("rows").as_int64());
        CHECK(first.counts.new_rows == first.counts.rows);
        CHECK(first.wrong.empty());
        const figures::Question question{agency_id, {day("from"), day("to")}, calendar::local_date(now)};
        const figures::Counts counts = figures_of(database, question);
        database.read([&](sql::Connection& db) {
            for (const auto& [code, number] : known.at("figures").as_object()) {
                CAPTURE(std::string(code));
                CHECK(figures::at(counts, std::string(code)) == number.as_int64());
                CHECK(figures::count_rows(db, std::string(code), question) == number.as_int64());
            }
            CHECK(figures::recount(db, agency_id).empty());
        });
        const ImportResult second = import_dossiers(database, agency_id, real_file, {.now = now});
        CHECK(second.counts.unchanged == first.counts.rows);
        CHECK(second.counts.new_rows + second.counts.changed == 0);
        CHECK(second.new_units.empty());
        CHECK(second.new_procedures == 0);
        CHECK(figures_of(database, question) == counts);
    });
}

TEST_CASE("an export with other headers, Excel dates and another order of columns is understood") {
    const TemporarySheet sheet;
    constexpr int rows = 600;
    write_foreign(sheet.path, rows);
    sql::on_each_fresh_engine([&](sql::Database& database) {
        const std::string agency_id = agency_of(database);
        const ImportResult looked = import_dossiers(database, agency_id, sheet.path, {.dry_run = true, .now = now});
        CHECK(rows_in(database, "dossiers") == 0);
        CHECK(looked.table.sheet_name == "Dữ liệu");
        CHECK(looked.table.header_row == 3);
        const ImportResult result = import_dossiers(database, agency_id, sheet.path, {.now = now});
        CHECK(result.counts.new_rows == rows);
        CHECK(result.counts.rows == rows);
        CHECK(result.new_units.size() == 1);
        CHECK(result.new_procedures == 1);
        std::map<std::string, std::int64_t> expected;
        for (int i = 0; i < rows; ++i) {
            expected["dossiers.resolved_early"] += i % 4 == 0 && i % 9 < 5;
            expected["dossiers.resolved_on_time"] += i % 4 == 0 && i % 9 == 5;
            expected["dossiers.resolved_late"] += i % 4 == 0 && i % 9 > 5;
            expected["dossiers.refused"] += i % 4 == 3;
            expected["dossiers.open_overdue"] += i % 4 == 1;
            expected["dossiers.open_paused"] += i % 4 == 2;
            expected["dossiers.received_postal"] += i % 3 == 2;
        }
        const auto from = *calendar::make_date(2026, 1, 1), to = *calendar::make_date(2026, 5, 31);
        const figures::Counts counts = figures_of(database, {agency_id, {from, to}, to});
        for (const auto& [code, number] : expected) CHECK_MESSAGE(figures::at(counts, code) == number, code);
        CHECK(rows_in(database, "procedures WHERE code = '1.001310'") == 1);
    });
}

TEST_CASE("what was cancelled or killed leaves nothing that anybody can see, and the next import removes it") {
    const TemporarySheet sheet;
    constexpr int rows = 12'000;
    write_foreign(sheet.path, rows);
    sql::on_each_fresh_engine([&](sql::Database& database) {
        const std::string agency_id = agency_of(database);
        int looks = 0;
        ImportSettings settings{.now = now};
        settings.cancelled = [&] { return ++looks > 11; };
        CHECK_THROWS_AS(import_dossiers(database, agency_id, sheet.path, settings), Failure);
        CHECK(rows_in(database, "dossiers") == 0);
        CHECK(rows_in(database, "figure_spans") == 0);
        CHECK(rows_in(database, "units") == 0);

        const dossiers::ImportRecord killed{agency_id, crypto::new_uuid(), "x", std::nullopt, now};
        dossiers::Dossier left{.id = crypto::new_uuid(), .code = "A-1", .state = dossiers::State::stopped};
        left.received_at = now;
        database.write([&](sql::Connection& db) {
            dossiers::save_started(db, killed);
            dossiers::save_new(db, killed, {{left, 1}});
        });
        CHECK(rows_in(database, "dossiers") == 1);
        CHECK(rows_in(database, "visible_dossiers") == 0);
        const ImportResult result = import_dossiers(database, agency_id, sheet.path, {.now = now});
        CHECK(result.counts.new_rows == rows);
        CHECK(rows_in(database, "visible_dossiers") == rows);
        CHECK(rows_in(database, "dossiers") == rows);
        CHECK_FALSE(database.writing([&](sql::Connection& db) { return dossiers::hold_running(db, killed); }));
        database.read([&](sql::Connection& db) { CHECK(figures::recount(db, agency_id).empty()); });
    });
}

TEST_CASE("an import never changes a dossier that the office handles itself") {
    const TemporarySheet sheet;
    write_foreign(sheet.path, 8);
    sql::on_each_fresh_engine([&](sql::Database& database) {
        const std::string agency_id = agency_of(database);
        take_in_own(database, agency_id, "A-3");
        for (int time = 0; time < 2; ++time) {
            const ImportResult result =
                import_dossiers(database, agency_id, sheet.path, {.take_older = true, .now = now});
            CHECK(result.counts.new_rows + result.counts.unchanged == 7);
            REQUIRE(result.wrong.size() == 1);
            CHECK(result.wrong[0].code == "A-3");
            CHECK(result.wrong[0].reason.find("tự tiếp nhận") != std::string::npos);
        }
        CHECK(rows_in(database, "visible_dossiers") == 8);
        CHECK(rows_in(database, "dossiers WHERE applicant = 'Người của cơ quan' AND state = 4") == 1);
        database.read([&](sql::Connection& db) { CHECK(figures::recount(db, agency_id).empty()); });
    });
}

TEST_CASE("a code that the office gives out itself while an import runs is a wrong row with its cells") {
    const TemporarySheet sheet;
    constexpr int rows = 1'500;  // looked at once on the way, before anything is written
    write_foreign(sheet.path, rows);
    sql::on_each_fresh_engine([&](sql::Database& database) {
        const std::string agency_id = agency_of(database);
        ImportSettings settings{.now = now};
        settings.cancelled = [&, received = false]() mutable {
            if (std::exchange(received, true)) return false;
            take_in_own(database, agency_id, "A-3");
            return false;
        };
        const ImportResult result = import_dossiers(database, agency_id, sheet.path, settings);
        CHECK(result.counts.new_rows == rows - 1);
        CHECK(result.counts.wrong == 1);
        REQUIRE(result.wrong.size() == 1);
        CHECK(result.wrong[0].reason.find("tự tiếp nhận") != std::string::npos);
        CHECK(result.wrong[0].cells.at(2) == "A-3");
        CHECK(rows_in(database, "visible_dossiers") == rows);
        database.read([&](sql::Connection& db) { CHECK(figures::recount(db, agency_id).empty()); });
    });
}
