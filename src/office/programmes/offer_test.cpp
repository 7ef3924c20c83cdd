#include "office/programmes/offer.hpp"

#include <doctest/doctest.h>

#include "office/directives/reading/targets.hpp"

using namespace programmes;

namespace {

// definition confidence | what it asks for, of every target of the text
std::string shown(std::string_view text) {
    std::string all;
    for (const directives::Target& target : directives::targets_of(text)) {
        const auto suggestions = suggestions_for(target);
        const Definition* best = suggestions.empty() ? nullptr : suggestions.front().definition;
        all += "[" + (best ? best->code + " " + std::to_string(suggestions.front().confidence) : "?") + " | " +
               target_words(indicator_for(target, best)) + "]";
    }
    return all;
}

tasks::Task task(tasks::DeadlineKind kind, std::int64_t line, std::vector<std::string> days) {
    tasks::Task one;
    one.deadline_kind = kind;
    one.source_line = line;
    one.occurrences = std::move(days);
    return one;
}

}  // namespace

TEST_CASE("what a target of a paper probably means") {
    CHECK(shown("Giảm 15% số lượng văn bản hành chính so với năm trước") ==
          "[documents_issued 100 | giảm ít nhất 15 % so với năm trước]");
    CHECK(shown("giảm 10% hội nghị và tỷ lệ họp trực tuyến đạt tối thiểu 60%") ==
          "[conferences 100 | giảm ít nhất 10 % so với năm trước][conferences_online 100 | ít nhất 60 %]");
    CHECK(shown("Hội nghị quán triệt không quá 1/2 ngày; hội nghị chuyên môn không quá 1 ngày") ==
          "[length_dissemination 100 | không quá 0,5 ngày][length_professional 100 | không quá 1 ngày]");
    CHECK(shown("kết luận của người chủ trì tối đa 50 phút") == "[length_conclusion 40 | không quá 50 phút]");
    CHECK(shown("Hồ sơ nộp trực tuyến đạt từ 95% trở lên") == "[procedures_online 75 | ít nhất 95 %]");
}

TEST_CASE("a target with two things in it is suggested as both; what nothing fits is asked") {
    const auto both =
        directives::targets_of("xử lý thủ tục hành chính trên môi trường số và số hóa văn bản đạt từ 95% trở lên");
    REQUIRE(both.size() == 1);
    const auto suggestions = suggestions_for(both[0]);
    REQUIRE(suggestions.size() == 2);
    CHECK(suggestions[0].definition->code == "procedures_online");
    CHECK(suggestions[1].definition->code == "components_digitised");
    CHECK(suggestions[1].confidence < 50);
    CHECK(shown("Tỷ lệ hộ nghèo giảm 2% so với năm trước") == "[? | giảm ít nhất 2 % so với năm trước]");
    const auto own = directives::targets_of("tỷ lệ che phủ rừng đạt từ 42% trở lên");
    REQUIRE(own.size() == 1);
    CHECK(indicator_for(own[0], nullptr).name == "Tỷ lệ che phủ rừng");
}

TEST_CASE("a duty that is a task of the paper already is not made a second time") {
    directives::ReportDuty duty;
    duty.source.line = 12;
    duty.deadline.occurrences = {"06-04", "12-04"};
    CHECK(fulfils(task(tasks::DeadlineKind::recurring, 12, {}), duty));
    CHECK(fulfils(task(tasks::DeadlineKind::recurring, 40, {"06-04", "12-04"}), duty));
    CHECK_FALSE(fulfils(task(tasks::DeadlineKind::recurring, 40, {"06-04"}), duty));
    CHECK_FALSE(fulfils(task(tasks::DeadlineKind::date, 12, {}), duty));
}

TEST_CASE("a duty is called by what it is about, or else after its paper") {
    directives::ReportDuty duty;
    duty.about = "tình hình tai nạn lao động";
    CHECK(name_of(duty, "15/KH-UBND") == "Báo cáo tình hình tai nạn lao động");
    duty.about = "kết quả";
    CHECK(name_of(duty, "15/KH-UBND") == "Báo cáo kết quả thực hiện 15/KH-UBND");
    duty.deadline.occurrences = {"03-14"};
    CHECK(form_for(duty, "Cải cách hành chính năm 2026") == "cchc_quarterly");
    CHECK(form_for(duty, "Phòng cháy") == std::nullopt);
}
