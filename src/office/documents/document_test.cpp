#include <doctest/doctest.h>
#include <toml++/toml.h>

#include <thread>

#include "lib/embedded/embedded.hpp"
#include "lib/failure.hpp"
#include "lib/sql/each_engine.hpp"
#include "office/documents/book_store.hpp"
#include "office/documents/document_store.hpp"
#include "office/figures/figure.hpp"

using calendar::make_date;
using documents::Document;

namespace {

const std::string agency = "01900000-0000-7000-8000-000000000001";
const std::string unit = "01900000-0000-7000-8000-000000000002";
const std::string clerk = "01900000-0000-7000-8000-000000000003";

/// One agency and its clerk.
template <class Body>
void on_each_engine(Body body) {
    sql::on_each_fresh_engine([&](sql::Database& db) {
        db.write([](sql::Connection& c) {
            c.run(
                "INSERT INTO agencies (agency_id, code, name, level, province_name, is_demo, created_at)"
                " VALUES ($1, 'thu', 'xã Thử', 'xã', 'Hải Phòng', false, '2026-01-01T00:00:00Z')",
                {agency});
            c.run(
                "INSERT INTO units (agency_id, id, name, short_name, kind, position, from_import, archived, version)"
                " VALUES ($1, $2, 'Văn phòng', 'VP', 'office', 1, false, false, 1)",
                {agency, unit});
            c.run(
                "INSERT INTO officials (agency_id, id, unit_id, name, name_key, post, role, active, version)"
                " VALUES ($1, $2, $3, 'Lan', 'lan', 'Văn thư', 'clerk', true, 1)",
                {agency, clerk, unit});
        });
        body(db);
    });
}

Document plan(calendar::Date issued_on) {
    return {.direction = "outgoing", .kind = "KH", .subject = "Kế hoạch thử", .issued_on = issued_on};
}

Document arrival(calendar::Date arrived_on) {
    return {.direction = "incoming",
            .code = "12/SNV-CCHC",
            .kind = "CV",
            .subject = "Đôn đốc",
            .author = "Sở Nội vụ",
            .issued_on = *make_date(2026, 1, 5),
            .arrived_on = arrived_on};
}

std::string saved_code(sql::Database& db, Document document, calendar::Date today) {
    return db.writing([&](sql::Connection& c) {
        documents::save_new(c, agency, document, "VP", clerk, calendar::at_local(today, 9));
        return document.code.value_or("");
    });
}

/// The code of the first bad field, or of the failure, or "".
template <class Act>
std::string failure_of(Act act) {
    try {
        act();
        return "";
    } catch (const Failure& failure) {
        return failure.fields.empty() ? failure.code : failure.fields[0].code;
    }
}

}  // namespace

TEST_CASE("codes are as annex I and III of the decree have them") {
    CHECK(documents::kinds().size() == 29);
    CHECK(documents::outgoing_code(*documents::find_kind("KH"), 158, "VP") == "158/KH-UBND");
    CHECK(documents::outgoing_code(*documents::find_kind("QyĐ"), 9, "VP") == "09/QyĐ-UBND");
    CHECK(documents::outgoing_code(*documents::find_kind("CV"), 12, "VX") == "12/UBND-VX");
    CHECK(documents::find_kind("XYZ") == nullptr);
    CHECK(documents::drafter_word("VHXH") == "VHXH");
    CHECK(documents::drafter_word("Văn phòng") == "VP");
    CHECK(documents::drafter_word("Kinh tế - Đô thị") == "KTDT");
}

TEST_CASE("days of the register") {
    const auto today = *make_date(2026, 3, 10);
    const auto said = [&](const Document& document, std::optional<calendar::Date> last) {
        return failure_of([&] { documents::check_days(document, last, today); });
    };
    CHECK(said(plan(today), today).empty());
    CHECK(said(plan(today), {}).empty());
    CHECK(said(plan(*make_date(2026, 3, 11)), {}) == "document.in_future");
    CHECK(said(plan(*make_date(2026, 3, 9)), today) == "document.before_last");
    CHECK(said(arrival(*make_date(2026, 1, 4)), {}) == "document.arrived_before_issue");
    CHECK(said(arrival(*make_date(2026, 1, 5)), {}).empty());
}

TEST_CASE("numbers start again each year, for each kind or for all together, without a gap") {
    on_each_engine([](sql::Database& db) {
        const auto last_day = *make_date(2025, 12, 31), first_day = *make_date(2026, 1, 1);
        CHECK(saved_code(db, plan(last_day), last_day) == "01/KH-UBND");
        CHECK(saved_code(db, plan(last_day), last_day) == "02/KH-UBND");
        Document letter = plan(last_day);
        letter.kind = "CV";
        CHECK(saved_code(db, letter, last_day) == "01/UBND-VP");
        CHECK(saved_code(db, plan(first_day), first_day) == "01/KH-UBND");
        // The old year's book stays open for a paper of its last day.
        CHECK(saved_code(db, plan(last_day), first_day) == "03/KH-UBND");

        const auto march = *make_date(2026, 3, 10);
        CHECK(saved_code(db, plan(march), march) == "02/KH-UBND");
        CHECK(failure_of([&] { saved_code(db, plan(*make_date(2026, 3, 9)), march); }) == "document.before_last");
        CHECK(failure_of([&] { saved_code(db, plan(*make_date(2026, 3, 11)), march); }) == "document.in_future");
        CHECK(saved_code(db, plan(march), march) == "03/KH-UBND");

        const auto together = [&](int year) {
            db.write([&](sql::Connection& c) { documents::save_series(c, agency, year, true); });
        };
        CHECK(failure_of([&] { together(2026); }) == "document.series_in_use");
        together(2027);
        const auto next = *make_date(2027, 1, 4);
        letter.issued_on = next;
        CHECK(saved_code(db, plan(next), next) == "01/KH-UBND");
        CHECK(saved_code(db, letter, next) == "02/UBND-VP");
    });
}

