#include "office/directives/reading/deadline.hpp"

#include <doctest/doctest.h>

using namespace directives;

namespace {

const DeadlineOptions may{.issued_on = calendar::make_date(2026, 5, 5), .year = 2026};

std::string shown(const Deadline& d) {
    std::string all(word_of(d.kind));
    if (d.due_on) all += ' ' + calendar::to_iso(*d.due_on);
    for (const std::string& day : d.occurrences) all += ' ' + day;
    return all;
}

std::string cell(std::string_view text) { return shown(read_deadline(text, may)); }
std::string sentence(std::string_view text) { return shown(find_deadline(text, may)); }

}  // namespace

TEST_CASE("the kinds of domain.md, section 2") {
    CHECK(cell("Trước 10/5/2026") == "date 2026-05-09");
    CHECK(cell("trước ngày 10 tháng 6") == "date 2026-06-09");
    CHECK(cell("đến hết 30/6") == "date 2026-06-30");
    CHECK(cell("xong trong tháng 6") == "date 2026-06-30");
    CHECK(cell("Chậm nhất ngày 15/7/2026") == "date 2026-07-15");
    CHECK(cell("Quý IV/2026") == "date 2026-12-31");
    CHECK(cell("Năm 2026") == "date 2026-12-31");
    CHECK(cell("trước tháng 10/2026") == "date 2026-09-30");
    CHECK(cell("Thường xuyên") == "continuous");
    CHECK(cell("Thường xuyên, từ năm 2026") == "continuous");
    CHECK(cell("Hằng tuần") == "recurring");
    CHECK(cell("Hàng năm, bắt đầu từ 2026") == "recurring");
    CHECK(cell("Định kỳ 6 tháng (trước 05/6), hằng năm (trước 05/12)") == "recurring 2026-06-04 06-04 12-04");
    CHECK(cell("Sau khi có hướng dẫn của thành phố") == "conditional");
    CHECK(cell("") == "none");
    CHECK(cell(" - ") == "none");
}

TEST_CASE("other ways to write a deadline") {
    CHECK(cell("30/6/2026") == "date 2026-06-30");
    CHECK(cell("30.6.2026") == "date 2026-06-30");
    CHECK(cell("Tháng 6-7/2026") == "date 2026-07-31");
    CHECK(cell("Quý III và IV năm 2026") == "date 2026-12-31");
    CHECK(cell("6 tháng cuối năm 2026") == "date 2026-12-31");
    CHECK(cell("Từ 01/6 đến 30/6/2026") == "date 2026-06-30");
    CHECK(cell("Giai đoạn 2026 - 2030") == "date 2030-12-31");
    CHECK(cell("Trước quý III/2026") == "date 2026-06-30");
    CHECK(cell("Trước 16h00 ngày 10/6/2026") == "date 2026-06-09");
    CHECK(cell("Trong vòng 10 ngày kể từ ngày ban hành") == "date 2026-05-15");
    CHECK(cell("Trong 10 ngày làm việc kể từ ngày ban hành") == "conditional");
    CHECK(cell("Theo kế hoạch của thành phố") == "conditional");
    CHECK(cell("Từ năm 2026") == "continuous");
    CHECK(cell("Trước ngày 25 của tháng cuối quý") == "recurring 2026-06-24 03-24 06-24 09-24 12-24");
    CHECK(cell("06 tháng một lần, trước ngày 15/6 và 15/12") == "recurring 2026-06-14 06-14 12-14");
    CHECK(cell("Trước 31/02/2026") == "date");
    CHECK(cell("Khẩn trương") == "none");
}

TEST_CASE("a day without a year that has passed is next year's") {
    CHECK(cell("Trước 31/3") == "date 2027-03-30");
    CHECK(cell("Trước 31/3/2026") == "date 2026-03-30");
}

TEST_CASE("the day before is a setting") {
    DeadlineOptions same_day = may;
    same_day.before_is_day_before = false;
    CHECK(shown(read_deadline("Trước 10/5/2026", same_day)) == "date 2026-05-10");
    CHECK(shown(read_deadline("trước tháng 10/2026", same_day)) == "date 2026-09-30");
}

TEST_CASE("inside sentences only a cue makes a deadline") {
    CHECK(
        sentence("Xây dựng kế hoạch theo Quyết định số 53/QĐ-UBND ngày 13/6/2026, hoàn thành trước ngày 15/6/2026.") ==
        "date 2026-06-14");
    CHECK(sentence("Định kỳ 6 tháng (trước ngày 10 tháng 6), hằng năm (trước ngày 10 tháng 12) tổng hợp báo cáo.") ==
          "recurring 2026-06-09 06-09 12-09");
    CHECK(sentence("gửi báo cáo 6 tháng trước ngày 05/6, hằng năm trước ngày 05/12 về Văn phòng") ==
          "recurring 2026-06-04 06-04 12-04");
    CHECK(sentence("báo cáo chậm nhất ngày 20 hằng tháng").starts_with("recurring 2026-05-20 01-20 02-20"));
    CHECK(sentence("gửi báo cáo trước ngày 31 hằng tháng").find(" 02-29 03-30 04-30 05-30 06-30 ") !=
          std::string::npos);
    CHECK(sentence("gửi báo cáo trước ngày 01 hằng tháng").find(" 02-29 03-31 04-30 ") != std::string::npos);
    CHECK(sentence("đưa vào tiêu chí thi đua, khen thưởng hằng năm.") == "none");
    CHECK(sentence("Hội nghị quán triệt không quá 1/2 ngày; giảm 10% so với năm trước.") == "none");
    CHECK(sentence("Nghị định số 09/2019/NĐ-CP ngày 24/01/2019") == "none");
    CHECK(sentence("hồ sơ phát sinh trước ngày 01/7/2025") == "none");
    CHECK(sentence("là yêu cầu thường xuyên trong tổ chức thực hiện") == "none");
    CHECK(sentence("Thường xuyên kiểm tra, đôn đốc.") == "continuous");
    CHECK(sentence("Triển khai hệ thống khi có hướng dẫn của thành phố.") == "conditional");
    CHECK(find_deadline("Báo cáo UBND phường trước ngày 20/6/2026.", may).text == "trước ngày 20/6/2026");
}
