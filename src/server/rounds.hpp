#pragma once
#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "office/routing/request.hpp"

namespace server {

using Stopped = std::function<bool()>;

/// What the program does of itself, for every agency: the next occurrences of recurring tasks, chasing by rule, and
/// what the search index lacks. It may be done again at any time: what was done is known from the rows. A part that
/// fails is logged, and the others go on. Long work is left between two steps when it is stopped.
void make_round(
    office::Installation&, const Stopped& stopped = [] { return false; });

/// Makes a round when it begins to stand, and then again and again, until it goes.
class Rounds {
public:
    explicit Rounds(office::Installation&);
    ~Rounds();
    Rounds(const Rounds&) = delete;
    Rounds& operator=(const Rounds&) = delete;

private:
    void run();

    office::Installation& office_;
    std::mutex mutex_;
    std::condition_variable stopping_;
    std::atomic<bool> stopped_ = false;
    std::thread thread_;
};

}  // namespace server
