#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "office.hpp"

// A receipt that was given stands for a dossier that is there, whatever happens to the server.
namespace {

using durability::Client;
using durability::Folder;
using durability::Server;

constexpr int counters = 8;

/// What stands between the quotes after `"name":`, from `at` on; `at` goes behind it. Empty: there is none.
std::string next_text(const std::string& body, const std::string& name, std::size_t& at) {
    const std::string key = "\"" + name + "\":\"";
    const std::size_t begin = body.find(key, at);
    if (begin == std::string::npos) return {};
    at = body.find('"', begin + key.size());
    return body.substr(begin + key.size(), at - begin - key.size());
}
std::string text_of(const std::string& body, const std::string& name) {
    std::size_t at = 0;
    return next_text(body, name, at);
}

std::string asked(Client& client, const std::string& method, const std::string& path, const std::string& body = "") {
    const auto answer = client.ask(method, path, body);
    REQUIRE(answer);
    REQUIRE_MESSAGE(answer->status < 300, answer->body);
    return answer->body;
}

/// A counter with one procedure; the procedure's id.
std::string open_counter(Client& administrator) {
    const std::string unit = text_of(
        asked(administrator, "POST", "/api/units", R"({"name":"Một cửa","short_name":"HCC","kind":"one_stop_centre"})"),
        "id");
    asked(administrator, "POST", "/api/officials",
          R"({"name":"Người Ở Quầy","post":"Cán bộ","role":"counter_officer","user_name":"quay","active":true,)"
          R"("password":")" +
              std::string(durability::password) + R"(","unit_id":")" + unit + R"("})");
    return text_of(asked(administrator, "POST", "/api/procedures",
                         R"({"code":"1.000001","name":"Chứng thực","field":"Chứng thực","limit_unit":"working_days",)"
                         R"("limit_amount":1,"fee":0,"level":"partial","valid_from":"2025-01-01","source":"QĐ 1"})"),
                   "id");
}

std::optional<std::string> hand_in(Client& client, const std::string& procedure_id, const std::string& name) {
    const auto answer = client.ask("POST", "/api/dossiers",
                                   R"({"channel":"counter","applicant":{"name":")" + name +
                                       R"("},"items":[{"procedure_id":")" + procedure_id + R"("}]})");
    if (!answer) return std::nullopt;
    CHECK_MESSAGE(answer->status == 201, answer->body);
    return text_of(answer->body, "code");
}

/// The codes of all dossiers, as the list pages through them.
std::vector<std::string> listed_codes(Client& client) {
    std::vector<std::string> codes;
    std::string next;
    do {
        const std::string body = asked(client, "GET", "/api/dossiers?q=HS1&limit=200" + next);
        std::size_t at = 0;
        for (std::string code; !(code = next_text(body, "code", at)).empty();) codes.push_back(code);
        next = text_of(body, "next");
        if (const auto bar = next.find('|'); bar != std::string::npos) next.replace(bar, 1, "%7C");
        if (!next.empty()) next = "&after=" + next;
    } while (!next.empty());
    return codes;
}

/// Lets all counters receive and kills the server when `enough` dossiers were acknowledged; their codes.
std::vector<std::string> hand_in_and_kill(Server& server, Client& first, const std::string& procedure_id, int enough) {
    std::atomic<int> acknowledged{0};
    std::mutex mutex;
    std::vector<std::string> codes;
    std::vector<std::jthread> clients;
    for (int c = 0; c < counters; ++c)
        clients.emplace_back([&, c] {
            Client client{server.port()};
            client.share_session(first);
            for (int i = 0;; ++i) {
                const auto code = hand_in(client, procedure_id, "Người " + std::to_string(c) + "-" + std::to_string(i));
                if (!code) return;
                ++acknowledged;
                const std::lock_guard lock(mutex);
                codes.push_back(*code);
            }
        });
    while (acknowledged < enough) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    server.kill();
    clients.clear();
    return codes;
}

}  // namespace

TEST_CASE("kill -9 at the counters loses no dossier that was acknowledged, gives no code twice and leaves no gap") {
    const Folder folder;
    const std::string user_name = durability::found_office(folder.path);
    std::set<std::string> acknowledged;
    std::string procedure_id;
    for (int round = 0; round < 3; ++round) {
        Server server{folder.path};
        Client first{server.port()};
        if (procedure_id.empty()) {
            first.sign_in("11242", user_name, durability::password);
            procedure_id = open_counter(first);
        }
        first.sign_in("11242", "quay", durability::password);
        const auto codes = hand_in_and_kill(server, first, procedure_id, 120 + 60 * round);
        const std::size_t before = acknowledged.size();
        acknowledged.insert(codes.begin(), codes.end());
        CHECK(acknowledged.size() == before + codes.size());
    }
    Server server{folder.path};
    Client client{server.port()};
    client.sign_in("11242", "quay", durability::password);
    const std::vector<std::string> kept = listed_codes(client);
    const std::set<std::string> known(kept.begin(), kept.end());
    CHECK(known.size() == kept.size());
    CHECK(std::includes(known.begin(), known.end(), acknowledged.begin(), acknowledged.end()));
    // Numbers run from 1 in each day (the test may run over midnight): the last of a day says how many it has.
    std::map<std::string, int> days, last;
    for (const std::string& code : kept) {
        const std::string day = code.substr(0, code.rfind('-'));
        ++days[day];
        last[day] = std::max(last[day], std::stoi(code.substr(code.rfind('-') + 1)));
    }
    CHECK(days == last);
    CHECK(server.stop() == 0);
}
