#include "office/dossiers/dossier_merge.hpp"

#include <doctest/doctest.h>

using namespace dossiers;

namespace {

calendar::Instant at(int day, int hour = 0, int minute = 0) {
    return calendar::at_local(*calendar::make_date(2026, 3, day), hour, minute);
}

/// A finished dossier of which everything is known.
SheetDossier known() {
    SheetDossier row{.row = 5};
    Dossier& d = row.dossier;
    d.code = "H99";
    d.procedure_id = "p";
    d.dimensions = {.unit_id = "u",
                    .field = "Hộ tịch",
                    .channel = "online",
                    .level = "full",
                    .components_digitised = true,
                    .result_electronic = true};
    d.applicant = "Lê Ví Dụ";
    d.received_at = at(2, 9, 15);
    d.due_on = *calendar::make_date(2026, 3, 9);
    d.finished_at = at(5, 16, 30);
    d.state = State::resolved;
    d.fee = 8000;
    d.payment = "online";
    row.unit_name = "Phòng A";
    row.procedure_name = "Thủ tục A";
    row.settle_payment();
    for (int m = 0; m < column_count; ++m) row.set(static_cast<Column>(m));
    return row;
}

/// A row that says only code, receipt and state.
SheetDossier partial(State state, calendar::Instant received) {
    SheetDossier row{.row = 9};
    row.dossier.code = "H99";
    row.dossier.state = state;
    row.dossier.received_at = received;
    for (const Column one : {Column::code, Column::state, Column::received_at}) row.set(one);
    return row;
}

std::vector<Column> columns(const std::vector<FieldChange>& changes) {
    std::vector<Column> found;
    for (const FieldChange& one : changes) found.push_back(one.column);
    return found;
}

}  // namespace

TEST_CASE("a row that leaves out what is known changes nothing; a day without a time keeps the known time") {
    const SheetDossier after = merged(known(), partial(State::resolved, at(2)));
    CHECK(changes_between(known(), after).empty());
    CHECK(after.dossier.received_at == at(2, 9, 15));
    CHECK(after.row == 9);
    CHECK(contradictions(after).empty());
    CHECK(after.content_hash() == known().content_hash());
    const SheetDossier another_day = merged(known(), partial(State::resolved, at(3)));
    CHECK(columns(changes_between(known(), another_day)) == std::vector{Column::received_at});
}

TEST_CASE("every field that a row says is taken, one change for each") {
    SheetDossier given = known();
    Dossier& d = given.dossier;
    d.procedure_id = "q";
    given.procedure_name = "Thủ tục B";
    given.procedure_code = "1.000001";
    given.unit_name = "Phòng B";
    d.dimensions = {.unit_id = "v", .field = "Đất đai", .channel = "counter", .level = "partial"};
    d.applicant = "Trần Thử";
    d.received_at = at(1, 8);
    d.due_on = *calendar::make_date(2026, 3, 4);
    d.finished_at = at(6, 10);
    d.state = State::returned;
    d.fee = 0;
    d.payment = "direct";
    const SheetDossier after = merged(known(), given);
    const auto changes = changes_between(known(), after);
    CHECK(changes.size() == 14);  // code stays, the procedure's code and name are one
    CHECK_FALSE(after.dossier.dimensions.fee_bearing);
    CHECK_FALSE(after.dossier.dimensions.paid_online);
    for (const FieldChange& one : changes) {
        if (one.column == Column::procedure_name) CHECK(one.after == "Thủ tục B (1.000001)");
        if (one.column == Column::due_on) CHECK(one.before == "2026-03-09");
        if (one.column == Column::components_digitised) CHECK(one.after == "false");
    }
}

TEST_CASE("a dossier that is opened again loses its finish; a finish without its day is pointed out") {
    const SheetDossier open = merged(known(), partial(State::processing, at(2)));
    CHECK_FALSE(open.dossier.finished_at);
    CHECK(contradictions(open).empty());
    CHECK(columns(changes_between(known(), open)) == std::vector{Column::state, Column::finished_at});
    const SheetDossier finished = merged(open, partial(State::returned, at(2)));
    REQUIRE(contradictions(finished).size() == 1);
    CHECK(contradictions(finished)[0].column == Column::finished_at);
    CHECK(contradictions(merged(known(), partial(State::resolved, at(20))))[0].column == Column::due_on);
}

TEST_CASE("an earlier state is one that the dossier must have left") {
    const auto earlier = [](int known, int shown) {
        return is_earlier(static_cast<State>(known), static_cast<State>(shown));
    };
    for (const int open : {1, 2, 4, 5, 6, 8})
        for (const int ended : {3, 7, 9, 10}) {
            CHECK(earlier(ended, open));
            CHECK_FALSE(earlier(open, ended));
        }
    for (const int paused : {5, 6, 8}) {
        CHECK_FALSE(earlier(paused, 4));
        CHECK_FALSE(earlier(4, paused));
        CHECK(earlier(paused, 2));
    }
    CHECK(earlier(2, 1));
    CHECK(earlier(10, 9));
    CHECK_FALSE(earlier(9, 10));
    for (int state = 1; state <= states; ++state) CHECK_FALSE(earlier(state, state));
}
