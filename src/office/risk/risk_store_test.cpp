#include "office/risk/risk_store.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "lib/crypto/uuid.hpp"
#include "lib/sql/database.hpp"
#include "office/risk/risks.hpp"

TEST_CASE("a morning forgets what was foretold more than two years before, and nothing younger") {
    const auto folder = std::filesystem::temp_directory_path() / ("sauro-risk-" + crypto::new_uuid());
    {
        const auto database = sql::Database::open(folder, "");
        const auto db = database->connect();
        sql::migrate(*db);
        const std::string agency = crypto::new_uuid();
        const calendar::Date today = *calendar::make_date(2026, 3, 10);
        for (const int age : {729, 730, 731})
            risk::save_foretold(*db, agency, today - std::chrono::days{age}, {{.dossier_id = crypto::new_uuid()}});
        risk::foretell_risks(*db, agency, calendar::at_local(today, 7));
        CHECK(db->number("SELECT count(*) FROM dossier_risks WHERE agency_id = $1", {agency}) == 2);
        CHECK(db->number("SELECT count(*) FROM dossier_risks WHERE agency_id = $1 AND day < $2",
                         {agency, today - std::chrono::days{730}}) == 0);
    }
    std::filesystem::remove_all(folder);
}
