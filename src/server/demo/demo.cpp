#include "server/demo/demo.hpp"

#include "lib/calendar/working_days.hpp"
#include "office/chasing/chases.hpp"
#include "office/deadlines/occurrences.hpp"
#include "server/demo/demo_citizens.hpp"
#include "server/demo/demo_doing.hpp"
#include "server/demo/demo_dossiers.hpp"
#include "server/demo/demo_handling.hpp"
#include "server/demo/demo_intake.hpp"
#include "server/demo/demo_lives.hpp"
#include "server/demo/demo_papers.hpp"
#include "server/demo/demo_programme.hpp"
#include "server/demo/demo_score.hpp"
#include "server/demo/demo_weeks.hpp"

namespace demo {
namespace {

/// Eight o'clock of the last working day: nobody is chased on a day off.
calendar::Instant last_morning(calendar::Instant now) {
    constexpr int hour = 8;
    calendar::Date day = calendar::local_date(now);
    if (calendar::at_local(day, hour) > now || !calendar::working_days().includes(day))
        day = calendar::working_days().before(day, 1);
    return calendar::at_local(day, hour);
}

}  // namespace

bool make(sql::Database& database, const std::filesystem::path& data, calendar::Instant now) {
    const std::filesystem::path folder = data / "demo";
    Office office;
    bool is_new = false;
    // People and papers in one write: a demo that was cut off leaves nothing behind.
    database.write([&](sql::Connection& db) {
        if (agencies::find_by_code(db, agency_code())) return;
        is_new = true;
        office = found_office(db);
        live(db, office, register_papers(db, office, folder, now), now);
        work_together(db, office, now);
        set_programme(db, office, now);
        enter_score(db, office, now);
        // What a server would have done by now, so that its first round changes nothing in a picture or a test.
        const calendar::Instant morning = last_morning(now);
        deadlines::make_occurrences(db, office.agency.agency_id, morning);
        chasing::chase(db, office.agency.agency_id, morning);
    });
    if (!is_new) return false;
    bring_dossiers(database, office, folder, now);
    take_in_dossiers(database, office, now);
    database.write([&](sql::Connection& db) {
        handle_dossiers(db, office, now);
        report_weeks(db, office, now);
    });
    hear_citizens(database, office, now);
    return true;
}

}  // namespace demo
