#include <doctest/doctest.h>

#include "lib/text/text.hpp"
#include "office/dossiers/clock.hpp"

using dossiers::ClockRules;
using dossiers::Standstill;
using dossiers::TimeLimit;
using Unit = dossiers::TimeLimit::Unit;

namespace {

calendar::Date day(const char* iso) { return *calendar::parse_iso_date(iso); }

/// "2026-04-24 15:40", in Vietnam.
calendar::Instant at(const std::string& local) {
    return calendar::at_local(day(local.substr(0, 10).c_str()), std::stoi(local.substr(11, 2)),
                              std::stoi(local.substr(14, 2)));
}

struct Case {
    TimeLimit limit;
    const char* received;
    std::vector<Standstill> pauses = {};
    const char* today = nullptr;
    bool day_off_moves_receipt = false;
};

std::string told(const Case& one) {
    const auto calendar =
        deadlines::with_own({{.day = day("2026-06-01"), .working = false, .name = "Ngày hội của xã"},
                             {.day = day("2026-06-06"), .working = true, .name = "Làm bù ngày 01/6"}});
    const ClockRules rules{.days = calendar.days, .day_off_moves_receipt = one.day_off_moves_receipt};
    const auto clock = dossiers::reckon(one.limit, at(one.received), one.pauses, rules);
    const auto today = one.today ? std::optional{day(one.today)} : std::nullopt;
    std::vector<std::string> lines;
    for (const auto& line : dossiers::explain(clock, one.limit, at(one.received), rules, calendar, today)) {
        lines.push_back(dossiers::text_of(line));
        CHECK_MESSAGE(lines.back().find('{') == std::string::npos, lines.back());
    }
    return text::join(lines, "\n");
}

TimeLimit days(int amount, std::optional<int> cut_off = {}) { return {Unit::working_days, amount, cut_off}; }
TimeLimit hours(int amount) { return {Unit::working_hours, amount, {}}; }

}  // namespace

TEST_CASE("the clock tells its days, like days put together") {
    CHECK(told({.limit = days(3), .received = "2026-04-24 15:40", .today = "2026-04-28"}) ==
          "Tiếp nhận lúc 15:40, thứ Sáu 24/04/2026.\n"
          "Thời hạn giải quyết 3 ngày làm việc; ngày tiếp nhận không tính.\n"
          "25/04 và 26/04: nghỉ (thứ Bảy, Chủ nhật).\n"
          "27/04: nghỉ (Nghỉ bù Giỗ Tổ Hùng Vương (Chủ nhật 26/4/2026)).\n"
          "28/04 và 29/04: ngày làm việc thứ 1 đến thứ 2.\n"
          "30/04: nghỉ (Ngày Chiến thắng 30/4).\n"
          "01/05: nghỉ (Ngày Quốc tế lao động 1/5).\n"
          "02/05 và 03/05: nghỉ (thứ Bảy, Chủ nhật).\n"
          "04/05: ngày làm việc thứ 3.\n"
          "Hết hạn lúc 17:00, thứ Hai 04/05/2026.\n"
          "Còn 2 ngày làm việc.");
    // Across the year's end the years are written; the office's own days have their own names.
    CHECK(told({.limit = days(3), .received = "2025-12-30 08:00"}) ==
          "Tiếp nhận lúc 08:00, thứ Ba 30/12/2025.\n"
          "Thời hạn giải quyết 3 ngày làm việc; ngày tiếp nhận không tính.\n"
          "31/12: ngày làm việc thứ 1.\n"
          "01/01/2026: nghỉ (Tết Dương lịch).\n"
          "02/01/2026: nghỉ (Nghỉ hoán đổi với thứ Bảy 10/01/2026).\n"
          "03/01/2026 và 04/01/2026: nghỉ (thứ Bảy, Chủ nhật).\n"
          "05/01/2026 và 06/01/2026: ngày làm việc thứ 2 đến thứ 3.\n"
          "Hết hạn lúc 17:00, thứ Ba 06/01/2026.");
    CHECK(told({.limit = days(5), .received = "2026-05-29 09:00", .today = "2026-06-08"}) ==
          "Tiếp nhận lúc 09:00, thứ Sáu 29/05/2026.\n"
          "Thời hạn giải quyết 5 ngày làm việc; ngày tiếp nhận không tính.\n"
          "30/05 và 31/05: nghỉ (thứ Bảy, Chủ nhật).\n"
          "01/06: nghỉ (Ngày hội của xã).\n"
          "02/06 đến 05/06: ngày làm việc thứ 1 đến thứ 4.\n"
          "06/06: làm việc bù (Làm bù ngày 01/6).\n"
          "06/06: ngày làm việc thứ 5.\n"
          "Hết hạn lúc 17:00, thứ Bảy 06/06/2026.\n"
          "Đã quá hạn 2 ngày.");
}

