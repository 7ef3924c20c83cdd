#include <doctest/doctest.h>
#include <fmt/core.h>
#include <xlsxwriter.h>

#include <filesystem>
#include <map>
#include <random>

#include "lib/sql/each_engine.hpp"
#include "office/agencies/agency.hpp"
#include "office/dossiers/dossier_import.hpp"
#include "office/figures/figure.hpp"
#include "office/figures/roll_up.hpp"

// A generated export of another maker, and a later, partial one: late, overdue, paused and postal dossiers, other words
// and order of columns, dates in every form, rows twice and wrong. Every figure is counted once more, by day numbers.
namespace {

namespace fs = std::filesystem;

constexpr int never = 1'000'000;
/// The days, counted from 1 January 2026, on which the two exports are taken in.
constexpr int first_import = 70, second_import = 100;

struct Life {
    std::string code;
    int received = 0, due = never, finished = never;  ///< days; never: there is none
    int state = 4, state_before = 4;                  ///< in the later and in the first export
    bool in_second = false;
    std::string channel, level;
    int fee = 0;
    bool online_payment = false, digitised = false, electronic = false;
    int form = 0;  ///< in which its dates are written

    bool finished_before() const { return state_before == 3 || state_before == 7 || state_before >= 9; }
};

std::vector<Life> lives(int count) {
    std::mt19937 random{815};
    const auto below = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    const int ends[] = {3, 7, 9, 10, 10, 10}, goes[] = {1, 2, 4, 4, 5, 6, 8};
    const char* channels[] = {"online", "counter", "postal", ""};
    const char* levels[] = {"full", "partial", "information", ""};
    std::vector<Life> all;
    for (int i = 0; i < count; ++i) {
        Life one{.code = "P07-" + std::to_string(1000 + i), .received = below(60)};
        if (below(8)) one.due = one.received + below(15);
        one.state = one.state_before = below(3) ? ends[below(6)] : goes[below(7)];
        if (one.finished_before()) one.finished = std::min(one.received + below(20), first_import);
        // The later export has some of those that were open; most have ended since.
        if (!one.finished_before() && below(3)) {
            one.in_second = true;
            one.state = below(4) ? ends[below(6)] : one.state_before == 1 ? 2 : goes[3 + below(4)];
            if (one.state == 3 || one.state == 7 || one.state >= 9) one.finished = first_import + below(30);
        }
        one.channel = channels[below(4)];
        one.level = levels[below(4)];
        one.fee = below(2) * 15'000;
        one.online_payment = below(2);
        one.digitised = below(2);
        one.electronic = below(2);
        one.form = below(5);
        all.push_back(one);
    }
    return all;
}

bool is_paused_state(int state) { return state == 5 || state == 6 || state == 8; }

/// The day on which the clock goes on again; 0 where it never stood still.
int pause_end(const Life& one, bool both) {
    const bool in_second = both && one.in_second;
    const bool ended = in_second ? one.finished != never : one.finished_before();
    if (in_second && !ended && is_paused_state(one.state)) return never;
    if (one.finished_before() || !is_paused_state(one.state_before)) return 0;
    if (!in_second) return never;
    return ended ? one.finished : second_import;
}

using Numbers = std::map<std::string, std::int64_t>;

/// What the figures of the days from … to are, looked at on the day `today`, once one export or both are in.
Numbers counted(const std::vector<Life>& all, int from, int to, int today, bool both) {
    Numbers n;
    const int end = std::min(to, today), before = std::min(from - 1, today);
    for (const Life& one : all) {
        const int state = both ? one.state : one.state_before;
        const int finished = both || one.finished_before() ? one.finished : never;
        const bool is_new = one.received >= from && one.received <= end;
        const bool carried = one.received <= before && finished > before;
        const bool in = is_new || carried, online = one.channel == "online";
        if (!in) continue;
        const auto add = [&](const char* code, bool counts) { n[std::string("dossiers.") + code] += counts; };
        add("received", true);
        add("received_new", is_new);
        add("carried_over", carried);
        add("received_online", online);
        add("received_counter", one.channel == "counter");
        add("received_postal", one.channel == "postal");
        add("received_new_online", is_new && online);
        add("received_new_counter_postal", is_new && (one.channel == "counter" || one.channel == "postal"));
        const bool ended = finished <= end;
        const bool result = ended && state != 3 && state != 7;
        add("finished", ended);
        add("resolved_early", result && one.due != never && finished < one.due);
        add("resolved_on_time", result && (one.due == never || finished == one.due));
        add("resolved_late", result && one.due != never && finished > one.due);
        add("refused", ended && state == 3);
        add("withdrawn", ended && state == 7);
        const bool paused = !ended && pause_end(one, both) > end;
        add("open", !ended);
        add("open_paused", paused);
        add("open_in_time", !ended && !paused && one.due >= end);
        add("open_overdue", !ended && !paused && one.due < end);
        add("full_online_level", one.level == "full");
        add("full_online_level_online", one.level == "full" && online);
        add("partial_online_level", one.level == "partial");
        add("partial_online_level_online", one.level == "partial" && online);
        add("fee_bearing", one.fee > 0);
        add("paid_online", one.fee > 0 && one.online_payment);
        add("components_digitised", one.digitised);
        add("result_electronic", result && one.electronic);
    }
    return n;
}

/// A sheet that is written cell by cell.
class Paper {
public:
    explicit Paper(const fs::path& path) : book_(workbook_new(path.c_str())) {
        worksheet_hide(workbook_add_worksheet(book_, "Danh mục"));
        sheet_ = workbook_add_worksheet(book_, "Trích xuất");
        date_ = workbook_add_format(book_);
        format_set_num_format(date_, "yyyy-mm-dd hh:mm");
    }
    ~Paper() { workbook_close(book_); }
    Paper(const Paper&) = delete;
    Paper& operator=(const Paper&) = delete;

