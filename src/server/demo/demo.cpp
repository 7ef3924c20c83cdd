#include "server/demo/demo.hpp"

#include "server/demo/demo_doing.hpp"
#include "server/demo/demo_dossiers.hpp"
#include "server/demo/demo_lives.hpp"
#include "server/demo/demo_papers.hpp"

namespace demo {

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
    });
    if (is_new) bring_dossiers(database, office, folder, now);
    return is_new;
}

}  // namespace demo
