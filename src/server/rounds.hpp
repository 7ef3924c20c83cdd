#pragma once
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "office/routing/request.hpp"

namespace server {

/// What the program does of itself, for every agency: finishing imports that were cut off, the next occurrences of
/// recurring tasks, chasing by rule, the morning's digests and risks, the report of the week before; then the mails
/// that wait are handed over, and what the search index lacks is added. It may be done again at any time: what was done
/// is known from the rows. A part that fails is logged, and the others go on. Long work is left between two steps when
/// it is stopped.
void make_round(office::Installation&, std::stop_token = {});

/// Makes a round when it begins to stand, and then again and again, until it goes.
class Rounds {
public:
    explicit Rounds(office::Installation&);
    Rounds(const Rounds&) = delete;
    Rounds& operator=(const Rounds&) = delete;

private:
    void run(std::stop_token);

    office::Installation& office_;
    std::mutex mutex_;
    std::condition_variable_any stopping_;
    std::jthread thread_;
};

}  // namespace server
