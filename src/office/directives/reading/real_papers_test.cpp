#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "lib/failure.hpp"
#include "lib/text/text.hpp"
#include "office/directives/reading/reading.hpp"

using namespace directives;

namespace {

using Names = std::vector<std::string>;

const std::string folder = SAURO_SOURCE_DIR "/../shared/documents/";
const std::string plan = folder + "nhi-chieu-158-kh-ubnd-2026";

bool present() {
    if (std::filesystem::exists(plan + ".txt")) return true;
    MESSAGE("skipped: no ../shared/documents");
    return false;
}

paper::Paper paper_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return read_paper(std::string(std::istreambuf_iterator<char>(file), {}), {}, &paper::no_watch);
}

constexpr const char* all = "Các phòng, đơn vị";
constexpr const char* office = "Văn phòng HĐND và UBND";
constexpr const char* culture = "Phòng Văn hóa - Xã hội";
constexpr const char* one_stop = "Trung tâm Phục vụ hành chính công";
constexpr const char* services = "Trung tâm Dịch vụ sự nghiệp công";
constexpr const char* ward = "UBND phường";

/// Lead, co-ordinators and deadline of each row of the annex, and the first words of content and product.
struct Expected {
    Names lead, coordinators;
    const char* deadline;
    const char* begins;
    const char* product;
};

const std::vector<Expected>& expected() {
    static const std::vector<Expected> rows{
        {{culture}, {all}, "date 2026-05-09", "Xây dựng, ban hành kế hoạch", "Kế hoạch triển khai"},
        {{office, one_stop}, {all}, "continuous", "Rà soát cắt giảm,", "Báo cáo UBND danh mục"},
        {{all}, {}, "recurring", "Thực hiện cắt giảm tối thiểu", "Số lượng văn bản"},
        {{culture}, {all}, "date 2026-06-30", "Ban hành văn bản về", "Công văn"},
        {{office}, {all}, "continuous", "Tham mưu Ủy ban nhân dân", "Văn bản của UBND phường"},
        {{ward, all}, {office}, "recurring", "Thực hiện cắt giảm tối thiểu", "Số lượng hội nghị giảm"},
        {{ward, all}, {culture}, "date 2026-12-31", "Nâng cấp, mở rộng", "Quy định/kế hoạch"},
        {{office, all}, {culture}, "date 2026-12-31", "Rà soát, hoàn thiện", "Chức năng, nhiệm vụ"},
        {{office, culture}, {all}, "date 2026-12-31", "Đánh giá việc thực hiện", "Báo cáo đánh giá"},
        {{office, culture}, {all}, "continuous", "Tăng cường thanh tra,", "Kế hoạch, Quyết định,"},
        {{one_stop}, {culture, office}, "date 2026-12-31", "Thực hiện việc xử lý", "Tỷ lệ hồ sơ"},
        {{office}, {all}, "date 2026-12-31", "Chuẩn hóa chế độ", "Ban hành hướng dẫn"},
        {{culture}, {all}, "date 2026-12-31", "Bồi dưỡng kỹ năng số", "Công văn cử"},
        {{culture}, {all}, "date 2026-12-31", "Bổ sung tiêu chí", "Văn bản hướng dẫn"},
        {{culture}, {all}, "conditional", "Nghiên cứu, xây dựng", ""},
        {{culture}, {all}, "continuous", "Thúc đẩy việc cung cấp", ""},
        {{culture}, {services}, "continuous", "Chỉ đạo, hướng dẫn", "Số lượng, số lượt"},
        {{culture}, {services}, "continuous", "Chỉ đạo, hướng dẫn", "Số lượng, số lượt"},
        {{culture}, {all}, "continuous", "Khen thưởng theo thẩm quyền", "Quyết định khen,"},
    };
    return rows;
}

std::string due(const TaskDraft& task) {
    return std::string(word_of(task.deadline.kind)) +
           (task.deadline.due_on ? ' ' + calendar::to_iso(*task.deadline.due_on) : "");
}

}  // namespace

