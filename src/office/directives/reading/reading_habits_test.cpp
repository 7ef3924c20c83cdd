#include <doctest/doctest.h>

#include "lib/text/text.hpp"
#include "office/directives/reading/reading.hpp"

using namespace directives;

// Habits of offices that once led the reader astray, each in the smallest paper that shows it.
namespace {

using Names = std::vector<std::string>;

Reading plan_of(const std::string& body, const std::string& title = "KẾ HOẠCH\nThử nghiệm\n") {
    return understand(read_paper("ỦY BAN NHÂN DÂN\nXÃ AN HÒA\n\nSố: 1/KH-UBND\n\nAn Hòa, ngày 03 tháng 4 năm 2026\n\n" +
                                 title + "\n" + body + "\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Thử\n"));
}

Names leads(const Reading& reading) {
    Names all;
    for (const TaskDraft& task : reading.tasks)
        all.push_back(text::join(task.lead, " + ") + " | " + text::join(task.coordinators, " + "));
    return all;
}

std::string lead_of(const std::string& item) {
    const Reading r = plan_of("I. NHIỆM VỤ\n\n1. " + item + "\n\n2. Phòng Kinh tế tổng hợp kết quả.");
    return r.tasks.empty() ? "none read" : leads(r).front();
}

}  // namespace

TEST_CASE("a sentence of bases that opens the paper is no section without tasks") {
    const Reading r = plan_of(
        "Căn cứ Luật Trẻ em; UBND xã ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n\n1. Phòng Kinh tế\n"
        "- Rà soát hồ sơ trước ngày 10/5/2026.");
    CHECK(leads(r) == Names{"Phòng Kinh tế | "});
}

TEST_CASE("a plan that a decision issues stands behind the signature") {
    const Reading r = plan_of(
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n"
        "KẾ HOẠCH\nThử nghiệm\n(Ban hành kèm theo Quyết định số 1/QĐ-UBND)\n\nI. NHIỆM VỤ\n"
        "1. Các trường học\n- Dạy bơi trong tháng 5.",
        "QUYẾT ĐỊNH\nVề việc thử nghiệm\n");
    CHECK(leads(r) == Names{"Các trường học | "});
}

TEST_CASE("a report's next tasks are read under a part without a mark, with the leads they name") {
    const Reading r = plan_of(
        "Phần thứ nhất\nKẾT QUẢ\n- Phòng Kinh tế tham mưu 12 văn bản.\nPhần thứ hai\n"
        "NHIỆM VỤ TRỌNG TÂM\n1. Phòng Kinh tế\n- Thu ngân sách.\n2. Tiếp tục chuyển đổi số.",
        "BÁO CÁO\nThử nghiệm\n");
    CHECK(leads(r) == Names{"Phòng Kinh tế | ", " | "});
}

TEST_CASE("labels in a line of their own, in brackets, belong to the item above") {
    const Reading r = plan_of("I. NHIỆM VỤ\n1. Số hóa hồ sơ\n(Chủ trì: Phòng Kinh tế; phối hợp: Công an xã)");
    CHECK(leads(r) == Names{"Phòng Kinh tế | Công an"});
    CHECK(r.tasks.at(0).content == "Số hóa hồ sơ");
}

TEST_CASE("who acts is told by the noun and the verb behind it") {
    CHECK(lead_of("Tổ chuyển đổi số cộng đồng các thôn hướng dẫn dân cài ứng dụng.") ==
          "Tổ chuyển đổi số cộng đồng các thôn | ");
    CHECK(lead_of("Đề nghị Ban Thường trực Ủy ban MTTQ Việt Nam xã giám sát.") ==
          "Ủy ban Mặt trận Tổ quốc Việt Nam | ");
    CHECK(lead_of("Bộ phận Một cửa niêm yết số điện thoại.") == "Bộ phận Một cửa | ");
    CHECK(lead_of("Về thu ngân sách: Phòng Kinh tế rà soát nguồn thu.") == "Phòng Kinh tế | ");
    CHECK(lead_of("Giao Công an xã (chủ trì), Phòng Kinh tế (phối hợp) ra quân.") == "Công an | Phòng Kinh tế");
    CHECK(lead_of("Từng phòng, đơn vị xây dựng kế hoạch riêng.") == "Các phòng, đơn vị | ");
    CHECK(lead_of("Hội nghị tổng kết tổ chức vào cuối năm.") == " | ");
    CHECK(lead_of("Trung tâm Dịch vụ tổng hợp xã cung ứng vắc xin.") == "Trung tâm Dịch vụ tổng hợp | ");
    CHECK(lead_of("Công an xã phối hợp với Đồn Biên phòng Hòn Tre kiểm soát người ra vào.") ==
          "Công an | Đồn Biên phòng Hòn Tre");
    CHECK(lead_of("Hội Nông dân phối hợp với Ngân hàng Chính sách xã hội đối chiếu nợ.") ==
          "Hội Nông dân | Ngân hàng Chính sách xã hội");
}

