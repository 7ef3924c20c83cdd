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
    Job job{&body, nullptr};
    std::unique_lock lock{mutex_};
    queue_.push_back(&job);
    waiting_.notify_one();
    finished_.wait(lock, [&] { return job.done; });
    if (job.failed) std::rethrow_exception(job.failed);
}

void Writer::run() {
    for (;;) {
        std::deque<Job*> batch;
        {
            std::unique_lock lock{mutex_};
            waiting_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
            if (queue_.empty()) return;
            while (!queue_.empty() && batch.size() < writes_per_commit_max) {
                batch.push_back(queue_.front());
                queue_.pop_front();
            }
        }
        commit_together(batch);
        {
            const std::lock_guard lock{mutex_};
            for (Job* job : batch) job->done = true;
        }
        finished_.notify_all();
    }
}

void Writer::commit_together(std::deque<Job*>& batch) {
    try {
        connection_->run("BEGIN IMMEDIATE");
        for (Job* job : batch) in_savepoint(*job);
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
