#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
#include <boost/json.hpp>

#include <fstream>
#include <sstream>

#include "lib/ooxml/docx_test_words.hpp"
#include "lib/ooxml/zip.hpp"
#include "lib/sql/each_engine.hpp"
#include "office/dossiers/dossier_import.hpp"
#include "office/reports/facts.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path inputs = fs::path(SAURO_SOURCE_DIR).parent_path() / "shared/data";

std::string read_file(const fs::path& path) {
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
}

}  // namespace

TEST_CASE("the export of a quarter goes in, and the report shows every figure of it in the Vietnamese form") {
    if (!fs::exists(inputs)) {
        MESSAGE("skipped: no ../shared");
        return;
    }
    const auto expected = boost::json::parse(read_file(inputs / "nguyen-luong-bang-2026-q1.figures.json")).as_object();
    const auto period = calendar::make_period(*calendar::parse_iso_date(expected.at("from").as_string()),
                                              *calendar::parse_iso_date(expected.at("to").as_string()));
    const auto today = *calendar::make_date(2026, 4, 1);
    sql::on_each_fresh_engine([&](sql::Database& db) {
        const agencies::Agency agency = db.writing([](sql::Connection& c) { return agencies::ensure(c, "11242"); });
        dossiers::import_dossiers(db, agency.agency_id, inputs / "nguyen-luong-bang-2026-q1.xlsx",
                                  {.name = "q1.xlsx", .now = calendar::at_local(today, 9)});
        const reports::Form& form = reports::form_of("cchc_quarterly");
        const reports::Facts facts =
            db.reading([&](sql::Connection& c) { return reports::facts_of(c, agency, period, today); });
        const std::string paper = ooxml::test::words_of(
            papers::docx(reports::paper_of(form, facts, reports::compose(form, facts, {}), 2026)));
        for (const auto& [code, number] : expected.at("figures").as_object()) {
            INFO(code);
            CHECK(facts.figures.at(code) == number.to_number<std::int64_t>());
            CHECK(paper.find(reports::number_in_text(number.to_number<std::int64_t>()) + " hồ sơ") !=
                  std::string::npos);
        }
        // The shares that the office's own figures give, by hand: 6.395 / 6.469, and so on.
        for (const char* share :
             {"98,86 %", "100,00 %", "99,78 %", "96,14 %", "99,96 %", "99,32 %", "97,14 %", "96,45 %"})
            CHECK(paper.find(share) != std::string::npos);
        CHECK(paper.find("quý I năm 2026") != std::string::npos);
        CHECK(paper.find("\nNơi nhận:\n") != std::string::npos);
        CHECK(paper.find("XÃ NGUYỄN LƯƠNG BẰNG\n") != std::string::npos);
        // By field: form II.06a's columns add up to the whole.
        for (const auto* figure : {"dossiers.received", "dossiers.finished", "dossiers.open"}) {
            std::int64_t sum = 0;
            for (const auto& [field, figures] : facts.by_field) sum += figures.at(figure);
            CHECK(sum == facts.figures.at(figure));
        }
    });
}