TEST_CASE("a heading that no rule knows is a body where those beside it are") {
    const Reading r = plan_of(
        "I. PHÂN CÔNG\n1. Phòng Kinh tế\n- Tham mưu.\n2. Công an xã\n- Giữ gìn trật tự.\n"
        "3. Ban tự quản các buôn\n- Vận động bà con.");
    REQUIRE(r.tasks.size() == 3);
    CHECK(r.tasks[2].lead == Names{"Ban tự quản các buôn"});
}

TEST_CASE("a text table: group rows with one tab, a page's end inside a row, ditto marks, units on the left") {
    const Reading groups = plan_of(
        "STT\tNội dung\tChủ trì\tPhối hợp\tThời hạn\nI\tNhóm một\n"
        "1\tCấp định danh cho công dân, phấn\tCA xã\tCác thôn\tTrước 30/6/2026\n\n2\n\n"
        "\tđấu đạt 95%\t\tvà Trạm Y tế\t\n2\tLàm sạch dữ liệu\t-nt-\tCCB; QS\tThường xuyên");
    CHECK(leads(groups) ==
          Names{"Công an | Các thôn + Trạm Y tế", "Công an | Hội Cựu chiến binh + Ban Chỉ huy Quân sự"});
    CHECK(groups.tasks.at(0).content == "Cấp định danh cho công dân, phấn đấu đạt 95%");
    const Reading left = plan_of(
        "Đơn vị\tNhiệm vụ\tThời hạn\nPhòng Kinh tế\tLập lịch\t20/9/2026\n\tMời trọng tài\t10/10/2026\n"
        "\tTrao giải\t20/10/2026");
    CHECK(leads(left) == Names{"Phòng Kinh tế | ", "Phòng Kinh tế | ", "Phòng Kinh tế | "});
}

TEST_CASE("days in sentences: of the last month of a quarter, and on which a paper is due") {
    const Reading r = plan_of(
        "I. NHIỆM VỤ\n1. Phòng Kinh tế\n- Hằng quý báo cáo trước ngày 20 của tháng cuối quý.\n"
        "- Báo cáo Chủ tịch UBND xã ngày 20/7/2026.\n- Thu học phí năm học 2026 - 2027.");
    REQUIRE(r.tasks.size() == 3);
    CHECK(r.tasks[0].deadline.occurrences == Names{"03-19", "06-19", "09-19", "12-19"});
    CHECK(r.tasks[1].deadline.due_on == calendar::make_date(2026, 7, 20));
    CHECK(r.tasks[2].deadline.kind == DeadlineKind::none);
}

