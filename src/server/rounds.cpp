#include "server/rounds.hpp"

#include <spdlog/spdlog.h>

#include "office/agencies/agency.hpp"
#include "office/chasing/chases.hpp"
#include "office/deadlines/occurrences.hpp"
#include "office/digests/digests.hpp"
#include "office/dossiers/import_finish.hpp"
#include "office/mails/delivery.hpp"
#include "office/risk/risks.hpp"
#include "office/search/build.hpp"
#include "office/weekly_reports/weekly_reports.hpp"

namespace server {
namespace {

/// Rounds begin when the clock shows a multiple of it, so that what is set for 07:30 comes at 07:30.
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

/// Outside of every transaction: a mail server may let us wait.
void deliver_mails(office::Installation& office, const std::string& agency_id, const std::stop_token& stop) {
    try {
        const int sent = mails::deliver(office, agency_id, stop);
        if (sent > 0) spdlog::info("round: {} mails of agency {}", sent, agency_id);
    } catch (const std::exception& error) {
        spdlog::error("round: mails of agency {}: {}", agency_id, error.what());
    }
}

/// An import that was seen when its server stopped is finished, before anything is made of its dossiers.
void finish_imports(office::Installation& office, const std::string& agency_id) {
    try {
        dossiers::finish_seen(office.database, agency_id, office.clock.now());
    } catch (const std::exception& error) {
        spdlog::error("round: imports of agency {}: {}", agency_id, error.what());
    }
}

/// Last of all, and in short writes: after a restore it may take minutes.
void keep_index(office::Installation& office, const std::string& agency_id, const search::Stopped& stopped) {
    try {
        search::build(office.database, agency_id, office.clock.now(), stopped);
        search::read_files(office, agency_id, stopped);
    } catch (const std::exception& error) {
        spdlog::error("round: index of agency {}: {}", agency_id, error.what());
    }
}

}  // namespace

void make_round(office::Installation& office, std::stop_token stop) {
    const auto agencies = office.database.reading(agencies::list);
    for (const agencies::Agency& agency : agencies) {
        finish_imports(office, agency.agency_id);
        round_of(office, agency.agency_id, "occurrences", deadlines::occurrences_wait, deadlines::make_occurrences);
        round_of(office, agency.agency_id, "chases", chasing::chases_wait, chasing::chase);
        round_of(office, agency.agency_id, "digests", digests::digests_wait, digests::make_digests);
        round_of(office, agency.agency_id, "risks", risk::risks_wait, risk::foretell_risks);
        // After the risks: it tells of those of its own morning.
        round_of(office, agency.agency_id, "weekly reports", weekly_reports::week_waits, weekly_reports::make_week);
    }
    for (const agencies::Agency& agency : agencies) deliver_mails(office, agency.agency_id, stop);
    for (const agencies::Agency& agency : agencies)
        if (!stop.stop_requested()) keep_index(office, agency.agency_id, [&stop] { return stop.stop_requested(); });
}

Rounds::Rounds(office::Installation& office)
    : office_(office), thread_([this](std::stop_token stop) { run(std::move(stop)); }) {}

void Rounds::run(std::stop_token stop) {
    std::unique_lock lock{mutex_};
    while (!stop.stop_requested()) {
        try {
            make_round(office_, stop);
        } catch (const std::exception& error) {
            spdlog::error("round: {}", error.what());
        }
        const auto past = office_.clock.now().time_since_epoch() % std::chrono::seconds{between_rounds};
        stopping_.wait_for(lock, stop, between_rounds - past, [] { return false; });
    }
}

}  // namespace server