TEST_CASE("a paper arrives once") {
    on_each_engine([](sql::Database& db) {
        const auto day = *make_date(2026, 1, 6);
        saved_code(db, arrival(day), day);
        CHECK(failure_of([&] { saved_code(db, arrival(day), day); }) == "document.already_arrived");
        Document other = arrival(day);
        other.code = "13/SNV-CCHC";
        saved_code(db, other, day);
        const auto numbers = db.reading([](sql::Connection& c) {
            return c.all("SELECT number FROM documents WHERE agency_id = $1 ORDER BY number", {agency},
                         [](sql::Columns& in) { return in.integer(); });
        });
        CHECK(numbers == std::vector<std::int64_t>{1, 2});
    });
}

TEST_CASE("clerks who register at the same time get every number once") {
    on_each_engine([](sql::Database& db) {
        constexpr int clerks = 4, papers = 15;
        const auto day = *make_date(2026, 3, 10);
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < clerks; ++i)
                threads.emplace_back([&] {
                    // Each third attempt fails after its number was taken, and must give it back.
                    for (int n = 0; n < papers; ++n)
                        failure_of([&] { saved_code(db, plan(n % 3 == 2 ? day + std::chrono::days{1} : day), day); });
                });
        }
        const auto numbers = db.reading([](sql::Connection& c) {
            return c.all("SELECT number FROM documents WHERE agency_id = $1 ORDER BY number", {agency},
                         [](sql::Columns& in) { return in.integer(); });
        });
        REQUIRE(numbers.size() == clerks * papers * 2 / 3);
        for (std::size_t i = 0; i < numbers.size(); ++i) CHECK(numbers[i] == static_cast<std::int64_t>(i) + 1);
    });
}

TEST_CASE("papers issued and received are figures, each with its rows; some by kind and words") {
    on_each_engine([](sql::Database& db) {
        const auto issue = [&](const char* kind, const char* subject, int month, int day) {
            Document document = plan(*make_date(2026, month, day));
            document.kind = kind;
            document.subject = subject;
            document.unit_id = unit;
            saved_code(db, document, *make_date(2026, 4, 30));
        };
        issue("KH", "về phòng cháy", 1, 1);
        issue("KH", "Cải cách hành chính năm 2026", 1, 1);
        issue("BC", "Cải cách hành chính năm 2025", 1, 5);  // a report steers nothing
        issue("CV", "v/v trực bộ phận MỘT CỬA", 3, 31);
        issue("KH", "Chuyển đổi số", 4, 1);
        saved_code(db, arrival(*make_date(2026, 1, 6)), *make_date(2026, 4, 30));
        db.read([&](sql::Connection& c) {
            const auto check = [&](const char* code, calendar::Period period, std::int64_t number,
                                   const figures::Filter& filter = {}) {
                CAPTURE(code);
                const figures::Question question{agency, period, *make_date(2026, 4, 30), filter};
                CHECK(figures::count(c, code, question) == number);
                CHECK(figures::at(figures::all(c, question), code) == number);
                CHECK(figures::rows(c, code, question, 50).size() == static_cast<std::size_t>(number));
            };
            const calendar::Period quarter{*make_date(2026, 1, 1), *make_date(2026, 3, 31)};
            check("documents.issued", quarter, 4);
            check("documents.issued", {*make_date(2026, 1, 2), *make_date(2026, 3, 30)}, 1);
            check("documents.issued", {*make_date(2026, 1, 1), *make_date(2026, 12, 31)}, 5);
            check("documents.issued_reform", quarter, 2);
            check("documents.received", quarter, 1);
            check("documents.received", {*make_date(2026, 1, 1), *make_date(2026, 1, 5)}, 0);
            check("documents.issued", quarter, 0, {.field = "Hộ tịch"});
            check("documents.issued", quarter, 4, {.unit_id = unit});
            check("documents.issued", quarter, 0, {.unit_id = clerk});
        });
    });
}

TEST_CASE("named filters name kinds that there are") {
    const toml::table table = toml::parse(embedded::get("definitions/figures.toml"));
    for (const auto& one : *table["issued"].as_array()) {
        const toml::array& kinds = *(*one.as_table())["kinds"].as_array();
        for (const auto& kind : kinds) CHECK(documents::find_kind(kind.value<std::string>().value()));
    }
}
