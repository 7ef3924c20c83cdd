#include "office/directives/coverage.hpp"

#include <doctest/doctest.h>

#include "office/directives/coverage_paper.hpp"

using calendar::make_date;
using directives::Cover;
using directives::CoveragePart;

namespace {

tasks::Task task(tasks::State state, std::optional<calendar::Date> due_on, std::optional<calendar::Date> submitted_on) {
    tasks::Task one;
    one.state = state;
    one.due_on = due_on;
    one.submitted_on = submitted_on;
    return one;
}

}  // namespace

TEST_CASE("a part is covered by decision only: what is proposed is asked") {
    CoveragePart part{.position = 1, .heading = "II.1", .content = "Số hóa hồ sơ, dùng lại dữ liệu đã có"};
    CHECK(cover_of(part) == Cover::open);
    std::vector<CoveragePart> parts{part};
    directives::propose(parts, {{"a", "Số hóa hồ sơ đã có"}, {"b", "Kiểm tra an toàn thực phẩm"}});
    part = parts.front();
    CHECK(part.proposed == std::vector<std::string>{"a"});
    CHECK(cover_of(part) == Cover::proposed);
    part.needs_no_task = "Nội dung chung";
    CHECK(cover_of(part) == Cover::exempt);
    part.task_ids = {"b"};
    CHECK(cover_of(part) == Cover::covered);
}

TEST_CASE("proposals: two words in three, the closest first, three at most") {
    const CoveragePart part{.position = 1,
                            .heading = "II.2",
                            .content = "Văn phòng rà soát thủ tục hành chính, công khai tại nơi tiếp nhận"};
    const auto proposed = [&](const std::vector<directives::CoverageTask>& tasks) {
        std::vector<CoveragePart> parts{part};
        directives::propose(parts, tasks);
        return parts.front().proposed;
    };
    CHECK(proposed({}).empty());
    CHECK(proposed({{"a", ""}}).empty());
    CHECK(proposed({{"a", "Rà soát tài sản công"}}).empty());  // 2 of 5 words
    const auto found = proposed({{"far", "Rà soát thủ tục đất đai"},
                                 {"near", "Rà soát thủ tục hành chính"},
                                 {"same", "Công khai thủ tục hành chính"},
                                 {"third", "Công khai tại nơi tiếp nhận"}});
    CHECK(found == std::vector<std::string>{"near", "same", "third"});
}

TEST_CASE("the whole in one sentence: cancelled tasks are none, the day of handing in counts") {
    const auto today = *make_date(2026, 5, 20), due = *make_date(2026, 5, 10);
    const std::vector<tasks::Task> all{task(tasks::State::approved, due, due),
                                       task(tasks::State::approved, due, *make_date(2026, 5, 11)),
                                       task(tasks::State::in_progress, due, std::nullopt),
                                       task(tasks::State::submitted, today, today),
                                       task(tasks::State::assigned, std::nullopt, std::nullopt),
                                       task(tasks::State::cancelled, due, std::nullopt)};
    CoveragePart covered{.position = 1, .task_ids = {"a"}}, open{.position = 2};
    const auto counts = directives::count({covered, open}, all, today);
    CHECK(counts.tasks == 5);
    CHECK(counts.done == 2);
    CHECK(counts.done_late == 1);
    CHECK(counts.doing == 3);
    CHECK(counts.late == 1);
    CHECK(counts.tasks == counts.done + counts.doing);
    CHECK(counts.parts == counts.covered + counts.exempt + counts.proposed + counts.open);
    CHECK(sentence_of(counts) ==
          "Văn bản có 2 mục: 1 mục đã có nhiệm vụ, 0 mục không cần nhiệm vụ riêng, 1 mục chưa có nhiệm vụ. "
          "Tổng số 5 nhiệm vụ: đã hoàn thành 2 (sau hạn 1), đang thực hiện 3 (quá hạn 1).");
    CHECK(sentence_of(directives::count({}, all, today)).starts_with("Tổng số 5 nhiệm vụ"));
}

TEST_CASE("the table for the superior: every task and every part, addressed to who gave the directive") {
    directives::Whole whole{
        .directive = {}, .parts = {{.position = 1, .heading = "II.1", .content = "Một\nhai"}}, .tasks = {}};
    whole.directive.code = "45/KH-UBND";
    whole.directive.kind = "KH";
    whole.directive.issuer = "Ủy ban nhân dân thành phố Hải Phòng";
    whole.directive.issued_on = make_date(2026, 3, 2);
    whole.directive.subject = "Chuyển đổi số";
    const directives::Sender sender{"xã An Hải Đông", "Trần Văn Mẫu"};
    const auto paper = paper_of(whole, sender, *make_date(2026, 5, 20));
    CHECK(paper.subject ==
          "Kết quả thực hiện Kế hoạch số 45/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân thành phố Hải Phòng");
    CHECK(paper.addressees == std::vector<std::string>{whole.directive.issuer});
    REQUIRE(paper.body.size() == 6);
    const auto& parts = std::get<papers::Table>(paper.body.back());
    CHECK(parts.rows.at(0).cells.at(1).text == "Một");
    CHECK(parts.rows.at(0).cells.at(2).text == "Chưa có nhiệm vụ");
    whole.directive.issuer = "UBND xã An Hải Đông";
    CHECK_FALSE(paper_of(whole, sender, *make_date(2026, 5, 20)).addressees.empty());
    whole.directive.issuer = "Ủy ban nhân dân xã An Hải Đông";
    CHECK(paper_of(whole, sender, *make_date(2026, 5, 20)).addressees.empty());
}
