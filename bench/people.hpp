#pragma once
#include <atomic>
#include <filesystem>
#include <functional>
#include <string>
#include <thread>

#include "durability/server.hpp"
#include "office/accounts/session.hpp"

/// People at the pages of a real server, for the programs that measure.
namespace bench {

/// The first value of that name in a JSON text; empty where there is none.
std::string member(const std::string& json, const std::string& name);

class Person {
public:
    Person(const durability::Server&, const accounts::NewSession&);
    /// The body of the answer; throws when it is a refusal.
    std::string ask(const std::string& method, const std::string& path, const std::string& body = "");

    /// Sends an export and waits until it is read; the import's id.
    std::string send(const std::filesystem::path& file);
    void confirm(const std::string& import_id);
    std::string look(const std::string& import_id, const std::string& name);
    void wait_until_ended(const std::string& import_id);
    /// Waits until so much of it is done.
    void wait_for(const std::string& import_id, double progress);

private:
    durability::Client client_;
};

/// Somebody who does the same again and again, and how long the longest time took.
class Waiting {
public:
    Waiting(const durability::Server&, const accounts::NewSession&, std::string what,
            std::function<void(Person&)> does);
    /// Ends it; prints and says whether every time was under so many milliseconds.
    bool held(int longest_wait_ms);

private:
    const std::string what_;
    std::atomic<bool> over_{false};
    std::atomic<int> longest_{0}, longest_at_{0}, times_{0};
    std::atomic<bool> failed_{false};
    std::jthread thread_;
};

}  // namespace bench
