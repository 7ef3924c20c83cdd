#pragma once
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

/// Long work beside the requests: one thread a job, with progress and a way to stop it.
namespace jobs {

/// Most jobs that run at once; further ones are Failure(unavailable, "job.busy").
inline constexpr std::size_t running_max = 2;

class Job {
public:
    /// 0 to 1.
    void progress(double done) { done_.store(done, std::memory_order_relaxed); }
    double progress() const { return done_.load(std::memory_order_relaxed); }
    bool cancelled() const { return cancelled_.load(std::memory_order_relaxed); }
    void cancel() { cancelled_.store(true, std::memory_order_relaxed); }

private:
    std::atomic<double> done_{0};
    std::atomic<bool> cancelled_{false};
};

class Board {
public:
    Board() = default;
    ~Board();  ///< cancels what runs and waits for it
    Board(const Board&) = delete;
    Board& operator=(const Board&) = delete;

    /// Starts work under an id. An exception that leaves it is logged.
    void start(const std::string& id, std::function<void(Job&)> work);
    /// The job while it runs; null afterwards.
    std::shared_ptr<Job> find(const std::string& id);
    /// Waits until the job has ended (tests).
    void wait(const std::string& id);

private:
    struct Running {
        std::shared_ptr<Job> job;
        std::thread thread;
        std::atomic<bool> ended{false};
    };
    void sweep();

    std::mutex mutex_;
    std::map<std::string, std::unique_ptr<Running>> running_;
};

}  // namespace jobs
