#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "durability/office.hpp"

// "A write is acknowledged after it is durable", seen at the real binary on SQLite.
namespace {

using durability::Client;
using durability::Folder;
using durability::found_office;
using durability::password;
using durability::Server;

std::string unit_named(const std::string& name) {
    return R"({"name":")" + name + R"(","short_name":"x","kind":"body"})";
}

/// Adds units until the server goes away; the names whose addition was acknowledged.
std::vector<std::string> write_until_cut(Client& client, const std::string& prefix, std::atomic<int>& acknowledged) {
    std::vector<std::string> names;
    for (int i = 0;; ++i) {
        const std::string name = prefix + std::to_string(i);
        const auto answer = client.ask("POST", "/api/units", unit_named(name));
        if (!answer) return names;
        CHECK_MESSAGE(answer->status == 201, answer->body);
        names.push_back(name);
        ++acknowledged;
    }
}

/// Lets several clients write and kills the server when `enough` writes were acknowledged.
std::vector<std::string> write_and_kill(Server& server, const std::string& user_name, int round, int enough) {
    std::atomic<int> acknowledged{0};
    std::mutex mutex;
    std::vector<std::string> all;
    Client first{server.port()};
    first.sign_in("11242", user_name, password);
    std::vector<std::jthread> clients;
    for (int c = 0; c < 8; ++c)
        clients.emplace_back([&, c] {
            Client client{server.port()};
            client.share_session(first);
            const std::string prefix = "don vi " + std::to_string(round) + "-" + std::to_string(c) + "-";
            const auto names = write_until_cut(client, prefix, acknowledged);
            const std::lock_guard lock(mutex);
            all.insert(all.end(), names.begin(), names.end());
        });
    while (acknowledged < enough) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    server.kill();
    clients.clear();
    return all;
}

}  // namespace

TEST_CASE("kill -9 under a load of writes loses none that was acknowledged") {
    const Folder folder;
    const std::string user_name = found_office(folder.path);
    std::vector<std::string> acknowledged;
    for (int round = 0; round < 4; ++round) {
        Server server{folder.path};
        const auto names = write_and_kill(server, user_name, round, 150 + 70 * round);
        acknowledged.insert(acknowledged.end(), names.begin(), names.end());
    }
    Server server{folder.path};
    Client client{server.port()};
    client.sign_in("11242", user_name, password);
    const auto units = client.ask("GET", "/api/units");
    REQUIRE(units);
    REQUIRE(units->status == 200);
    int lost = 0;
    for (const std::string& name : acknowledged)
        if (units->body.find("\"" + name + "\"") == std::string::npos) ++lost;
    INFO(acknowledged.size(), " writes were acknowledged");
    CHECK(lost == 0);
    CHECK(server.stop() == 0);
}

TEST_CASE("data are made to reach the disk before the answer leaves") {
    const Folder folder;
    const std::string user_name = found_office(folder.path);
    const std::string list = folder.path / "probe.txt";
    constexpr int writes = 20;
    {
        Server server{folder.path, {{"LD_PRELOAD", SAURO_PROBE_LIBRARY}, {"SAURO_PROBE", list}}};
        Client client{server.port()};
        client.sign_in("11242", user_name, password);
        for (int i = 0; i < writes; ++i) {
            const auto answer = client.ask("POST", "/api/units", unit_named("don vi " + std::to_string(i)));
            REQUIRE(answer);
            REQUIRE(answer->status == 201);
        }
        CHECK(server.stop() == 0);
    }
    std::ifstream in(list);
    int answered = 0, durable = 0;
    bool asked = false, synced = false;
    for (std::string line; std::getline(in, line);) {
        if (line == "ask POST") asked = true, synced = false;
        if (line.starts_with("sync ") && line.ends_with("sauro.sqlite-wal")) synced = true;
        if (line == "answer 201") {
            ++answered;
            if (asked && synced) ++durable;
            asked = false;
        }
    }
    CHECK(answered == writes);
    CHECK(durable == writes);
}
