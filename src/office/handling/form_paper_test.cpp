#include "office/handling/form_paper.hpp"

#include <doctest/doctest.h>

#include "lib/ooxml/docx_test_golden.hpp"
#include "office/handling/register_paper.hpp"

using namespace handling;
using ooxml::test::expect_golden;

namespace {

calendar::Date day(int d) { return *calendar::make_date(2026, 3, d); }

FormFacts facts() {
    return {.agency_name = "xã Thử Nghiệm",
            .centre_name = "Trung tâm Phục vụ hành chính công",
            .unit_name = "Phòng Văn hóa - Xã hội",
            .official_name = "Nguyễn Mai Chi",
            .signer_post = "Trưởng phòng",
            .signer_name = "Trần Văn Bình",
            .applicant = "Lê Thị Ví Dụ",
            .address = "Thôn 1, xã Thử Nghiệm",
            .phone = "0912345678",
            .email = "",
            .procedure = "Cấp giấy phép thử (9.000200)",
            .code = "HSTHU-260302-0001",
            .received_at = calendar::at_local(day(2), 9),
            .due_on = day(16),
            .form_code = "05/YCBS",
            .line = {.at = calendar::at_local(day(4), 10),
                     .act = "ask_supplement",
                     .note = "Thiếu đơn đề nghị\nThiếu ảnh 4x6",
                     .due_before = calendar::at_local(day(16), 17),
                     .due_after = calendar::at_local(day(20), 17),
                     .limit_on = day(9)}};
}

}  // namespace

TEST_CASE("forms 02 to 05 say what the act said, by whom, to whom") {
    FormFacts all = facts();
    expect_golden("dossier_form_02", papers::docx(form_paper(2, all)));
    all.form_code = "03/TCHS";
    expect_golden("dossier_form_03", papers::docx(form_paper(3, all)));
    all.form_code = "12/UBND-VHXH";
    all.signs_for_agency = all.signer_is_deputy = true;
    all.signer_post = "Phó Chủ tịch";
    all.line.note = "Nhiều hồ sơ cùng lúc";
    expect_golden("dossier_form_04", papers::docx(form_paper(4, all)));
    all.form_code = "07/TB-UBND";
    all.signer_is_deputy = false;
    all.signer_post = "Chủ tịch";
    expect_golden("dossier_form_05", papers::docx(form_paper(5, all)));
}

TEST_CASE("form 06 has every hand-over; form 07 every dossier of the period") {
    const auto at = [](int d, int hour) { return calendar::at_local(day(d), hour); };
    const std::vector<SlipLine> lines{
        {"Tiếp nhận hồ sơ", "", "Trung tâm Phục vụ hành chính công: Lý Ngọc Yến", "", "", at(2, 9), ""},
        {"Chuyển hồ sơ", "Trung tâm Phục vụ hành chính công: Lý Ngọc Yến", "Phòng Văn hóa - Xã hội", "1 giờ",
         "Đủ giấy tờ", at(2, 10), ""},
        {"Xử lý xong, có kết quả", "Phòng Văn hóa - Xã hội: Nguyễn Mai Chi", "Trung tâm Phục vụ hành chính công",
         "30 giờ 15 phút", "", at(13, 9), "Trước hạn"}};
    FormFacts all = facts();
    all.form_code.clear();
    expect_golden("dossier_form_06", papers::docx(slip_paper(all, lines, day(16))));

    RegisterLine one{
        .id = "1", .code = "HSTHU-260302-0001", .procedure = "Cấp giấy phép thử", .applicant = "Lê Thị Ví Dụ"};
    one.address = "Thôn 1";
    one.phone = "0912345678";
    one.unit = "Phòng Văn hóa - Xã hội";
    one.received_at = at(2, 9);
    one.due_on = day(16);
    one.handed_at = at(2, 10);
    one.finished_at = one.delivered_at = at(13, 9);
    one.state = State::returned;
    one.way = "counter";
    one.is_signed = true;
    RegisterLine refused = one;
    refused.code = "HSTHU-260302-0002";
    refused.state = State::refused;
    refused.way.clear();
    refused.is_signed = false;
    refused.delivered_at.reset();
    expect_golden("dossier_form_07", register_docx(register_paper("xã Thử Nghiệm", day(1), day(31), {one, refused})));
}