TEST_CASE("the plan of Nhị Chiểu gives its 19 tasks from text, DOCX and PDF alike") {
    if (!present()) return;
    std::vector<Reading> forms;
    for (const char* ending : {".txt", ".docx", ".pdf"}) {
        CAPTURE(ending);
        forms.push_back(understand(paper_of(plan + ending)));
        const Reading& r = forms.back();
        CHECK(r.document.code == "158/KH-UBND");
        CHECK(r.document.issuer == "Ủy ban nhân dân phường Nhị Chiểu");
        CHECK(r.document.issued_on == calendar::make_date(2026, 5, 5));
        CHECK(r.document.signer.post == "CHỦ TỊCH");
        CHECK(r.document.recipients.size() == 6);
        CHECK(r.document.references.size() == 10);
        CHECK(r.parts.size() == 17);
        REQUIRE(r.tasks.size() == expected().size());
        for (std::size_t i = 0; i < r.tasks.size(); ++i) {
            CAPTURE(i + 1);
            const TaskDraft& task = r.tasks[i];
            CHECK(task.ordinal == std::to_string(i + 1));
            CHECK(task.lead == expected()[i].lead);
            CHECK(task.coordinators == expected()[i].coordinators);
            CHECK(due(task) == expected()[i].deadline);
            CHECK(task.content.starts_with(expected()[i].begins));
            CHECK(task.product.starts_with(expected()[i].product));
            CHECK(task.product.empty() == (std::string_view(expected()[i].product).empty()));
            CHECK((task.source.page > 0) == (std::string_view(ending) == ".pdf"));
        }
    }
    // Rows that a page end cut in two are whole: the three forms agree word for word.
    for (std::size_t i = 0; i < forms[0].tasks.size(); ++i) {
        CAPTURE(i + 1);
        CHECK(text::fold(forms[0].tasks[i].content) == text::fold(forms[1].tasks[i].content));
        CHECK(text::fold(forms[0].tasks[i].content) == text::fold(forms[2].tasks[i].content));
        CHECK(text::fold(forms[0].tasks[i].product) == text::fold(forms[2].tasks[i].product));
    }
    CHECK(forms[0].tasks[0].source.line == 181);
    CHECK(forms[0].parts[3].heading == "II.3.a");
    CHECK(forms[0].parts[3].source.line == 47);
    for (std::size_t i = 0; i < forms[0].parts.size(); ++i) CHECK(forms[0].parts[i].units == forms[2].parts[i].units);
}

TEST_CASE("the reports are read without a fault and give no invented lead") {
    if (!present()) return;
    for (const char* name : {"lac-phuong-bc-kl226-2026-06.txt", "nguyen-luong-bang-bc-cchc-2026-q1.txt"}) {
        CAPTURE(name);
        const Reading r = understand(paper_of(folder + name));
        CHECK(r.document.kind == "BC");
        CHECK(r.document.code.empty());
        CHECK(r.document.notation == "BC-UBND");
        CHECK_FALSE(r.document.issued_on);
        CHECK(r.document.signer.post == "PHÓ CHỦ TỊCH");
        CHECK(r.document.recipients.size() >= 3);
        for (const TaskDraft& task : r.tasks) CHECK(task.lead.empty());
    }
}

TEST_CASE("the scan of the plan gives the same 19 tasks, their leads and days") {
    if (!present()) return;
    const Reading r = understand(paper_of(plan + ".scan.pdf"));
    CHECK(r.document.code == "158/KH-UBND");
    CHECK(r.document.issued_on == calendar::make_date(2026, 5, 5));
    REQUIRE(r.tasks.size() == expected().size());
    for (std::size_t i = 0; i < r.tasks.size(); ++i) {
        CAPTURE(i + 1);
        CHECK(r.tasks[i].ordinal == std::to_string(i + 1));
        CHECK(r.tasks[i].lead == expected()[i].lead);
        CHECK(r.tasks[i].coordinators == expected()[i].coordinators);
        CHECK(due(r.tasks[i]) == expected()[i].deadline);
    }
}
