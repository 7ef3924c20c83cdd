#include "lib/sql/writer.hpp"

#include <utility>

namespace sql {

Writer::Writer(std::unique_ptr<Connection> connection)
    : connection_(std::move(connection)), thread_([this] { run(); }) {}

Writer::~Writer() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    waiting_.notify_one();
    thread_.join();
}

void Writer::write(const std::function<void(Connection&)>& body) {
    Job job{&body};
    std::unique_lock lock{mutex_};
    queue_.push_back(&job);
    waiting_.notify_one();
    job.finished.wait(lock, [&] { return job.done; });
    if (job.failed) std::rethrow_exception(job.failed);
}

void Writer::run() {
    std::vector<Job*> batch;
    for (;;) {
        {
            std::unique_lock lock{mutex_};
            waiting_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
        }
        Job* first = next();
        if (!first) return;
        batch.clear();
        commit_together(*first, batch);
        for (Job* job : batch) {
            // Told under the lock: whoever waits goes on, and its job with it, only when this is through.
            const std::lock_guard lock{mutex_};
            job->done = true;
            job->finished.notify_one();
        }
    }
}

Writer::Job* Writer::next() {
    const std::lock_guard lock{mutex_};
    if (queue_.empty()) return nullptr;
    Job* job = queue_.front();
    queue_.pop_front();
    return job;
}

void Writer::commit_together(Job& first, std::vector<Job*>& batch) {
    const auto begun = std::chrono::steady_clock::now();
    batch.push_back(&first);
    try {
        connection_->run("BEGIN IMMEDIATE");
        for (Job* job = &first; job; job = next()) {
            if (job != &first) batch.push_back(job);
            in_savepoint(*job);
            if (batch.size() == writes_per_commit_max || std::chrono::steady_clock::now() - begun > commit_after) break;
        }
        connection_->run("COMMIT");
    } catch (...) {
        // The commit itself failed (a full disk): nobody's write is durable, so everybody hears it.
        for (Job* job : batch)
            if (!job->failed) job->failed = std::current_exception();
        try {
            connection_->run("ROLLBACK");
        } catch (...) {
            // SQLite had already rolled back.
        }
    }
}

void Writer::in_savepoint(Job& job) {
    connection_->run("SAVEPOINT one_write");
    try {
        (*job.body)(*connection_);
    } catch (...) {
        job.failed = std::current_exception();
        connection_->run("ROLLBACK TO one_write");
    }
    connection_->run("RELEASE one_write");
}

}  // namespace sql