TEST_CASE("the clock tells why a receipt counts as of a later day") {
    const int three = 15 * 60;
    CHECK(told({.limit = days(0, three), .received = "2026-04-24 15:40", .today = "2026-04-28"}) ==
          "Tiếp nhận lúc 15:40, thứ Sáu 24/04/2026.\n"
          "Sau 15:00 nên tính như tiếp nhận vào ngày làm việc tiếp theo, thứ Ba 28/04/2026.\n"
          "25/04 và 26/04: nghỉ (thứ Bảy, Chủ nhật).\n"
          "27/04: nghỉ (Nghỉ bù Giỗ Tổ Hùng Vương (Chủ nhật 26/4/2026)).\n"
          "Giải quyết ngay trong ngày tiếp nhận.\n"
          "28/04: ngày phải giải quyết xong.\n"
          "Hết hạn lúc 17:00, thứ Ba 28/04/2026.\n"
          "Hạn là hôm nay, lúc 17:00.");
    CHECK(told({.limit = days(1), .received = "2026-04-18 20:00", .day_off_moves_receipt = true}) ==
          "Tiếp nhận lúc 20:00, thứ Bảy 18/04/2026.\n"
          "Ngày nghỉ nên tính như tiếp nhận vào ngày làm việc tiếp theo, thứ Hai 20/04/2026.\n"
          "18/04 và 19/04: nghỉ (thứ Bảy, Chủ nhật).\n"
          "Thời hạn giải quyết 1 ngày làm việc; ngày tiếp nhận không tính.\n"
          "21/04: ngày làm việc thứ 1.\n"
          "Hết hạn lúc 17:00, thứ Ba 21/04/2026.");
}

TEST_CASE("the clock tells its hours and minutes") {
    CHECK(told({.limit = hours(8), .received = "2026-04-22 16:20"}) ==
          "Tiếp nhận lúc 16:20, thứ Tư 22/04/2026.\n"
          "Thời hạn giải quyết 8 giờ làm việc (giờ làm việc: 07:30–11:30, 13:00–17:00).\n"
          "22/04 và 23/04: tính 8 giờ.\n"
          "Hết hạn lúc 16:20, thứ Năm 23/04/2026.");
    CHECK(told({.limit = hours(1),
                .received = "2026-04-24 17:30",
                .pauses = {{at("2026-04-28 08:00"), at("2026-04-28 09:15")}}}) ==
          "Tiếp nhận lúc 17:30, thứ Sáu 24/04/2026.\n"
          "Thời hạn giải quyết 1 giờ làm việc (giờ làm việc: 07:30–11:30, 13:00–17:00).\n"
          "24/04: từ lúc tiếp nhận không còn giờ làm việc để tính.\n"
          "25/04 và 26/04: nghỉ (thứ Bảy, Chủ nhật).\n"
          "27/04: nghỉ (Nghỉ bù Giỗ Tổ Hùng Vương (Chủ nhật 26/4/2026)).\n"
          "28/04: tính 1 giờ.\n"
          "Hết hạn lúc 09:45, thứ Ba 28/04/2026.");
}

TEST_CASE("the clock tells its pauses, and what is left while it stands") {
    CHECK(told({.limit = days(3),
                .received = "2026-04-15 09:00",
                .pauses = {{at("2026-04-17 10:00"), at("2026-04-21 08:00")}}}) ==
          "Tiếp nhận lúc 09:00, thứ Tư 15/04/2026.\n"
          "Thời hạn giải quyết 3 ngày làm việc; ngày tiếp nhận không tính.\n"
          "16/04: ngày làm việc thứ 1.\n"
          "17/04 đến 20/04: tạm dừng, không tính vào thời hạn.\n"
          "21/04 và 22/04: ngày làm việc thứ 2 đến thứ 3.\n"
          "Hết hạn lúc 17:00, thứ Tư 22/04/2026.");
    const std::vector<Standstill> open{{at("2026-04-17 10:00"), {}}};
    CHECK(told({.limit = days(5), .received = "2026-04-15 09:00", .pauses = open, .today = "2026-04-22"})
              .ends_with("16/04: ngày làm việc thứ 1.\n17/04: tạm dừng, không tính vào thời hạn.\n"
                         "Đồng hồ đang dừng, chưa có ngày hết hạn. Khi chạy lại còn 4 ngày làm việc."));
    CHECK(told({.limit = hours(10), .received = "2026-04-17 08:00", .pauses = open, .today = "2026-04-22"})
              .ends_with("Đồng hồ đang dừng, chưa có giờ hết hạn. Khi chạy lại còn 8 giờ."));
    CHECK(told({.limit = hours(10), .received = "2026-04-17 08:15", .pauses = open, .today = "2026-04-22"})
              .ends_with("Khi chạy lại còn 8 giờ 15 phút."));
    CHECK(told({.limit = days(0), .received = "2026-04-17 10:00", .pauses = open, .today = "2026-04-22"})
              .ends_with("Khi chạy lại phải xong ngay ngày làm việc đó."));
}
