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

constexpr int rows = 16'000;  // two pieces that are written, and a last one

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
        write(i, {"H99-" + std::to_string(i), "Thủ tục thử nghiệm", "Phòng thử nghiệm", "05/01/2026", "12/01/2026",
                  finished ? "09/01/2026" : "", finished ? "Đã trả kết quả" : "Yêu cầu bổ sung giấy tờ"});
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
        for (std::string body = ask(); member(body, "state") == "importing"; body = ask())
            if (std::stod(member(body, "progress")) >= progress) return;
    }
    void wait_while(const std::string& state) {
        while (look("state") == state) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }

    std::string id;

private:
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

/// Imports and kills at several moments; true when a kill came before the import's end.
bool kill_at_moments(const std::filesystem::path& data, const std::string& user_name, const std::string& file,
                     const std::string& nothing_in) {
    for (const double moment : {0.0, 0.4, 0.8}) {
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
        const std::string state = importer.state();
        if (state == "done") return moment > 0;
        CHECK(state == "failed");
        CHECK(importer.read(file) == nothing_in);
        CHECK(server.stop() == 0);
    }
    return true;
}

void import_whole(const std::filesystem::path& data, const std::string& user_name, const std::string& file,
                  const std::string& all_in) {
    Server server{data};
    Importer importer{server, user_name};
    if (importer.read(file) != all_in) {
        importer.confirm();
        importer.wait_while("importing");
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
    // New dossiers; then the same with other data, kept aside until the last write.
    CHECK(kill_at_moments(folder.path, user_name, open, all + none + none));
    import_whole(folder.path, user_name, open, "0" + none + " " + all);
    CHECK(kill_at_moments(folder.path, user_name, ended, "0 " + all + none));
    import_whole(folder.path, user_name, ended, "0" + none + " " + all);
}
