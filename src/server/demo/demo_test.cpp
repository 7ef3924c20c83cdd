#include "server/demo/demo.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "lib/crypto/uuid.hpp"
#include "server/demo/demo_office.hpp"

namespace {

struct Folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("sauro-demo-" + crypto::new_uuid());
    ~Folder() { std::filesystem::remove_all(path); }
};

/// The demo as it is made on that day, in one text: what its tasks and dossiers look like.
std::string made_on(const char* date) {
    INFO(std::string(date));
    const Folder folder;
    const auto database = sql::Database::open(folder.path, "");
    sql::migrate(*database->connect());
    const calendar::Instant now = calendar::at_local(calendar::parse_iso_date(date).value(), 10);
    REQUIRE(demo::make(*database, folder.path, now));
    CHECK_FALSE(demo::make(*database, folder.path, now));
    std::string all;
    database->read([&](sql::Connection& db) {
        CHECK(db.number("SELECT count(*) FROM officials") >= 35);
        for (const int state : {2, 4, 5, 6, 8, 9, 10})
            CHECK(db.number("SELECT count(*) FROM dossiers WHERE received_by IS NOT NULL AND state = $1", {state}) > 0);
        CHECK(db.number("SELECT count(*) FROM dossier_acts WHERE at > $1", {calendar::to_iso(now)}) == 0);
        CHECK(db.number("SELECT count(*) FROM dossiers") > 12'000);
        CHECK(db.number("SELECT count(*) FROM dossiers WHERE finished_on IS NULL AND due_on < $1", {date}) > 0);
        // Something to begin, something under way, something on a desk, whatever the day.
        for (const std::string state : {"assigned", "in_progress", "submitted", "approved"}) {
            INFO(state);
            CHECK(db.number("SELECT count(*) FROM tasks WHERE state = $1", {state}) > 0);
        }
        CHECK(db.number("SELECT count(*) FROM tasks WHERE due_on < $1 AND state NOT IN ('approved', 'cancelled')",
                        {date}) > 0);
        for (const std::string state : {"received", "given", "answered", "dismissed"}) {
            INFO(state);
            CHECK(db.number("SELECT count(*) FROM feedback WHERE state = $1", {state}) > 0);
        }
        CHECK(db.number("SELECT count(*) FROM feedback WHERE closed_on IS NULL AND due_on < $1", {date}) > 0);
        CHECK(db.number("SELECT count(*) FROM feedback_acts WHERE at > $1", {calendar::to_iso(now)}) == 0);
        CHECK(db.number("SELECT count(*) FROM ratings WHERE comment <> '' AND rated_on <= $1", {date}) > 10);
        CHECK(db.number("SELECT count(*) FROM documents WHERE issued_on > $1", {date}) == 0);
        CHECK(db.number("SELECT count(*) FROM indicators WHERE directive_id IS NOT NULL") == 3);
        CHECK(db.number("SELECT count(*) FROM report_duties WHERE task_id IS NOT NULL") == 1);
        CHECK(db.number("SELECT count(*) FROM task_events WHERE at > $1", {calendar::to_iso(now)}) == 0);
        db.each("SELECT content, state, coalesce(due_on, ''), progress FROM tasks ORDER BY id", {},
                [&](const sql::Row& row) {
                    for (int column = 0; column < 4; ++column) all += std::string(row.text(column)) + "|";
                });
        db.each("SELECT code, applicant, state, due_on FROM dossiers ORDER BY code", {}, [&](const sql::Row& row) {
            for (int column = 0; column < 4; ++column) all += std::string(row.text(column)) + "|";
        });
    });
    CHECK(std::filesystem::exists(folder.path / "demo" / "ho-so-moi-de-thu.xlsx"));
    return all;
}

}  // namespace

TEST_CASE("the demo commune can be made on any day, and is the same on the same day") {
    const std::string saturday = made_on("2026-11-21");
    CHECK(made_on("2026-11-21") == saturday);
    CHECK(made_on("2026-02-18") != saturday);  // in the days of Tết
    CHECK(made_on("2027-01-04") != saturday);  // numbers of documents have begun anew
}
