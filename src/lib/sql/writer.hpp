#pragma once
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "lib/sql/connection.hpp"

namespace sql {

/// Most writes that one commit may carry, and after how long it takes no more: bounds how long the first of them waits
/// for the last.
inline constexpr std::size_t writes_per_commit_max = 256;
inline constexpr std::chrono::milliseconds commit_after{20};

/// SQLite's one writer. Those who wait share a commit, and so does whoever comes while it is being made: each write
/// runs in its own SAVEPOINT, and write() returns only after the commit is on disk.
class Writer {
public:
    explicit Writer(std::unique_ptr<Connection>);
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void write(const std::function<void(Connection&)>& body);

private:
    struct Job {
        const std::function<void(Connection&)>* body;
        std::exception_ptr failed = nullptr;
        bool done = false;
        std::condition_variable finished = {};
    };
    void run();
    Job* next();
    void commit_together(Job& first, std::vector<Job*>& batch);
    void in_savepoint(Job&);

    std::unique_ptr<Connection> connection_;
    std::mutex mutex_;
    std::condition_variable waiting_;
    std::deque<Job*> queue_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace sql
