#include "server/rounds.hpp"

#include <spdlog/spdlog.h>

#include "office/agencies/agency.hpp"
#include "office/chasing/chases.hpp"
#include "office/deadlines/occurrences.hpp"
#include "office/search/build.hpp"

namespace server {
namespace {

/// Nobody waits for a round: a reminder at 07:30 may come a few minutes later.
constexpr std::chrono::minutes between_rounds{5};

using Waits = bool (*)(sql::Connection&, const std::string& agency_id, calendar::Instant now);
using Does = int (*)(sql::Connection&, const std::string& agency_id, calendar::Instant now);

/// Looks on a reading connection first, so that a round in which nothing waits disturbs no writer.
void round_of(office::Installation& office, const std::string& agency_id, std::string_view what, Waits waits,
              Does does) {
    const calendar::Instant now = office.clock.now();
    try {
        if (!office.database.reading([&](sql::Connection& db) { return waits(db, agency_id, now); })) return;
        const int count = office.database.writing([&](sql::Connection& db) { return does(db, agency_id, now); });
        spdlog::info("round: {} {} of agency {}", count, what, agency_id);
    } catch (const std::exception& error) {
        spdlog::error("round: {} of agency {}: {}", what, agency_id, error.what());
    }
}

/// Last of all, and in short writes: after a restore it may take minutes.
void keep_index(office::Installation& office, const std::string& agency_id, const Stopped& stopped) {
    try {
        search::build(office.database, agency_id, office.clock.now(), stopped);
        search::read_files(office, agency_id, stopped);
    } catch (const std::exception& error) {
        spdlog::error("round: index of agency {}: {}", agency_id, error.what());
    }
}

}  // namespace

void make_round(office::Installation& office, const Stopped& stopped) {
    const auto all = office.database.reading(agencies::list);
    for (const agencies::Agency& agency : all) {
        round_of(office, agency.agency_id, "occurrences", deadlines::occurrences_wait, deadlines::make_occurrences);
        round_of(office, agency.agency_id, "chases", chasing::chases_wait, chasing::chase);
    }
    for (const agencies::Agency& agency : all)
        if (!stopped()) keep_index(office, agency.agency_id, stopped);
}

Rounds::Rounds(office::Installation& office) : office_(office), thread_([this] { run(); }) {}

Rounds::~Rounds() {
    {
        const std::lock_guard lock{mutex_};
        stopped_ = true;
    }
    stopping_.notify_all();
    thread_.join();
}

void Rounds::run() {
    std::unique_lock lock{mutex_};
    while (!stopped_) {
        lock.unlock();
        try {
            make_round(office_, [this] { return stopped_.load(); });
        } catch (const std::exception& error) {
            spdlog::error("round: {}", error.what());
        }
        lock.lock();
        stopping_.wait_for(lock, between_rounds, [this] { return stopped_.load(); });
    }
}

}  // namespace server