    void next_row() { ++row_, column_ = 0; }
    void text(const std::string& content) {
        if (!content.empty()) worksheet_write_string(sheet_, row_, column_, content.c_str(), nullptr);
        ++column_;
    }
    /// A code that was taken for a number.
    void number_1_00131() { worksheet_write_number(sheet_, row_, column_++, 1.00131, nullptr); }
    /// A day in one of the forms that exports have.
    void day(int offset, int hour, int form) {
        if (offset == never) return text("");
        const calendar::Date date = *calendar::make_date(2026, 1, 1) + std::chrono::days{offset};
        const std::chrono::year_month_day d{date};
        const int year = static_cast<int>(d.year());
        const auto month = static_cast<unsigned>(d.month()), of_month = static_cast<unsigned>(d.day());
        lxw_datetime moment{year, static_cast<int>(month), static_cast<int>(of_month), hour, 5, 0};
        if (form == 0) worksheet_write_datetime(sheet_, row_, column_++, &moment, date_);
        if (form == 1) text(fmt::format("{:02}/{:02}/{} {:02}:05", of_month, month, year, hour));
        if (form == 2) text(fmt::format("{}-{}-{}", of_month, month, year));
        if (form == 3) text(fmt::format("{}-{:02}-{:02}T{:02}:05:00", year, month, of_month, hour));
        if (form == 4) text(fmt::format("{:02}:05 {}/{}/{}", hour, of_month, month, year));
    }

private:
    lxw_workbook* book_;
    lxw_worksheet* sheet_;
    lxw_format* date_;
    lxw_row_t row_ = 0;
    lxw_col_t column_ = 0;
};

const char* state_words[] = {"",
                             "Mới nộp",
                             "đã tiếp nhận",
                             "Từ chối",
                             "Đang giải quyết",
                             "Chờ bổ sung",
                             "Chờ thực hiện nghĩa vụ tài chính",
                             "Rút hồ sơ",
                             "TẠM DỪNG",
                             "Đã giải quyết xong",
                             "Đã trả"};

void write_whole_row(Paper& paper, const Life& one) {
    static const std::map<std::string, std::string> channels{
        {"online", "Qua mạng"}, {"counter", "Tại quầy"}, {"postal", "Bưu điện"}, {"", ""}};
    static const std::map<std::string, std::string> levels{
        {"full", "DVC toàn trình"}, {"partial", "Một phần"}, {"information", "Còn lại"}, {"", ""}};
    paper.next_row();
    paper.day(one.finished_before() ? one.finished : never, 16, one.form);
    paper.text(levels.at(one.level));
    paper.text(one.digitised ? "x" : "");
    paper.text(state_words[one.state_before]);
    paper.text(one.fee ? "15.000 đ" : "Miễn phí");
    paper.text(one.online_payment ? "Chuyển khoản" : "Tiền mặt");
    paper.text(one.code);
    paper.day(one.due, 17, (one.form + 2) % 5);
    paper.text(one.received % 3 ? "Nguyễn Thị Mẫu" : "Công ty Ví Dụ");
    paper.text(channels.at(one.channel));
    paper.day(one.received, 8, one.form);
    paper.number_1_00131();
    paper.text(one.electronic ? "Có" : "Chưa");
    paper.text(one.received % 2 ? "Bộ phận A" : "bộ phận  B");
}

/// The first export; the rows that it has beside the lives: some again, one again with another state, one wrong.
void write_first(const fs::path& path, const std::vector<Life>& all) {
    Paper paper(path);
    paper.text("TỔNG HỢP HỒ SƠ");
    paper.next_row();
    paper.next_row();
    for (const char* header : {"Thời gian kết thúc", "Loại DVC", "Số hóa hồ sơ", "Tình trạng xử lý", "Mức phí",
                               "Kênh thanh toán", "Mã biên nhận", "Hạn trả", "Công dân", "Nguồn hồ sơ",
                               "Thời điểm tiếp nhận", "Mã DVC", "KQ điện tử", "Bộ phận xử lý"})
        paper.text(header);
    for (const Life& one : all) write_whole_row(paper, one);
    for (int i = 0; i < 5; ++i) write_whole_row(paper, all[static_cast<std::size_t>(i) * 7]);
    Life other = all[3];
    other.fee = other.fee ? 0 : 15'000;
    write_whole_row(paper, other);
    Life wrong = all[4];
    wrong.code = "P07-sai";
    wrong.due = wrong.received - 1;
    write_whole_row(paper, wrong);
    paper.next_row();
    paper.text("Người lập biểu");
}

/// The later export has codes, states and days only, and of those that had ended some with the state before it.
void write_second(const fs::path& path, const std::vector<Life>& all) {
    Paper paper(path);
    for (const char* header : {"Trạng thái", "Ngày nhận", "Mã HS", "Ngày xử lý xong"}) paper.text(header);
    for (const Life& one : all) {
        if (!one.in_second && one.state != 10) continue;
        paper.next_row();
        paper.text(one.in_second ? state_words[one.state] : "Đang xử lý");
        paper.day(one.received, 0, 2);
        paper.text(one.code);
        if (one.in_second) paper.day(one.finished, 11, one.form);
    }
}

void check_every_period(sql::Database& database, const std::string& agency_id, const std::vector<Life>& all, int today,
                        bool both) {
    const calendar::Date zero = *calendar::make_date(2026, 1, 1);
    const auto day = [&](int offset) { return zero + std::chrono::days{offset}; };
    database.read([&](sql::Connection& db) {
        CHECK(figures::recount(db, agency_id).empty());
        for (int to = 5; to < 120; to += 11)
            for (const int length : {0, 30, 89}) {
                const figures::Question question{agency_id, {day(to - length), day(to)}, day(today)};
                const figures::Counts counts = figures::all(db, question);
                Numbers expected = counted(all, to - length, to, today, both);
                CAPTURE(to);
                CAPTURE(length);
                for (const auto& [code, number] : counts)
                    if (code.starts_with("dossiers.")) CHECK_MESSAGE(number == expected[std::string(code)], code);
            }
    });
}

}  // namespace

