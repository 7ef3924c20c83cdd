#include "lib/jobs/jobs.hpp"

#include <spdlog/spdlog.h>

#include <chrono>

#include "lib/failure.hpp"

namespace jobs {

Board::~Board() {
    for (auto& [id, one] : running_) one->job->cancel();
    for (auto& [id, one] : running_) one->thread.join();
}

void Board::sweep() {
    for (auto it = running_.begin(); it != running_.end();) {
        if (!it->second->ended) {
            ++it;
            continue;
        }
        it->second->thread.join();
        it = running_.erase(it);
    }
}

void Board::start(const std::string& id, std::function<void(Job&)> work) {
    const std::lock_guard lock{mutex_};
    sweep();
    if (running_.contains(id) || running_.size() >= running_max) throw Failure{FailureKind::unavailable, "job.busy"};
    auto one = std::make_unique<Running>();
    one->job = std::make_shared<Job>();
    Running* running = one.get();
    running->thread = std::thread([running, id, body = std::move(work)] {
        try {
            body(*running->job);
        } catch (const std::exception& error) {
            spdlog::error("job {}: {}", id, error.what());
        }
        running->ended = true;
    });
    running_.emplace(id, std::move(one));
}

std::shared_ptr<Job> Board::find(const std::string& id) {
    const std::lock_guard lock{mutex_};
    sweep();
    const auto found = running_.find(id);
    return found == running_.end() ? nullptr : found->second->job;
}

void Board::wait(const std::string& id) {
    while (find(id)) std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

}  // namespace jobs
