#include "office/figures/form_ii06a.hpp"

#include <doctest/doctest.h>

#include "lib/ooxml/xlsx_reader.hpp"
#include "office/figures/form_ii06a_sheet.hpp"

namespace {

figures::Counts counts_of(const std::map<std::string, std::int64_t>& given) {
    figures::Counts counts;
    for (const figures::Figure& figure : figures::definitions()) {
        if (figure.counts != figures::Register::dossiers) continue;
        const auto found = given.find(figure.code.substr(std::string("dossiers.").size()));
        counts.emplace_back(figure.code, found == given.end() ? 0 : found->second);
    }
    return counts;
}

const std::map<std::string, std::int64_t> one_field{{"received", 20},
                                                    {"received_new", 17},
                                                    {"received_new_online", 12},
                                                    {"received_new_counter_postal", 5},
                                                    {"carried_over", 3},
                                                    {"finished", 14},
                                                    {"resolved_early", 8},
                                                    {"resolved_on_time", 2},
                                                    {"resolved_late", 1},
                                                    {"refused", 2},
                                                    {"withdrawn", 1},
                                                    {"open", 6},
                                                    {"open_in_time", 3},
                                                    {"open_paused", 2},
                                                    {"open_overdue", 1}};

}  // namespace

TEST_CASE("refused and withdrawn stand with on time, paused with in time, and the four identities hold") {
    const figures::Form form = figures::form_of({{"Đất đai", counts_of(one_field)},
                                                 {"", counts_of(one_field)},
                                                 {"Chứng thực", counts_of(one_field)},
                                                 {"Thể thao", counts_of({})}});
    REQUIRE(form.lines.size() == 3);
    CHECK(form.lines[0].field == "Chứng thực");
    CHECK(form.lines[1].field == "Đất đai");
    CHECK(form.lines[2].field == "");
    CHECK(form.lines[0].numbers == figures::FormNumbers{20, 12, 5, 3, 14, 8, 5, 1, 6, 5, 1});
    CHECK(form.total.numbers == figures::FormNumbers{60, 36, 15, 9, 42, 24, 15, 3, 18, 15, 3});
    for (const auto& identity : figures::form_identities()) CHECK(figures::holds(form, identity));
}

TEST_CASE("a dossier whose channel nobody stated breaks (3) = (4) + (5) + (6), and no other identity") {
    auto given = one_field;
    given["received_new_online"] = 11;
    const figures::Form form = figures::form_of({{"Đất đai", counts_of(given)}, {"Hộ tịch", counts_of(one_field)}});
    const auto& identities = figures::form_identities();
    CHECK_FALSE(figures::holds(form, identities[0]));
    CHECK(figures::number_at(form.total, 3) - figures::sum_of(form.total, identities[0]) == 1);
    for (std::size_t i = 1; i < identities.size(); ++i) CHECK(figures::holds(form, identities[i]));
}

TEST_CASE("an empty period has no line and a total of zeros") {
    const figures::Form form = figures::form_of({});
    CHECK(form.lines.empty());
    CHECK(form.total.numbers == figures::FormNumbers{});
}

TEST_CASE("the sheet holds the official columns in their order, a line a field, and the total") {
    const figures::Form form = figures::form_of({{"Đất đai", counts_of(one_field)}, {"", counts_of(one_field)}});
    const calendar::Period period{*calendar::make_date(2026, 1, 1), *calendar::make_date(2026, 3, 31)};
    const ooxml::Workbook book(
        ooxml::Archive::from_bytes(ooxml::write_xlsx(figures::sheet_of(form, "xã Thử Nghiệm", period))));
    REQUIRE(book.sheets().size() == 1);
    std::vector<std::string> rows;
    book.read(book.sheets()[0], [&](const ooxml::SheetRow& row) {
        std::string text;
        for (const ooxml::Cell& cell : row.cells)
            if (const std::string shown = ooxml::shown(cell); !shown.empty()) text += (text.empty() ? "" : "|") + shown;
        rows.push_back(text);
        return true;
    });
    REQUIRE(rows.size() == 7);
    CHECK(rows[0].find("xã Thử Nghiệm, từ ngày 01/01/2026 đến ngày 31/03/2026") != std::string::npos);
    CHECK(rows[1] == "Số hồ sơ nhận giải quyết|Số hồ sơ đã giải quyết|Số hồ sơ đang giải quyết");
    CHECK(rows[2] ==
          "STT|Lĩnh vực giải quyết|Tổng số|Trong kỳ, trực tuyến|Trong kỳ, trực tiếp và bưu chính|Từ kỳ trước|Tổng số|"
          "Trước hạn|Đúng hạn|Quá hạn|Tổng số|Trong hạn|Quá hạn");
    CHECK(rows[3] == "(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)|(12)|(13)");
    CHECK(rows[4] == "1|Đất đai|20|12|5|3|14|8|5|1|6|5|1");
    CHECK(rows[5] == "2|Chưa ghi lĩnh vực|20|12|5|3|14|8|5|1|6|5|1");
    CHECK(rows[6] == "Tổng số|40|24|10|6|28|16|10|2|12|10|2");
}
