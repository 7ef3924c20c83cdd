#include <fmt/core.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <memory>

#include "lib/crypto/hash.hpp"
#include "lib/messages/messages.hpp"
#include "office/agencies/agency.hpp"
#include "office/attachments/attachment.hpp"
#include "office/audit/audit.hpp"
#include "office/figures/roll_up.hpp"
#include "office/search/build.hpp"
#include "server/serve.hpp"

namespace commands {
namespace {

struct Findings {
    int count = 0;
    void add(std::string_view code, const messages::Values& values) {
        fmt::print("{}\n", messages::sentence(code, values));
        ++count;
    }
};

void check_engine(sql::Connection& db, Findings& found) {
    if (db.engine() != sql::Engine::sqlite) return;
    db.each("PRAGMA integrity_check", {}, [&](const sql::Row& row) {
        if (row.text(0) != "ok") found.add("check.engine", {{"said", std::string(row.text(0))}});
    });
    db.each("PRAGMA foreign_key_check", {}, [&](const sql::Row& row) {
        found.add("check.reference", {{"table", std::string(row.text(0))}, {"row", std::string(row.text(1))}});
    });
}

void check_attachments(sql::Connection& db, const Place& place, const std::string& agency_id, Findings& found) {
    db.each("SELECT id, sha256 FROM attachments WHERE agency_id = $1", {agency_id}, [&](const sql::Row& row) {
        const std::string hash{row.text(1)};
        std::ifstream in{attachments::path_of(place.data, hash), std::ios::binary};
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        if (!in.is_open() || crypto::sha256(bytes) != hash)
            found.add("check.attachment", {{"id", std::string(row.text(0))}});
    });
}

void check_agency(sql::Connection& db, const agencies::Agency& agency, Findings& found) {
    if (const auto broken = audit::first_break(db, agency.agency_id))
        found.add("check.audit", {{"agency", agency.name}, {"number", std::to_string(*broken)}});
    for (const auto& one : figures::recount(db, agency.agency_id))
        found.add("check.roll_up", {{"agency", agency.name},
                                    {"figure", one.sum},
                                    {"span", messages::sentence("check.span_" + one.span)},
                                    {"day", one.begins},
                                    {"kept", std::to_string(one.kept)},
                                    {"counted", std::to_string(one.counted)}});
    if (const auto wrong = search::count_wrong(db, agency.agency_id))
        found.add("check.search", {{"agency", agency.name}, {"count", std::to_string(wrong)}});
}

struct Words {
    Place place;
    bool mend = false;
};

void check(const Words& words) {
    const auto database = server::open_database(words.place);
    Findings found;
    std::vector<agencies::Agency> all;
    database->read([&](sql::Connection& db) {
        check_engine(db, found);
        all = agencies::list(db);
        for (const auto& agency : all) {
            check_agency(db, agency, found);
            check_attachments(db, words.place, agency.agency_id, found);
        }
    });
    if (!database->writing(search::is_whole)) found.add("check.search_words", {});
    if (found.count == 0) return fmt::print("{}\n", messages::sentence("check.whole"));
    if (!words.mend) throw Failure{FailureKind::conflict, "check.found", {}, {{"count", std::to_string(found.count)}}};
    database->write(search::make_whole);
    for (const auto& agency : all)
        database->write([&](sql::Connection& db) {
            figures::mend(db, agency.agency_id);
            search::mend(db, agency.agency_id);
        });
    // Out of the sums of its communes, which are right now.
    for (const auto& agency : all)
        if (agency.is_city()) database->write([&](sql::Connection& db) { figures::mend_city(db, agency.agency_id); });
    fmt::print("{}\n", messages::sentence("check.mended"));
}

}  // namespace

void add_check(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "check",
        "Check the database, the audit chain, attachments, and the roll-ups and the search index against the rows");
    const auto words = std::make_shared<Words>();
    add_place(*command, words->place);
    command->add_flag("--mend", words->mend,
                      "Replace roll-ups and entries of the index that differ by what the rows give");
    command->callback([words] { check(*words); });
}

}  // namespace commands
