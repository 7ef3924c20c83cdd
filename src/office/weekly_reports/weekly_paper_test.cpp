#include "office/weekly_reports/weekly_paper.hpp"

#include <doctest/doctest.h>

#include "lib/ooxml/docx_test_golden.hpp"
#include "office/dossiers/dossier.hpp"

using namespace weekly_reports;
using ooxml::test::expect_golden;

namespace {

calendar::Date day(int d) { return *calendar::make_date(2026, 3, d); }

figures::Counts counts(const std::array<std::int64_t, codes.size()>& amounts) {
    figures::Counts all;
    for (std::size_t i = 0; i < codes.size(); ++i) all.emplace_back(codes[i], amounts[i]);
    return all;
}

Listed listed(int serial, const std::string& unit_id, int due_day, std::int64_t days, const std::string& holder) {
    return {.dossier_id = std::to_string(serial),
            .code = "HSTHU-260302-" + std::to_string(1000 + serial),
            .procedure_name = "Cấp giấy phép thử",
            .unit_id = unit_id,
            .due_on = day(due_day),
            .days = days,
            .holder_unit_id = unit_id,
            .holder = holder};
}

WeeklyReport report() {
    WeeklyReport made{.week = week_of(day(9)), .made_at = calendar::at_local(day(16), 6), .foretold_on = day(16)};
    made.units = {{"a", "Phòng Văn hóa - Xã hội", counts({1240, 40, 1200, 1200, 1100, 80, 5, 10, 5, 40, 34, 4, 2}),
                   counts({1100, 60, 1040, 1060, 1000, 50, 4, 5, 1, 40, 37, 3, 0}), 2, 25},
                  {"b", "Phòng Kinh tế", counts({3, 0, 3, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0}), counts({}), 0, 0},
                  {std::string(dossiers::no_unit), "", counts({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                   counts({1, 0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0}), 0, 0}};
    made.units[1].before = picked({});
    const std::string holder = "Phòng Văn hóa - Xã hội: Nguyễn Mai Chi";
    made.of(List::overdue) = {listed(1, "a", 4, 7, holder), listed(2, "a", 10, 3, "Phòng Văn hóa - Xã hội")};
    made.of(List::at_risk) = {listed(3, "a", 18, 2, holder)};
    made.of(List::at_risk)[0].late = 655;
    made.of(List::at_risk)[0].reasons = "Còn 2 ngày làm việc.\nCó 20 hồ sơ cùng thủ tục.\nKhi nộp còn thiếu 1 giấy tờ.";
    for (int i = 0; i < 25; ++i) made.of(List::due_next).push_back(listed(100 + i, "a", 17 + i % 3, 1, holder));
    return made;
}

PaperFacts facts() {
    return {.agency_name = "xã Thử Nghiệm",
            .agency_level = "xã",
            .centre_name = "Trung tâm Phục vụ hành chính công",
            .centre_sign = "HCC",
            .signer_post = "Giám đốc",
            .signer_name = "Phạm Thanh Tùng"};
}

}  // namespace

TEST_CASE("the weekly report is a paper of the one-stop centre: figures by unit, what changed, and the lists") {
    expect_golden("weekly_report", papers::docx(paper_of(report(), facts())));
}

TEST_CASE("without a centre the committee reports; what is not known or not there is said") {
    WeeklyReport empty{.week = week_of(day(9)), .made_at = calendar::at_local(day(16), 6)};
    empty.hidden = {3, 0, 0};
    PaperFacts of_committee = facts();
    of_committee.centre_name = of_committee.centre_sign = "";
    of_committee.signer_post = "Chủ tịch";
    expect_golden("weekly_report_empty", papers::docx(paper_of(empty, of_committee)));
}