TEST_CASE("generated exports, whole and then partial: every figure is what was generated, on every period") {
    const fs::path folder = fs::temp_directory_path() / ("sauro-exports-" + crypto::new_uuid());
    fs::create_directories(folder);
    const std::vector<Life> all = lives(500);
    write_first(folder / "first.xlsx", all);
    write_second(folder / "second.xlsx", all);
    const auto at = [](int day) {
        return calendar::at_local(*calendar::make_date(2026, 1, 1) + std::chrono::days{day}, 9);
    };
    int in_second = 0, unchanged = 0, returned = 0;
    for (const Life& one : all) {
        in_second += one.in_second;
        unchanged += one.in_second && one.state == one.state_before;
        returned += !one.in_second && one.state == 10;
    }
    sql::on_each_fresh_engine([&](sql::Database& database) {
        const std::string agency_id =
            database.writing([](sql::Connection& db) { return agencies::ensure(db, "11242").agency_id; });
        const auto first =
            dossiers::import_dossiers(database, agency_id, folder / "first.xlsx", {.now = at(first_import)});
        CHECK(first.counts.new_rows == 500);
        CHECK(first.counts.unchanged == 5);
        CHECK(first.counts.wrong == 2);
        CHECK(first.new_units.size() == 2);
        check_every_period(database, agency_id, all, first_import, false);
        const auto second =
            dossiers::import_dossiers(database, agency_id, folder / "second.xlsx", {.now = at(second_import)});
        CHECK(second.counts.older == returned);
        CHECK(second.counts.unchanged == unchanged);
        CHECK(second.counts.changed == in_second - unchanged);
        CHECK(second.counts.new_rows + second.counts.wrong == 0);
        check_every_period(database, agency_id, all, second_import, true);
        const auto again =
            dossiers::import_dossiers(database, agency_id, folder / "second.xlsx", {.now = at(second_import + 9)});
        CHECK(again.counts.changed == 0);
        check_every_period(database, agency_id, all, second_import + 9, true);
    });
    fs::remove_all(folder);
}