TEST_CASE("thirty thousand headings that no rule knows: those beside them are looked at once") {
    std::string body = "I. PHÂN CÔNG\n";
    for (int i = 0; i < 30'000; ++i) body += "1. Nhóm tự quản\nLàm việc.\n";
    CHECK(plan_of(body).tasks.size() <= 5'000);
}

TEST_CASE("who leads and who helps, in the words of many offices") {
    struct Said {
        const char* item;
        const char* who;
    };
    for (const Said& said : std::vector<Said>{
             {"P. VHXXH lập danh sách.", "Phòng Văn hóa - Xã hội | "},
             {"Trung tâm Phục vụ hàng chính công lập danh sách.", "Trung tâm Phục vụ hành chính công | "},
             {"T.T PVHCC lập danh sách.", "Trung tâm Phục vụ hành chính công | "},
             {"BCH Quân sự xã lập danh sách.", "Ban Chỉ huy Quân sự | "},
             {"Đề nghị Đội Thuế liên xã số 3 cung cấp danh sách nợ thuế.", "Đội Thuế liên xã số 3 | "},
             {"Ban Quản lý các thôn vận động nhân dân.", "Ban Quản lý các thôn | "},
             {"Chi bộ các thôn lãnh đạo công tác nhân sự.", "Chi bộ các thôn | "},
             {"Tổ trưởng tổ bầu cử chịu trách nhiệm trước UBND xã.", "Tổ trưởng tổ bầu cử | "},
             {"Tổ Chuyển đổi số cộng đồng hướng dẫn người dân.", "Tổ Chuyển đổi số cộng đồng | "},
             {"Tổ bảo vệ rừng các thôn tuần tra, canh gác.", "Tổ bảo vệ rừng các thôn | "},
             {"Đối với các HTX dịch vụ nông nghiệp: cung ứng đủ giống.", "Các hợp tác xã dịch vụ nông nghiệp | "},
             {"Quốc phòng, an ninh: Ban CHQS xã tổ chức huấn luyện.", "Ban Chỉ huy Quân sự | "},
             {"Số hóa sổ sách - Phòng Kinh tế chủ trì, Công an xã phối hợp.", "Phòng Kinh tế | Công an"},
             {"Lập Ban Chỉ đạo trước 05/4. Phòng Kinh tế tham mưu.", "Phòng Kinh tế | "},
             {"Phòng Kinh tế phối hợp Công ty Thoát nước khơi thông 2,5 km cống.",
              "Phòng Kinh tế | Công ty Thoát nước"},
             {"Các đồng chí Ủy viên UBND xã: trực tiếp dự hội nghị.", "Các đồng chí Ủy viên UBND | "}}) {
        CAPTURE(said.item);
        CHECK(lead_of(said.item) == said.who);
    }
}

TEST_CASE("a heading of several, the last of them known by its noun alone") {
    const Reading r = plan_of(
        "I. NHIỆM VỤ\n\n1. Công an xã, Tổ bảo vệ an ninh trật tự cơ sở\nKiểm tra việc vận chuyển gia súc.\n\n"
        "2. Trưởng các thôn, Tổ bảo vệ rừng các thôn:\n- Tuần tra tại các chốt.");
    CHECK(leads(r) ==
          Names{"Công an + Tổ bảo vệ an ninh trật tự cơ sở | ", "Trưởng các thôn + Tổ bảo vệ rừng các thôn | "});
}

TEST_CASE("headings that end in 'số' and steps keep what stands below them") {
    const Reading r = plan_of(
        "I. NHIỆM VỤ\n1. Hạ tầng số\n1.1. Nâng cấp mạng nội bộ\n- Đơn vị chủ trì: Phòng Kinh tế\n"
        "Bước 1 (từ 01/4 đến 15/4/2026): Chuẩn bị\n- Thành lập tổ giúp việc.\n"
        "Bước 2: Tiến hành\n- Lập danh sách chậm nhất ngày 25/4/2026.");
    REQUIRE(r.tasks.size() == 3);
    CHECK(r.tasks[0].content == "Nâng cấp mạng nội bộ");
    CHECK(r.tasks[1].content == "Thành lập tổ giúp việc.");
    CHECK(r.tasks[1].deadline.kind == DeadlineKind::none);
    CHECK(r.tasks[2].deadline.due_on == calendar::parse_iso_date("2026-04-25"));
}

TEST_CASE("aims in one line and the paper's last word are no tasks") {
    const Reading r = plan_of(
        "I. NHIỆM VỤ\n1. Mục tiêu: gieo trồng 420 ha.\n2. Phòng Kinh tế hướng dẫn khung thời vụ.\n\n"
        "Yêu cầu các phòng, đơn vị, các thôn nghiêm túc triển khai Kế hoạch này./.");
    CHECK(leads(r) == Names{"Phòng Kinh tế | "});
}

TEST_CASE("a month in brackets and a quarter behind 'vào' are times") {
    const Reading r = plan_of(
        "I. NHIỆM VỤ\n1. Phòng Kinh tế tiêm phòng đợt 2 (tháng 9 - 10/2026).\n"
        "2. Phòng Kinh tế sơ kết vào quý IV/2026.\n3. Phòng Kinh tế tổ chức kỷ niệm ngày thành lập (26/3).");
    REQUIRE(r.tasks.size() == 3);
    CHECK(r.tasks[0].deadline.due_on == calendar::parse_iso_date("2026-10-31"));
    CHECK(r.tasks[1].deadline.due_on == calendar::parse_iso_date("2026-12-31"));
    CHECK(r.tasks[2].deadline.kind == DeadlineKind::none);
}

TEST_CASE("a table's header of two rows, printed again on the next page, ends no row") {
    const Reading r = plan_of(
        "PHỤ LỤC\n\nSTT\tNhiệm vụ\tCơ quan thực hiện\t\tKết thúc\n\t\tChủ trì\tPhối hợp\t\n"
        "1\tNâng cấp cầu tàu,\tTrung tâm Dịch\tĐ/c Lê Thị Hoa, chuyên viên\t12/2026\n\n"
        "STT\tNhiệm vụ\tCơ quan thực hiện\t\tKết thúc\n\t\tChủ trì\tPhối hợp\t\n"
        "\tbố trí phao\tvụ sự nghiệp công\tPhòng Kinh tế\t\n"
        "2\tXử lý kiến nghị\tChủ tịch UBND xã phân công\tMặt trận; BQL chợ\t2 lần/ngày");
    REQUIRE(r.tasks.size() == 2);
    CHECK(leads(r) == Names{"Trung tâm Dịch vụ sự nghiệp công | Phòng Kinh tế",
                            "Chủ tịch UBND xã | Ủy ban Mặt trận Tổ quốc Việt Nam + Ban quản lý chợ"});
    CHECK(r.tasks[0].content == "Nâng cấp cầu tàu, bố trí phao");
    CHECK(r.tasks[0].deadline.due_on == calendar::parse_iso_date("2026-12-31"));
    CHECK(r.tasks[1].deadline.kind == DeadlineKind::recurring);
}
