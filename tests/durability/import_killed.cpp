#include <doctest/doctest.h>
#include <xlsxwriter.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <regex>
#include <thread>

#include "office.hpp"

// An import that is killed leaves nothing that anybody can see, whatever it was doing.
namespace {

using durability::Client;
using durability::Folder;
using durability::Server;

constexpr int rows = 4'000;  // some pieces of rows, of sums, and of what known dossiers become

/// Many days make many sums.
std::string day_of(int row, int year) {
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(1 + row % 28) + "/" + two(1 + row / 28 % 12) + "/" + std::to_string(year);
}

/// Dossiers that are being handled, or have got their results.
std::string sheet(const std::filesystem::path& path, bool finished) {
    lxw_workbook* book = workbook_new(path.c_str());
    lxw_worksheet* page = workbook_add_worksheet(book, nullptr);
    const auto write = [&](int row, const std::vector<std::string>& cells) {
        for (std::size_t c = 0; c < cells.size(); ++c)
            worksheet_write_string(page, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(c), cells[c].c_str(),
                                   nullptr);
    };
    write(0, {"Mã hồ sơ", "Tên TTHC", "Đơn vị xử lý", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày kết thúc", "Trạng thái"});
    for (int i = 1; i <= rows; ++i)
        write(i,
              {"H99-" + std::to_string(i), "Thủ tục thử nghiệm", "Phòng thử nghiệm", day_of(i, 2020), day_of(i, 2021),
               finished ? day_of(i, 2022) : "", finished ? "Đã trả kết quả" : "Yêu cầu bổ sung giấy tờ"});
    REQUIRE(workbook_close(book) == LXW_NO_ERROR);
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string member(const std::string& json, const std::string& name) {
    std::smatch found;
    return std::regex_search(json, found, std::regex("\"" + name + "\":\"?([^,\"}]*)")) ? found[1].str() : "";
}

/// The office at the server that runs now.
class Importer {
public:
    Importer(Server& server, const std::string& user_name) : client_(server.port()) {
        client_.sign_in("11242", user_name, durability::password);
    }

    std::string state() { return look("state"); }

    /// Sends the file and waits until it is read; what reading found: how many are new, changed, unchanged.
    std::string read(const std::string& file) {
        const auto answer = client_.ask("POST", "/api/dossier_imports?name=x.xlsx", file);
        REQUIRE(answer);
        REQUIRE(answer->status == 201);
        id = member(answer->body, "id");
        wait_while("reading");
        const std::string body = ask();
        return member(body, "new") + " " + member(body, "changed") + " " + member(body, "unchanged");
    }
    void confirm() {
        const auto answer = client_.ask("POST", "/api/dossier_imports/" + id + "/confirmation", "{}");
        REQUIRE(answer);
        REQUIRE(answer->status == 200);
    }
    void wait_for(double progress) {
        for (std::string body = ask(); runs(member(body, "state")); body = ask())
            if (std::stod(member(body, "progress")) >= progress) return;
    }
    /// What was seen when the server was killed is finished by itself.
    void wait_until_ended() {
        while (runs(state())) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    void wait_while(const std::string& state) {
        while (look("state") == state) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }

    std::string id;

private:
    static bool runs(const std::string& state) { return state == "importing" || state == "finishing"; }
    std::string ask() {
        const auto answer = client_.ask("GET", "/api/dossier_imports/" + id);
        REQUIRE(answer);
        return answer->body;
    }
    std::string look(const std::string& name) { return member(ask(), name); }

    Client client_;
};

/// Throws where a roll-up is not what the rows give.
void check(const std::filesystem::path& data) { durability::run({"check", "--data", data.string()}, ""); }

/// Imports and kills at several moments: while rows are written, while sums are, and after all was seen. True when a
/// kill came before it was seen.
bool kill_at_moments(const std::filesystem::path& data, const std::string& user_name, const std::string& file,
                     const std::string& nothing_in, const std::string& all_in) {
    for (const double moment : {0.0, 0.4, 0.8, 0.91, 0.96}) {
        CAPTURE(moment);
        std::string id;
        {
            Server server{data};
            Importer importer{server, user_name};
            CHECK(importer.read(file) == nothing_in);
            id = importer.id;
            importer.confirm();
            importer.wait_for(moment);
            server.kill();
        }
        check(data);
        Server server{data};
        Importer importer{server, user_name};
        importer.id = id;
        importer.wait_until_ended();
        const std::string state = importer.state();
        CHECK(importer.read(file) == (state == "done" ? all_in : nothing_in));
        CHECK(server.stop() == 0);
        check(data);
        if (state == "done") return moment > 0;
        CHECK(state == "failed");
    }
    return true;
}

void import_whole(const std::filesystem::path& data, const std::string& user_name, const std::string& file,
                  const std::string& all_in) {
    Server server{data};
    Importer importer{server, user_name};
    if (importer.read(file) != all_in) {
        importer.confirm();
        importer.wait_until_ended();
        CHECK(importer.state() == "done");
    }
    CHECK(importer.read(file) == all_in);
    CHECK(server.stop() == 0);
    check(data);
}

}  // namespace

TEST_CASE("an import that is killed at any moment leaves nothing to be seen, and the next one is whole") {
    const Folder folder;
    const std::string user_name = durability::found_office(folder.path);
    const std::string open = sheet(folder.path / "open.xlsx", false);
    const std::string ended = sheet(folder.path / "ended.xlsx", true);
    const std::string all = std::to_string(rows), none = " 0";
    const std::string same = "0" + none + " " + all;
    // New dossiers; then the same with other data, kept aside until the import is seen.
    CHECK(kill_at_moments(folder.path, user_name, open, all + none + none, same));
    import_whole(folder.path, user_name, open, same);
    CHECK(kill_at_moments(folder.path, user_name, ended, "0 " + all + none, same));
    import_whole(folder.path, user_name, ended, same);
}
