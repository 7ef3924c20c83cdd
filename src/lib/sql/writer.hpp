#pragma once
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "lib/sql/connection.hpp"

namespace sql {

/// Most writes that one commit may carry: bounds how long the first of them waits for the last.
inline constexpr std::size_t writes_per_commit_max = 256;

/// SQLite's one writer. Those who wait share a commit: each write runs in its own SAVEPOINT, and
/// write() returns only after the commit is on disk.
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
        std::exception_ptr failed;
        bool done = false;
    };
    void run();
    void commit_together(std::deque<Job*>& batch);
    void in_savepoint(Job&);

    std::unique_ptr<Connection> connection_;
    std::mutex mutex_;
    std::condition_variable waiting_, finished_;
    std::deque<Job*> queue_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace sql
