#include "office/directives/reading/reading.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "lib/failure.hpp"
#include "lib/text/text.hpp"

using namespace directives;

namespace {

using Names = std::vector<std::string>;

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE_MESSAGE(file, path);
    return {std::istreambuf_iterator<char>(file), {}};
}

Reading reading_of(const std::string& name) {
    return understand(read_paper(bytes_of(SAURO_SOURCE_DIR "/tests/papers/" + name)));
}

std::string due(const TaskDraft& task) {
    std::string all(word_of(task.deadline.kind));
    if (task.deadline.due_on) all += ' ' + calendar::to_iso(*task.deadline.due_on);
    return all;
}

// One line a task: lead | co-ordinators | deadline.
std::string shown(const TaskDraft& task) {
    return text::join(task.lead, " + ") + " | " + text::join(task.coordinators, " + ") + " | " + due(task);
}

Names shown(const Reading& reading) {
    Names all;
    for (const TaskDraft& task : reading.tasks) all.push_back(shown(task));
    return all;
}

std::string code_of(const std::string& paper) {
    try {
        read_paper(paper);
    } catch (const Failure& f) {
        return f.code;
    }
    return "";
}

}  // namespace

TEST_CASE("(a) an annex table with other columns, names, groups and notes") {
    const Reading r = reading_of("annex-other-columns.md");
    CHECK(r.document.code == "45/KH-UBND");
    CHECK(r.document.issuer == "Ủy ban nhân dân xã An Hòa");
    CHECK(r.document.bases.size() == 2);
    CHECK(r.document.signer.authority == Names{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"});
    CHECK(r.document.signer.post == "PHÓ CHỦ TỊCH");
    CHECK(shown(r) == Names{"Phòng Kinh tế | Các thôn + VNPT An Hòa | date 2026-06-29",
                            "Văn phòng HĐND và UBND |  | recurring",
                            "Phòng Kinh tế + Trung tâm Phục vụ hành chính công | Công an + Trạm Y tế | date 2026-12-31",
                            "Phòng Văn hóa - Xã hội | Trưởng các thôn | recurring 2026-03-19",
                            "Phòng Văn hóa - Xã hội | Các phòng, đơn vị | date 2026-09-30"});
    CHECK(r.tasks[2].source.heading == "II. DỮ LIỆU SỐ");
    CHECK(r.tasks[2].unclear == Names{"người", "trách nhiệm", "thẩm quyền", "sản phẩm"});
    CHECK(r.tasks[3].deadline.occurrences.size() == 12);
    // The items of the body are its parts, not tasks again; aims are neither.
    REQUIRE(r.parts.size() == 4);
    CHECK(r.parts[1].heading == "II.2.a");
    CHECK(r.parts[2].units == Names{"Phòng Văn hóa - Xã hội", "Công an"});
    CHECK(r.targets.size() == 2);
}

TEST_CASE("(a) a table in the body of a decision, lead and co-ordinators in one column, no STT") {
    const Reading r = reading_of("annex-combined-column.txt");
    CHECK(r.document.kind == "QĐ");
    CHECK(r.document.issuer == "Ủy ban nhân dân phường Bến Đá");
    CHECK(r.document.place == "Bến Đá");
    CHECK(r.document.signer.name == "Lê Văn Thử");
    CHECK(shown(r) == Names{"Văn phòng HĐND và UBND | Các phòng, đơn vị | date 2026-02-14",
                            "Phòng Kinh tế, Hạ tầng và Đô thị | Thuế cơ sở 3 | date 2026-03-31",
                            "Phòng Văn hóa - Xã hội | Văn phòng HĐND và UBND | recurring 2026-06-14"});
    CHECK(r.tasks[0].unclear.empty());
    CHECK(r.tasks[0].product == "Quyết định ban hành Quy chế");
}

TEST_CASE("(b) and (c) items under headings with and without a unit") {
    const Reading r = reading_of("dash-items.txt");
    CHECK(shown(r) == Names{" |  | date 2026-05-14", " |  | none", " |  | none",
                            "Phòng Kinh tế | Ban Chỉ huy Quân sự + Công an | date 2026-05-09",
                            "Phòng Kinh tế | Phòng Văn hóa - Xã hội | none", "Phòng Kinh tế |  | recurring",
                            "Phòng Văn hóa - Xã hội |  | continuous", "Công an |  | none",
                            "Ủy ban Mặt trận Tổ quốc Việt Nam + Các đoàn thể |  | none",
                            "Trưởng các thôn |  | date 2026-05-05"});
    CHECK(r.tasks[0].unclear.front() == "người");
    CHECK(r.tasks[3].source.heading == "1. Phòng Kinh tế");
    CHECK(r.tasks[3].source.line == 27);
    // The co-ordinator of one leads the same work elsewhere: both places are pointed out.
    REQUIRE(r.tasks[4].also.size() == 1);
    CHECK(r.tasks[4].also[0].line == r.tasks[6].source.line);
    CHECK(r.tasks[6].content.find("loa truyền thanh.\nViệc tuyên truyền") != std::string::npos);
    CHECK(r.parts.empty());
}

TEST_CASE("(d) running text of a công văn") {
    const Reading r = reading_of("running-text.txt");
    CHECK(r.document.kind == "CV");
    CHECK(r.document.notation == "UBND-KT");
    CHECK(r.document.subject == "V/v tăng cường quản lý trật tự đô thị trên địa bàn phường");
    CHECK(shown(r) == Names{"Phòng Kinh tế, Hạ tầng và Đô thị | Công an + Các tổ dân phố | date 2026-06-19",
                            "Văn phòng HĐND và UBND |  | date 2026-06-30",
                            "Trung tâm Phục vụ hành chính công |  | none", "Công an |  | recurring 2026-06-24"});
}

TEST_CASE("a notice of conclusion: what was assessed is no task, what is assigned is") {
    const Reading r = reading_of("conclusion.txt");
    CHECK(r.document.kind == "TB");
    CHECK(shown(r) == Names{"Phòng Kinh tế |  | date 2026-06-29", "Phòng Kinh tế |  | date 2026-05-24",
                            "Phòng Văn hóa - Xã hội |  | date 2026-06-30",
                            "Trung tâm Phục vụ hành chính công |  | date 2026-05-19",
                            "Trung tâm Phục vụ hành chính công |  | none",
                            "Đoàn Thanh niên | Trạm Y tế | date 2026-06-04", " |  | none"});
    REQUIRE(r.targets.size() == 1);
    CHECK(r.targets[0].at_least == Amount{60'000});
}

TEST_CASE("items that say lead, co-ordinators, time and product with labels; a number and a day left blank") {
    const Reading r = reading_of("labelled-items.txt");
    CHECK(r.document.code.empty());
    CHECK(r.document.number.empty());
    CHECK(r.document.notation == "KH-UBND");
    CHECK(r.document.place == "Phú Lộc");
    CHECK_FALSE(r.document.issued_on);
    CHECK(shown(r) ==
          Names{"Văn phòng HĐND và UBND | Các phòng, đơn vị + Trung tâm Phục vụ hành chính công | date 2026-09-29",
                "Trung tâm Phục vụ hành chính công | Phòng Văn hóa - Xã hội | date 2026-12-31", " |  | none",
                "Các phòng, đơn vị |  | recurring 2026-06-04"});
    CHECK(r.tasks[0].product == "Quyết định công bố danh mục thủ tục");
    CHECK(r.tasks[0].content == "Rà soát, đơn giản hóa thủ tục hành chính nội bộ");
    CHECK(r.tasks[3].deadline.occurrences == Names{"06-04", "12-04"});
}

TEST_CASE("a PDF: a table without ruling lines is found by its columns; one under a password is refused") {
    const Reading r = reading_of("annex-without-lines.pdf");
    CHECK(shown(r) == shown(reading_of("annex-combined-column.txt")));
    CHECK(r.tasks[0].source.page == 1);
    CHECK(code_of(bytes_of(SAURO_SOURCE_DIR "/tests/papers/locked.pdf")) == "file.encrypted");
}

TEST_CASE("a secrecy stamp keeps a paper out, the word in a sentence does not") {
    CHECK(code_of("MẬT\n\nUBND XÃ A\nSố: 1/KH-UBND") == "directive.secret");
    CHECK(code_of("UBND XÃ A\n\n**TỐI MẬT**\n\nSố: 1/KH-UBND") == "directive.secret");
    CHECK(code_of("UBND XÃ A\tT U Y Ệ T  M Ậ T\n\nSố: 1/KH-UBND") == "directive.secret");
    CHECK(code_of("Độ mật: Mật\n\nSố: 1/KH-UBND") == "directive.secret");
    CHECK(code_of("Văn bản gửi điện tử (trừ văn bản mật).\n\nBảo vệ bí mật nhà nước") == "");
    CHECK(code_of("STT\tĐộ mật\tSố\n1\tMẬT\t0\n2\tTỐI MẬT\t0\n") == "");
}

TEST_CASE("nothing readable in it: an empty reading, not a fault") {
    const Reading r = understand(read_paper("Xin chào"));
    CHECK(r.tasks.empty());
    CHECK(r.document.kind.empty());
    json::Writer out;
    write(out, r);
    CHECK(out.take().find("\"code\":null") != std::string::npos);
}
