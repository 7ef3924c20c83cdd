#include "office/directives/reading/report_duties.hpp"

#include <doctest/doctest.h>

#include "lib/text/text.hpp"

using namespace directives;

namespace {

const Commune commune{.level = "xã", .name = "An Hòa"};

// about → recipient (through) every days
std::string shown(const ReportDuty& duty) {
    std::string all = duty.about + " -> " + duty.recipient;
    if (!duty.through.empty()) all += " (" + duty.through + ")";
    return all + " | " + text::join(duty.every, ",") + " | " + text::join(duty.deadline.occurrences, ",");
}

std::string shown(std::string_view text) {
    std::string all;
    const DeadlineOptions dates{.issued_on = calendar::make_date(2026, 3, 2), .year = 2026};
    for (const ReportDuty& duty : report_duties_of(text, commune, dates)) all += '[' + shown(duty) + ']';
    return all;
}

}  // namespace

TEST_CASE("report duties: how often, to whom, about what, by which days") {
    CHECK(shown("Định kỳ 6 tháng (trước ngày 05/6), hằng năm (trước ngày 05/12) tổng hợp, báo cáo Sở Tư pháp.") ==
          "[ -> Sở Tư pháp | half,year | 06-04,12-04]");
    CHECK(shown("Tổng hợp tình hình tai nạn, báo cáo Sở Nội vụ định kỳ 6 tháng trước ngày 05/7, cả năm trước ngày "
                "10/01.") == "[tình hình tai nạn -> Sở Nội vụ | half,year | 01-09,07-04]");
    CHECK(shown("Hằng tháng, trước ngày 25, báo cáo kết quả số hóa về Phòng Kinh tế.") ==
          "[kết quả số hóa -> Phòng Kinh tế | month | 01-24,02-24,03-24,04-24,05-24,06-24,07-24,08-24,09-24,10-24,"
          "11-24,12-24]");
    CHECK(shown("Định kỳ báo cáo UBND xã (qua Phòng Văn hóa - Xã hội).") ==
          "[ -> UBND xã (Phòng Văn hóa - Xã hội) |  | ]");
    CHECK(shown("Tham mưu UBND xã báo cáo UBND tỉnh 6 tháng (trước ngày 01/6), năm (trước ngày 20/11).") ==
          "[ -> UBND tỉnh | half,year | 05-31,11-19]");
    CHECK(shown("Tổng hợp tiến độ thực hiện Chương trình gửi Sở Y tế hằng ngày.") ==
          "[tiến độ thực hiện Chương trình -> Sở Y tế | day | ]");
    CHECK(shown("Báo cáo kịp thời các vụ việc; báo cáo định kỳ hằng tháng.") == "[ ->  | month | ]");
    CHECK(shown("báo cáo số liệu phổ cập trước ngày 05 tháng 5 hằng năm") == "[số liệu phổ cập ->  | year | 05-04]");
}

TEST_CASE("what is sent to be put together is a duty also without a day") {
    CHECK(shown("Các phòng gửi báo cáo về Phòng Văn hóa - Xã hội để tổng hợp.") ==
          "[ -> Phòng Văn hóa - Xã hội |  | ]");
}

TEST_CASE("a report on one day, an assessment, a report that is only named: no duty") {
    CHECK(shown("Rà soát hộ nghèo, báo cáo UBND xã trước ngày 25/8/2026.") == "");
    CHECK(shown("Thực hiện chế độ báo cáo theo quy định của Nghị định số 09/2019/NĐ-CP.") == "");
    CHECK(shown("Có vướng mắc, báo cáo UBND xã để xem xét.") == "");
    CHECK(shown("Xây dựng lịch họp hằng tháng.") == "");
    CHECK(shown("Sau khi nghe báo cáo hằng tuần, Chủ tịch kết luận.") == "");
}

TEST_CASE("report duties of a paper: who reports stands in the task or in the heading above") {
    const std::string text =
        "KẾ HOẠCH\nCông tác hộ tịch\nIII. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n"
        "- Hằng quý, trước ngày 15 tháng cuối quý, báo cáo kết quả số hóa về Văn phòng HĐND và UBND xã.\n"
        "- Báo cáo kịp thời các vụ việc phức tạp.\n";
    const Reading reading = understand(read_paper(text));
    REQUIRE(reading.report_duties.size() == 1);
    const ReportDuty& duty = reading.report_duties[0];
    CHECK(duty.reporter == std::vector<std::string>{"Phòng Kinh tế"});
    CHECK(duty.recipient == "Văn phòng HĐND và UBND");
    CHECK(duty.every == std::vector<std::string>{"quarter"});
    CHECK(text::join(duty.deadline.occurrences, ",") == "03-14,06-14,09-14,12-14");
    CHECK(duty.source.line == 5);
    CHECK(duty.source.heading == "1. Phòng Kinh tế");
}
